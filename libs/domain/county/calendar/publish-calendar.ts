import { calendarPublished as publishedIn, type Calendar } from '#libs/calendar'
import { refuse, type Decided } from '#libs/domain/deciding'
import { calendarPublished, type CalendarEvent, type CalendarInput } from './events.js'

const holidayRule = '全国年节及纪念日放假办法§2'

/**
 * Enters the State Council's notice of a year; periods that reach into it are reckoned again by
 * events of their own. The same notice twice changes nothing and is refused.
 */
export function publishCalendar(
  calendar: Calendar,
  notice: CalendarInput<'publishCalendar'>,
): Decided<CalendarEvent> {
  const { evidence, ...year } = notice
  if (calendar.years.some(known => sameYear(known, year))) {
    return refuse(holidayRule, 'calendar-already-published', { detail: { year: year.year } })
  }
  if (year.statutoryDays.length !== 13) {
    return refuse(holidayRule, 'thirteen-statutory-days', {
      detail: { count: year.statutoryDays.length },
    })
  }
  const published = within(calendar, year)
  return typeof published === 'string'
    ? refuse(holidayRule, 'calendar-days-wrong', { detail: { faults: published } })
    : [calendarPublished({ ...year, evidence, version: published.version })]
}

type Year = Calendar['years'][number]

/** The notice itself says what is wrong with it: days outside the year, a working Wednesday. */
function within(calendar: Calendar, year: Year): Calendar | string {
  try {
    return publishedIn(calendar, year)
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

const sameYear = (known: Year, year: Year): boolean =>
  known.year === year.year &&
  [known.restDays, known.statutoryDays, known.workingWeekends].flat().join() ===
    [year.restDays, year.statutoryDays, year.workingWeekends].flat().join()
