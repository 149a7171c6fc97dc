/** A calendar day 日 in county time, `YYYY-MM-DD`; string order is time order. */
export type Day = string & { readonly __day: true }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const millisecondsPerDay = 86_400_000

/** Parses `YYYY-MM-DD`. Throws a RangeError on another shape and on days that never were. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day of the form YYYY-MM-DD: ${text}`)
  return text
}

/** Whether a text is a real day of the form `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  return shape.test(text) && dayFromNumber(dayNumber(text)) === text
}

/** The day `count` days later, earlier where `count` is negative. */
export function addDays(from: Day, count: number): Day {
  return dayFromNumber(dayNumber(from) + count)
}

/** Days from `from` to `to`; negative where `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/**
 * The same day of the month `count` months later; the month's last day where it has no such day
 * (民法典§202). For periods in months or years: retention, validity of a clean record.
 */
export function addMonths(from: Day, count: number): Day {
  const [year, month, date] = parts(from)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(day(first.toISOString().slice(0, 10)), Math.min(date, last) - 1)
}

/** The same day `count` years later; 28 February where that year has no 29th. */
export const addYears = (from: Day, count: number): Day => addMonths(from, 12 * count)

export const yearOf = (at: Day): number => parts(at)[0]

/** 1 Monday … 7 Sunday. */
export const weekday = (at: Day): number => ((dayNumber(at) + 3) % 7) + 1

/** Saturday or Sunday by the week alone, whatever the State Council's notice makes of it. */
export const isSaturdayOrSunday = (at: Day): boolean => weekday(at) > 5

/** Days since 1970-01-01. */
function dayNumber(text: string): number {
  const [year, month, date] = parts(text)
  return Date.UTC(year, month - 1, date) / millisecondsPerDay
}

function dayFromNumber(days: number): Day {
  // The only place where a day is made from a number: the slice has the shape of a day.
  return new Date(days * millisecondsPerDay).toISOString().slice(0, 10) as Day
}

function parts(text: string): [year: number, month: number, date: number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
}
