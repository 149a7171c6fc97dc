import chineseDays from 'chinese-days'
import { calendarOf, daysFrom, type Calendar, type PublishedYear } from './calendar.js'
import { day } from './day.js'
import { statutoryDaysOf } from './statutory-days.js'

/** The State Council's notices whose years this release knows. */
const notices = [
  {
    year: 2025,
    notice: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    publishedOn: day('2024-11-12'),
  },
  {
    year: 2026,
    notice: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
    publishedOn: day('2025-11-04'),
  },
] as const

/** The calendar of the years published when this release was made. */
export const publishedCalendar: Calendar = calendarOf(notices.map(publishedYear))

/**
 * A year's rest days and working weekends as chinese-days has them. That library calls any day
 * of a year without notice ordinary, so only years of `notices` are asked for.
 */
function publishedYear(notice: (typeof notices)[number]): PublishedYear {
  const named = daysFrom(day(`${notice.year}-01-01`), day(`${notice.year}-12-31`))
    .map(at => ({ at, detail: chineseDays.getDayDetail(at) }))
    // A day of the notice is named `English,中文,statutory days`, any other by its weekday.
    .filter(({ detail }) => detail.name.includes(','))
  return {
    ...notice,
    restDays: named.filter(({ detail }) => !detail.work).map(({ at }) => at),
    statutoryDays: statutoryDaysOf(notice.year),
    workingWeekends: named.filter(({ detail }) => detail.work).map(({ at }) => at),
  }
}
