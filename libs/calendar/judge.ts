import {
  assumedDayKind,
  dayKind,
  inHolidayPeriod,
  isWorking,
  type Calendar,
  type DayKind,
} from './calendar.js'
import { addDays, type Day } from './day.js'
import type { Roll } from './period.js'

/** A day judged by the calendar, assumptions for unpublished years included. */
export interface JudgedDay {
  readonly day: Day
  readonly next: Day
  readonly kind: DayKind | 'unpublished'
  readonly takenFor: DayKind
  readonly inHolidayPeriod: boolean
}

/** Judgements beside the calendar they were made by: every decision walks the same few months. */
const judgements = new WeakMap<Calendar, Map<Day, JudgedDay>>()

export function judge(at: Day, calendar: Calendar): JudgedDay {
  const judged = judgements.get(calendar) ?? new Map<Day, JudgedDay>()
  judgements.set(calendar, judged)
  const known = judged.get(at) ?? judgeAnew(at, calendar)
  judged.set(at, known)
  return known
}

function judgeAnew(at: Day, calendar: Calendar): JudgedDay {
  const kind = dayKind(at, calendar)
  return {
    day: at,
    next: addDays(at, 1),
    kind,
    takenFor: kind === 'unpublished' ? assumedDayKind(at) : kind,
    inHolidayPeriod: inHolidayPeriod(at, calendar),
  }
}

/** Whether a period that would end on this day moves on. */
export function rolls(at: JudgedDay, roll: Roll): boolean {
  switch (roll) {
    case 'none':
      return false
    case 'anyRest':
      return !isWorking(at.takenFor)
    case 'statutory':
      return at.inHolidayPeriod
  }
}
