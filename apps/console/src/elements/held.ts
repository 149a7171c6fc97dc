import { useState } from 'react'

interface Held<Row> {
  /** The rows in the order in which the reader first saw them, with their newest content. */
  readonly rows: readonly Row[]
  /** Ids of rows that are no longer among the newest. */
  readonly gone: ReadonlySet<string>
  /** How many have come since. */
  readonly entered: number
  /** Shows the newest rows. */
  renew(this: void): void
}

/**
 * Holds a list still under the reader's eyes: content changes in place, but rows enter, leave or move
 * only when he asks for it.
 */
export function useHeld<Row extends { readonly id: string }>(newest: readonly Row[]): Held<Row> {
  const [seen, setSeen] = useState(newest)
  const now = new Map(newest.map(row => [row.id, row]))
  const known = new Set(seen.map(({ id }) => id))
  const gone = new Set(seen.filter(({ id }) => !now.has(id)).map(({ id }) => id))
  const entered = newest.filter(({ id }) => !known.has(id)).length
  return {
    rows: seen.map(row => now.get(row.id) ?? row),
    gone,
    entered,
    renew: () => {
      setSeen(newest)
    },
  }
}
