import { addDays, periodEnd, type Calendar, type Day } from '#libs/calendar'
import { calendar as calendars, calendarId } from '#libs/domain/county/calendar'
import type { Stage } from './stage.js'

/** The county's calendar as it stands: with the years whose notice has been entered. */
export const calendarOfCounty = ({ as }: Pick<Stage, 'as'>): Promise<Calendar> =>
  as('procurement-officer-1').sees(calendars, calendarId)

/** The working day that is so many after another; provisional where its year is not published. */
export const workingDayAfter = (after: Day, count: number, calendar: Calendar): Day =>
  periodEnd({ from: after, length: count, unit: 'working-days', roll: 'none' }, calendar).lastDay

/** The first `count` working days after another day, in order. */
export function workingDaysAfter(after: Day, count: number, calendar: Calendar): readonly Day[] {
  const days: Day[] = []
  for (let last = after; days.length < count; last = days.at(-1) ?? addDays(last, 1)) {
    days.push(workingDayAfter(last, 1, calendar))
  }
  return days
}
