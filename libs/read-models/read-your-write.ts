import { setTimeout as pause } from 'node:timers/promises'
import { aggregateOf } from '#libs/kafka'
import type { Pool } from '#libs/postgres'
import type { AnyReadModel } from './read-model.js'

/** `<stream>@<version>`, as a write answered it. */
export interface After {
  readonly stream: string
  readonly version: number
}

/** Reads an `after` parameter; undefined where it has another shape. */
export function parseAfter(text: string): After | undefined {
  const found = /^([a-z-]+-[0-9a-f-]{36})@(\d{1,9})$/.exec(text)
  return found?.[1] ? { stream: found[1], version: Number(found[2]) } : undefined
}

const longestMs = 2_000
const stepMs = 20

/**
 * Holds a reading until its model has applied a stream up to a version, at most 2 s. True when it
 * has, or when it does not hear that stream; false says "the list is still being updated".
 */
export async function caughtUp(
  model: AnyReadModel,
  after: After,
  pool: Pool,
  longest = longestMs,
): Promise<boolean> {
  if (!model.aggregates.includes(aggregateOf(after.stream))) return true
  const end = performance.now() + longest
  for (;;) {
    const { rows } = await pool.query<{ version: number }>({
      name: 'caught-up',
      text: 'select version from progress where model = $1 and stream = $2',
      values: [model.name, after.stream],
    })
    if ((rows[0]?.version ?? 0) >= after.version) return true
    if (performance.now() >= end) return false
    await pause(stepMs)
  }
}
