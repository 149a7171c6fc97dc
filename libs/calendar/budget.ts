import type { Calendar } from './calendar.js'
import { fromMilliseconds, toMilliseconds, type Instant } from './instant.js'
import { budgetOf, type Period } from './period.js'
import { overrunning, reckon, type Reckoning } from './reckoning.js'
import { stoppedSpans, type Span, type StoppedSpan, type Suspension } from './suspension.js'

/** A period and the times in which its clock stood. */
export type SuspendablePeriod = Period & { readonly suspensions?: readonly Suspension[] }

/** Whole minutes. `spent + remaining` is always `budget`; overdue, `remaining` is negative. */
export interface Spent {
  readonly budget: number
  readonly spent: number
  readonly remaining: number
}

/** The shares at which a duty reminds or escalates, in per cent of its budget. */
export const rungShares = [50, 80, 100, 150] as const
export type RungShare = (typeof rungShares)[number]

/**
 * The minutes of a period's budget that are spent at an instant. A counted day has 1 440, the
 * first day and uncounted days none. The last minute is spent at the end itself, so a last day
 * that rolls, or of which a suspension left a remainder, lasts to its 24:00.
 */
export function spent(period: SuspendablePeriod, at: Instant, calendar: Calendar): Spent {
  const stopped = stoppedSpans(period.suspensions ?? [])
  const reckoning = reckon(period, stopped, calendar)
  const budget = budgetOf(period)
  const minutes =
    reckoning.end !== undefined && at >= reckoning.end
      ? budget + minutesUntil(at, overrunning(period, reckoning.end, stopped, calendar))
      : Math.min(minutesUntil(at, reckoning.running), budget - 1)
  return { budget, spent: minutes, remaining: budget - minutes }
}

/**
 * The first instant at which `percent` of the budget is spent; 100 is the end itself, more than
 * 100 runs on after it. Undefined where a suspension without an end comes first.
 */
export function instantAtShare(
  period: SuspendablePeriod,
  percent: number,
  calendar: Calendar,
): Instant | undefined {
  const stopped = stoppedSpans(period.suspensions ?? [])
  const reckoning = reckon(period, stopped, calendar)
  const budget = budgetOf(period)
  const share = Math.ceil((budget * percent) / 100)
  // The last minute is spent at the end itself, and a short budget rounds up to it early.
  if (share === budget) return reckoning.end
  return share < budget
    ? instantAfter(share, reckoning.running)
    : instantBeyond(period, { share, reckoning, stopped }, calendar)
}

/** The instants of all rungs; those behind a suspension without an end are undefined. */
export function rungs(
  period: SuspendablePeriod,
  calendar: Calendar,
): Readonly<Record<RungShare, Instant | undefined>> {
  return {
    50: instantAtShare(period, 50, calendar),
    80: instantAtShare(period, 80, calendar),
    100: instantAtShare(period, 100, calendar),
    150: instantAtShare(period, 150, calendar),
  }
}

function instantBeyond(
  period: Period,
  found: { share: number; reckoning: Reckoning; stopped: readonly StoppedSpan[] },
  calendar: Calendar,
): Instant | undefined {
  const { end } = found.reckoning
  if (end === undefined) return undefined
  const beyond = found.share - budgetOf(period)
  return instantAfter(beyond, overrunning(period, end, found.stopped, calendar))
}

function minutesUntil(at: Instant, running: Iterable<Span>): number {
  const until = toMilliseconds(at)
  let milliseconds = 0
  for (const { from, to } of running) {
    if (from >= until) break
    milliseconds += Math.min(to, until) - from
  }
  return Math.floor(milliseconds / 60_000)
}

function instantAfter(minutes: number, running: Iterable<Span>): Instant | undefined {
  let left = minutes * 60_000
  for (const { from, to } of running) {
    if (to - from >= left) return fromMilliseconds(from + left)
    left -= to - from
  }
  return undefined
}
