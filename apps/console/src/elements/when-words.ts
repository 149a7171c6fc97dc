import type { DutyView } from '#libs/contracts/views'

const day = 86_400_000
const countyOffset = 8 * 3_600_000

/** A deadline's parts in the county's time zone (+08:00 the year round). */
interface CountyParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly hour: number
  readonly minute: number
}

function parts(milliseconds: number): CountyParts {
  const at = new Date(milliseconds + countyOffset)
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    weekday: at.getUTCDay(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
  }
}

const weekdays = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const

const two = (number: number) => number.toString().padStart(2, '0')

/** Midnight is the end of the day before: 24:00, never 00:00 or 23:59. */
function closing(instant: string): { readonly date: CountyParts; readonly endOfDay: boolean } {
  const milliseconds = Date.parse(instant)
  const exact = parts(milliseconds)
  // To the millisecond: what happened a second after midnight happened on the new day.
  const endOfDay = (milliseconds + countyOffset) % day === 0
  return { date: endOfDay ? parts(milliseconds - 1) : exact, endOfDay }
}

/** `2026年3月16日（星期一）24:00` or `Mon 16 Mar 2026, end of day`. */
export function absolute(instant: string, language: 'zh' | 'en'): string {
  const { date, endOfDay } = closing(instant)
  const clock = endOfDay ? '24:00' : `${two(date.hour)}:${two(date.minute)}`
  const weekday = weekdays[language][date.weekday] ?? ''
  if (language === 'zh') {
    return `${String(date.year)}年${String(date.month)}月${String(date.day)}日（星期${weekday}）${clock}`
  }
  const month =
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
      date.month - 1
    ] ?? ''
  const time = endOfDay ? 'end of day' : clock
  return `${weekday} ${String(date.day)} ${month} ${String(date.year)}, ${time}`
}

/** `2026-03-16（一）` or `Mon 2026-03-16`, for tables. */
export const inTable = (instant: string, language: 'zh' | 'en'): string =>
  dayInTable(lastDay(instant), language)

/** A day of the county, `2026-03-16`, as `inTable` writes the day of an instant. */
export function dayInTable(day: string, language: 'zh' | 'en'): string {
  const weekday = weekdayOf(day, language)
  return language === 'zh' ? `${day}（${weekday}）` : `${weekday} ${day}`
}

/** `一` or `Mon`, of a day of the county. */
export const weekdayOf = (day: string, language: 'zh' | 'en'): string =>
  weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''

/** The county's day on which a period ends: `2026-03-16`. */
export function lastDay(instant: string): string {
  const { date } = closing(instant)
  return `${String(date.year)}-${two(date.month)}-${two(date.day)}`
}

/** `10:20`, the time of the day at which something happened. */
export function clockWords(instant: string): string {
  const { hour, minute } = parts(Date.parse(instant))
  return `${two(hour)}:${two(minute)}`
}

/** How far off an instant is, for the message files: a key and its number. */
export type Distance =
  | {
      readonly key: 'in-days' | 'late-days' | 'in-working-days' | 'late-working-days'
      readonly count: number
    }
  | { readonly key: 'today'; readonly time: string }
  | { readonly key: 'in-minutes'; readonly minutes: number }
  | { readonly key: 'in-hours'; readonly hours: number; readonly minutes: number }

/** What the server counted by the county's calendar, which a browser does not know. */
export interface Counted {
  readonly unit: DutyView['unit']
  /** The last day included; zero and below when overdue. */
  readonly daysLeft: number
}

/**
 * How far a deadline is off, in the law's own unit.
 * @param now county time, milliseconds since 1970.
 */
export function distance(instant: string, now: number, counted?: Counted): Distance {
  const due = Date.parse(instant)
  const left = due - now
  if (left < 0) return overdue(-left, counted)
  const { date, endOfDay } = closing(instant)
  const today = parts(now)
  const sameDay = date.year === today.year && date.month === today.month && date.day === today.day
  if (sameDay && endOfDay) return { key: 'today', time: '24:00' }
  if (left < day) return onTheClock(left)
  return counted?.unit === 'working-days' && counted.daysLeft > 0
    ? { key: 'in-working-days', count: counted.daysLeft }
    : { key: 'in-days', count: Math.ceil(left / day) }
}

/** An hour and more in hours and minutes, less in minutes alone. */
function onTheClock(left: number): Distance {
  const minutes = Math.floor((left % 3_600_000) / 60_000)
  return left < 3_600_000
    ? { key: 'in-minutes', minutes }
    : { key: 'in-hours', hours: Math.floor(left / 3_600_000), minutes }
}

/** The day after the last one is the first that is overdue. */
function overdue(late: number, counted?: Counted): Distance {
  return counted?.unit === 'working-days'
    ? { key: 'late-working-days', count: Math.max(1, 1 - counted.daysLeft) }
    : { key: 'late-days', count: Math.max(1, Math.ceil(late / day)) }
}
