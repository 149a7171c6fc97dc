import type { ProjectPage } from '#libs/contracts/views'
import type { Item } from './items.js'

const day = 86_400_000

export const sights = ['whole', 'thisPhase', 'days30', 'days3'] as const
export type SightName = (typeof sights)[number]

/** The stretch of county time that is looked at, in milliseconds since 1970. */
export type Sight = readonly [from: number, to: number]

/** Room for the words behind the last mark. */
const room = 1.16
/** Room for a mark with its count at the left edge. */
const margin = 0.025

/** The stretch that a name stands for. */
export function sightOf(name: SightName, page: ProjectPage, items: readonly Item[]): Sight {
  const now = Date.parse(page.now)
  const first = Math.min(now, ...items.map(({ from }) => from))
  const last = Math.max(now, ...items.map(({ to }) => to))
  const phase = page.phases.at(-1)?.from
  switch (name) {
    case 'whole':
      return widened(first, last)
    case 'thisPhase':
      return widened(phase === undefined ? first : Date.parse(phase), last)
    case 'days30':
      return [now - 15 * day, now + 15 * day]
    case 'days3':
      return [now - 1.5 * day, now + 1.5 * day]
  }
}

function widened(from: number, to: number): Sight {
  const length = Math.max(to - from, 2 * day)
  return [from - length * margin, from + length * room]
}

/** Nearer (`factor` < 1) or farther around a point of the stretch, 0 its left and 1 its right end. */
export function zoomed([from, to]: Sight, factor: number, around = 0.5): Sight {
  const length = Math.min(Math.max((to - from) * factor, day / 4), 4_000 * day)
  const point = from + (to - from) * around
  return [point - length * around, point + length * (1 - around)]
}

/** Moved by a share of its length. */
export function moved([from, to]: Sight, share: number): Sight {
  const by = (to - from) * share
  return [from + by, to + by]
}

/** The same length with an instant in its middle, where it is not in sight already. */
export function showing([from, to]: Sight, at: number): Sight {
  if (at >= from && at <= to) return [from, to]
  const half = (to - from) / 2
  return [at - half, at + half]
}
