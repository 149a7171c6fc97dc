import {
  addDays,
  dayKind,
  dayOf,
  daysFrom,
  isWorking,
  type Calendar,
  type Day,
  type Instant,
} from '#libs/calendar'
import type { Moment } from './duty-views.js'

const isRest = (at: Day, calendar: Calendar): boolean => {
  const kind = dayKind(at, calendar)
  return kind !== 'unpublished' && !isWorking(kind)
}

/** Days on which nobody works between two instants; none of a year that is not published. */
export const restDaysBetween = (from: Instant, to: Instant, calendar: Calendar): Day[] =>
  daysFrom(dayOf(from), dayOf(to)).filter(at => isRest(at, calendar))

/** The next working days, today included where it is one; a year not published ends them. */
export function nextWorkingDays(count: number, { now, calendar }: Moment): Day[] {
  const days: Day[] = []
  for (let at = dayOf(now); days.length < count; at = addDays(at, 1)) {
    const kind = dayKind(at, calendar)
    if (kind === 'unpublished') return days
    if (isWorking(kind)) days.push(at)
  }
  return days
}
