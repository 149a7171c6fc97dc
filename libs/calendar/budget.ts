import type { Calendar } from './calendar.js'
import { fromMilliseconds, toMilliseconds, type Instant } from './instant.js'
import { budgetOf, type Period, type ReckonedDay } from './period.js'
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
export type RungShare = 50 | 80 | 100 | 150

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
  return instantIn(
    period,
    { percent, stopped, reckoning: reckon(period, stopped, calendar) },
    calendar,
  )
}

interface Sought {
  readonly percent: number
  readonly reckoning: Reckoning
  readonly stopped: readonly StoppedSpan[]
}

function instantIn(
  period: Period,
  { percent, reckoning, stopped }: Sought,
  calendar: Calendar,
): Instant | undefined {
  const budget = budgetOf(period)
  const share = Math.ceil((budget * percent) / 100)
  // The last minute is spent at the end itself, and a short budget rounds up to it early.
  if (share === budget) return reckoning.end
  if (share < budget) return instantAfter(share, reckoning.running)
  if (reckoning.end === undefined) return undefined
  return instantAfter(share - budget, overrunning(period, reckoning.end, stopped, calendar))
}

/** The instants of all rungs; those behind a suspension without an end are undefined. */
export function rungs(
  period: SuspendablePeriod,
  calendar: Calendar,
): Readonly<Record<RungShare, Instant | undefined>> {
  const stopped = stoppedSpans(period.suspensions ?? [])
  const reckoning = reckon(period, stopped, calendar)
  const at = (percent: RungShare) => instantIn(period, { percent, stopped, reckoning }, calendar)
  return { 50: at(50), 80: at(80), 100: at(100), 150: at(150) }
}

/** The sheet of a period's days around its suspensions, up to its end or to a stand-still without one. */
export function reckonedDays(
  period: SuspendablePeriod,
  calendar: Calendar,
): readonly ReckonedDay[] {
  return reckon(period, stoppedSpans(period.suspensions ?? []), calendar).days
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
