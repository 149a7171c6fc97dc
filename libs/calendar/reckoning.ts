import { isWorking, type Calendar } from './calendar.js'
import { addDays, type Day } from './day.js'
import {
  dayOf,
  endOfDay,
  fromMilliseconds,
  startOfDay,
  toMilliseconds,
  type Instant,
} from './instant.js'
import {
  budgetOf,
  checkPeriod,
  isDayPeriod,
  startDayOf,
  startsRunning,
  type DayReason,
  type Period,
  type ReckonedDay,
} from './period.js'
import { judge, rolls, type JudgedDay } from './judge.js'
import { runningParts, type Span, type StoppedSpan } from './suspension.js'

/** How a period runs: the sheet of its days, the spans in which its clock runs, and its end. */
export interface Reckoning {
  readonly days: readonly ReckonedDay[]
  readonly running: readonly Span[]
  /** Absent while a suspension without an end keeps the period from ending. */
  readonly end?: Instant
}

/** Every day of the county has as many: its clock knows no summer time. */
const millisecondsPerDay = 86_400_000

/**
 * Walks a period day by day until its budget is spent. What a day counts depends on nothing that
 * happens after it, so a suspension never changes what was spent before it began.
 */
export function reckon(
  period: Period,
  stopped: readonly StoppedSpan[],
  calendar: Calendar,
): Reckoning {
  checkPeriod(period)
  const days: ReckonedDay[] = []
  const running: Span[] = []
  let left = budgetOf(period) * 60_000
  let at = startDayOf(period)
  let rolling = false
  const opens = toMilliseconds(startsRunning(period))
  let midnight = toMilliseconds(startOfDay(at))
  while (left > 0) {
    if (standsFrom(midnight, stopped)) return { days, running }
    const judged = judge(at, calendar)
    const reason = reasonFor(period, judged, { left, rolling })
    rolling = reason === 'last-day-rolls'
    days.push(line(judged, reason))
    const next = midnight + millisecondsPerDay
    const part = { from: Math.max(midnight, opens), to: next }
    if (counts(reason)) left -= run(part, stopped, { left, running })
    at = judged.next
    midnight = next
  }
  const lastDay = addDays(at, -1)
  if (isDayPeriod(period)) return { days, running, end: endOfDay(lastDay) }
  const rolled = rolledDays(lastDay, period, calendar)
  const end = rolled.at(-1)?.day
  return {
    days: [...days, ...rolled],
    running,
    end: end ? endOfDay(end) : fromMilliseconds(running.at(-1)?.to ?? 0),
  }
}

/** The days over which a period by the clock rolls, after the one on which its budget was spent. */
function rolledDays(lastDay: Day, period: Period, calendar: Calendar): readonly ReckonedDay[] {
  const days: ReckonedDay[] = []
  let at = judge(lastDay, calendar)
  while (rolls(at, period.roll)) {
    at = judge(at.next, calendar)
    days.push(line(at, rolls(at, period.roll) ? 'last-day-rolls' : 'rolled-to'))
  }
  return days
}

const counts = (reason: DayReason): boolean => reason === 'counted' || reason === 'rolled-to'

function reasonFor(
  period: Period,
  judged: JudgedDay,
  { left, rolling }: { left: number; rolling: boolean },
): DayReason {
  if (!isDayPeriod(period)) return 'counted'
  if (judged.day === startDayOf(period)) return 'start-day'
  if (rolling) return rolls(judged, period.roll) ? 'last-day-rolls' : 'rolled-to'
  if (period.unit === 'working-days') return workingReason(judged)
  const last = left <= 1440 * 60_000
  return last && rolls(judged, period.roll) ? 'last-day-rolls' : 'counted'
}

function workingReason({ takenFor }: JudgedDay): DayReason {
  return takenFor === 'working' || takenFor === 'working-weekend' ? 'counted' : takenFor
}

function line({ day, kind, takenFor }: JudgedDay, reason: DayReason): ReckonedDay {
  const base = { day, kind, counted: counts(reason), reason }
  return kind === 'unpublished' ? { ...base, assumed: takenFor } : base
}

/** Lets the clock run through a part of a day, and answers the milliseconds it took. */
function run(
  part: Span,
  stopped: readonly StoppedSpan[],
  { left, running }: { left: number; running: Span[] },
): number {
  let taken = 0
  for (const { from, to } of runningParts(part, stopped)) {
    const length = Math.min(to - from, left - taken)
    if (length > 0) running.push({ from, to: from + length })
    taken += length
  }
  return taken
}

const standsFrom = (from: number, stopped: readonly StoppedSpan[]): boolean =>
  stopped.some(span => span.to === undefined && span.from <= from)

/**
 * The spans in which the clock runs on after the end, for the rungs beyond 100 %: the same unit,
 * without roll. Ends only where a suspension without an end begins.
 */
export function* overrunning(
  period: Period,
  end: Instant,
  stopped: readonly StoppedSpan[],
  calendar: Calendar,
): Generator<Span> {
  const ended = toMilliseconds(end)
  let at = dayOf(end)
  for (let midnight = toMilliseconds(startOfDay(at)); ; midnight += millisecondsPerDay) {
    const from = Math.max(midnight, ended)
    if (standsFrom(from, stopped)) return
    const judged = judge(at, calendar)
    if (period.unit !== 'working-days' || isWorking(judged.takenFor)) {
      yield* runningParts({ from, to: midnight + millisecondsPerDay }, stopped)
    }
    at = judged.next
  }
}
