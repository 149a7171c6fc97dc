import {
  addMilliseconds,
  instantAtShare,
  millisecondsBetween,
  periodEnd,
  type Calendar,
  type Instant,
  type Suspension,
} from '#libs/calendar'
import type { DutyPeriod, Rung } from './state.js'

/** When a duty is due and when its rungs are reached. */
export interface Reckoned {
  readonly end: Instant
  readonly rungs: Rung[]
  readonly calendarVersion: string
  readonly provisional: boolean
}

type Ended = Suspension & { readonly to: Instant }

interface Clock {
  readonly period: DutyPeriod
  readonly suspensions: readonly Ended[]
}

/** The end of a duty and the instants of the shares asked for, around its suspensions. */
export function reckoned(clock: Clock, shares: readonly number[], calendar: Calendar): Reckoned {
  const end = reachedAt(clock, 100, calendar)
  return {
    end,
    rungs: shares.map(share => ({ share, at: reachedAt(clock, share, calendar) })),
    calendarVersion: calendar.version,
    provisional: isProvisional(clock, calendar),
  }
}

/** The instant at which a share of the budget, in per cent, is spent. */
export function reachedAt(
  { period, suspensions }: Clock,
  share: number,
  calendar: Calendar,
): Instant {
  if (period.unit === 'recorded-end') return ofRecordedEnd(period, share, suspensions)
  const at = instantAtShare({ ...period, suspensions }, share, calendar)
  // Only a suspension without an end leaves a share unreached, and every one here has ended.
  if (at === undefined) throw new Error(`a duty whose ${share} % is never reached`)
  return at
}

/** By the clock between two recorded instants: the law gave an end, not a number of days. */
function ofRecordedEnd(
  { from, end }: Extract<DutyPeriod, { unit: 'recorded-end' }>,
  share: number,
  suspensions: readonly Ended[],
): Instant {
  const whole = Math.max(millisecondsBetween(from, end), 0)
  let at = addMilliseconds(from, Math.ceil((whole * share) / 100))
  for (const stopped of suspensions.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (stopped.from < at) at = addMilliseconds(at, millisecondsBetween(stopped.from, stopped.to))
  }
  return at
}

function isProvisional({ period, suspensions }: Clock, calendar: Calendar): boolean {
  if (period.unit === 'recorded-end') return false
  const published = new Set(calendar.years.map(({ year }) => year))
  const end = reachedAt({ period, suspensions }, 100, calendar)
  const lastYear = Number(addMilliseconds(end, -1).slice(0, 4))
  return !published.has(lastYear) || periodEnd(period, calendar).provisional
}
