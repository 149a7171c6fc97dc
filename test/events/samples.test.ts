import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import * as contracts from '#libs/contracts'

/**
 * One sample of every version of every event that was ever written, as it lies in somebody's store
 * for good. A new shape brings an upcaster and another sample; these files are never edited.
 */
const sample = z.strictObject({
  aggregate: z.string(),
  type: z.string(),
  schemaVersion: z.int().positive(),
  data: z.record(z.string(), z.unknown()),
})

const folder = join(import.meta.dirname, 'samples')
const samples = readdirSync(folder).map(file => ({
  file,
  ...sample.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
}))

/** The shapes an aggregate's events have now: `trainingClassEvents` for `training-class`. */
function shapesOf(aggregate: string): Readonly<Record<string, z.ZodObject>> {
  const name = aggregate.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const found: unknown = Object.entries(contracts).find(([key]) => key === `${name}Events`)?.[1]
  if (typeof found !== 'object' || found === null) throw new Error(`no shapes of ${aggregate}`)
  return Object.fromEntries(
    Object.entries(found).flatMap(([type, shape]) =>
      shape instanceof z.ZodObject ? [[type, shape]] : [],
    ),
  )
}

test.each(samples)('$file can still be read', ({ file, aggregate, type, schemaVersion, data }) => {
  expect(file).toBe(`${type}.v${schemaVersion}.json`)
  const shape = shapesOf(aggregate)[type]
  expect(shape?.safeParse(data).error).toBeUndefined()
  expect(shape?.parse(data)).toEqual(data)
})
