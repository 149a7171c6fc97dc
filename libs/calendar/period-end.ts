import type { Calendar } from './calendar.js'
import type { Day } from './day.js'
import type { Instant } from './instant.js'
import type { Period, ReckonedDay } from './period.js'
import { reckon } from './reckoning.js'

/** Where a period ends, and how that was found: what an event records of it. */
export interface PeriodEnd {
  /** 24:00 of the last day; of a period by the clock, its last instant. */
  readonly end: Instant
  readonly lastDay: Day
  /**
   * Reaches into a year whose notice is not published: reckoned with weekends and statutory
   * days, to be reckoned again when the notice appears.
   */
  readonly provisional: boolean
  readonly calendarVersion: string
  /** Day by day from the first, in order. */
  readonly days: readonly ReckonedDay[]
}

/** The end of a period. Throws a RangeError on a length that is not whole and positive. */
export function periodEnd(period: Period, calendar: Calendar): PeriodEnd {
  const { days, end } = reckon(period, [], calendar)
  const lastDay = days.at(-1)?.day
  if (end === undefined || lastDay === undefined)
    throw new Error('a period without suspension ends')
  return {
    end,
    lastDay,
    provisional: days.some(({ kind }) => kind === 'unpublished'),
    calendarVersion: calendar.version,
    days,
  }
}
