import type { DayKind } from './calendar.js'
import type { Day } from './day.js'
import { dayOf, endOfDay, type Instant } from './instant.js'

/**
 * What happens when the last day of a period is a rest day. `statutory`, 87§85: in a holiday
 * period of the State Council's notice → the first day after that period. `anyRest`, 94§42: any
 * rest day, ordinary weekends too → the first working day. `none`: the period ends there.
 */
export type Roll = 'statutory' | 'anyRest' | 'none'

/** A period in days. The day it starts on is not counted (87§85, 94§42). */
export interface DayPeriod {
  readonly from: Instant | Day
  /** Whole days, at least one. */
  readonly length: number
  readonly unit: 'working-days' | 'calendar-days'
  readonly roll: Roll
}

/** A period by the clock: it runs from its instant, through rest days too. */
export interface ClockPeriod {
  readonly from: Instant
  /** Whole hours or minutes, at least one. */
  readonly length: number
  readonly unit: 'hours' | 'minutes'
  readonly roll: Roll
}

export type Period = DayPeriod | ClockPeriod
export type PeriodUnit = Period['unit']

/** Why a day was or was not counted. */
export type DayReason =
  | 'counted'
  | 'start-day'
  | 'last-day-rolls'
  | 'rolled-to'
  | Exclude<DayKind, 'working' | 'working-weekend'>

/** One line of the sheet that shows a person how a period was reckoned. */
export interface ReckonedDay {
  readonly day: Day
  readonly kind: DayKind | 'unpublished'
  /** What an unpublished day was taken for; absent where the day is published. */
  readonly assumed?: DayKind
  readonly counted: boolean
  readonly reason: DayReason
}

/** A period in days rather than by the clock. */
export const isDayPeriod = (period: Period): period is DayPeriod =>
  period.unit === 'working-days' || period.unit === 'calendar-days'

/** The day a period starts on. */
export function startDayOf({ from }: Period): Day {
  return isDayText(from) ? from : dayOf(from)
}

/** The instant from which the clock of a period may run: 24:00 of its first day, or `from`. */
export function startsRunning(period: Period): Instant {
  return isDayPeriod(period) ? endOfDay(startDayOf(period)) : period.from
}

const isDayText = (from: Instant | Day): from is Day => from.length === 10

/** Throws a RangeError on a length that is not a whole number of at least one. */
export function checkPeriod(period: Period): void {
  if (!Number.isSafeInteger(period.length) || period.length < 1) {
    throw new RangeError(`not a length in whole ${period.unit}: ${period.length}`)
  }
}

const minutesPer: Record<PeriodUnit, number> = {
  'working-days': 1440,
  'calendar-days': 1440,
  hours: 60,
  minutes: 1,
}

/** The budget of a period in minutes: 1 440 for a day. */
export const budgetOf = (period: Period): number => period.length * minutesPer[period.unit]
