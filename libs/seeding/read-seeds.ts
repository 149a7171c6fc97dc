import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { crossFaults } from './cross-faults.js'
import { files, type Seeds } from './files.js'

/** The seeds do not hold; `faults` names every file and place, not only the first. */
export class SeedsError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`the seeds do not hold:\n${faults.join('\n')}`)
    this.name = 'SeedsError'
  }
}

/** Reads a folder of seeds. Throws a SeedsError that names everything wrong with it. */
export async function readSeeds(folder: string): Promise<Seeds> {
  const faults: string[] = []
  const read = await Promise.all(
    Object.entries(files).map(async ([name, { path, shape }]) => {
      const parsed = await readOne(join(folder, path), shape)
      faults.push(...parsed.faults.map(fault => `${path}: ${fault}`))
      return [name, parsed.data] as const
    }),
  )
  if (faults.length > 0) throw new SeedsError(faults.toSorted())
  // Every file has passed the shape that stands under its name.
  const seeds = Object.fromEntries(read) as Seeds
  const crossed = crossFaults(seeds)
  if (crossed.length > 0) throw new SeedsError(crossed)
  return seeds
}

async function readOne(
  path: string,
  shape: z.ZodType,
): Promise<{ data?: unknown; faults: readonly string[] }> {
  try {
    const parsed = shape.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success
      ? { data: parsed.data, faults: [] }
      : { faults: parsed.error.issues.map(({ path: at, message }) => `${at.join('.')} ${message}`) }
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] }
  }
}
