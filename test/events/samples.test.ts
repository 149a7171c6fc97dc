import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { inAddress } from '#libs/identifiers'
import * as contracts from '#libs/contracts'
import { eventUpcasters, schemaVersionOf } from '#libs/contracts'

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

/** The shapes of every aggregate's events: `trainingClassEvents` for `training-class`. */
const shapes = Object.entries(contracts).flatMap(([exported, found]) => {
  const camel = /^(\w+)Events$/.exec(exported)?.[1]
  if (camel === undefined) return []
  const aggregate = inAddress(camel)
  return Object.entries(found).flatMap(([type, shape]: [string, unknown]) =>
    shape instanceof z.ZodObject ? [{ aggregate, type, shape }] : [],
  )
})

const versionsOf = (type: string): readonly number[] =>
  Array.from({ length: schemaVersionOf(type) }, (_, index) => index + 1)

test('every version of every event type that the contracts know has its sample, and no other', () => {
  const known = shapes.flatMap(({ type }) => versionsOf(type).map(n => `${type}.v${n}.json`))
  expect(samples.map(({ file }) => file).toSorted()).toEqual(known.toSorted())
})

/** Upcasters and the shape of an event are looked up by its type alone. */
test('no two aggregates have an event of one name', () => {
  const types = shapes.map(({ type }) => type)
  expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([])
})

test('every upcaster is a step of an event that there is', () => {
  const steps = shapes.flatMap(({ type }) => versionsOf(type).map(n => `${type}@${n}`))
  expect(Object.keys(eventUpcasters).filter(step => !steps.includes(step))).toEqual([])
})

test.each(samples)('$file can still be read', ({ file, aggregate, type, schemaVersion, data }) => {
  expect(file).toBe(`${type}.v${schemaVersion}.json`)
  const shape = shapes.find(one => one.aggregate === aggregate && one.type === type)?.shape
  const current = newest(type, schemaVersion, data)
  expect(shape?.safeParse(current).error).toBeUndefined()
  expect(shape?.parse(current)).toEqual(current)
})

function newest(type: string, version: number, data: unknown): unknown {
  const step = eventUpcasters[`${type}@${version}`]
  return step ? newest(type, version + 1, step(data)) : data
}
