import { addDays, isDay, type Day } from './day.js'

/**
 * An instant in county time, always `YYYY-MM-DDTHH:mm:ss.sss+08:00`: of one width, so that string
 * order is time order and `<` compares two of them. Asia/Shanghai has had one offset since 1991.
 */
export type Instant = string & { readonly __instant: true }

const shape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/
const countyOffset = 8 * 3_600_000

/**
 * Parses ISO 8601 with an offset (`Z` or `±HH:mm`, seconds and fraction optional) and writes it
 * in county time, cut to milliseconds. Throws a RangeError on anything else, on days that never
 * were, and before 1992, when the county's clock still knew summer time.
 */
export function instant(text: string): Instant {
  const found = shape.exec(text)
  if (!found?.[1] || !isDay(found[1])) {
    throw new RangeError(`not an instant with an offset: ${text}`)
  }
  return fromMilliseconds(Date.parse(text))
}

/** Whether a text is an instant already in the county's one form. */
export function isInstant(text: string): text is Instant {
  return shape.test(text) && isDay(text.slice(0, 10)) && Date.parse(text) >= firstMillisecond
    ? fromMilliseconds(Date.parse(text)) === text
    : false
}

const firstMillisecond = Date.parse('1992-01-01T00:00:00+08:00')

/** From milliseconds since 1970 UTC. Throws a RangeError before 1992 and after 9999. */
export function fromMilliseconds(milliseconds: number): Instant {
  const shifted = new Date(milliseconds + countyOffset)
  if (milliseconds < firstMillisecond || shifted.getUTCFullYear() > 9999) {
    throw new RangeError(`outside 1992 … 9999: ${milliseconds}`)
  }
  // toISOString has the width of an instant once its Z is replaced by the county's offset.
  return shifted.toISOString().replace('Z', '+08:00') as Instant
}

/** Milliseconds since 1970 UTC. */
export const toMilliseconds = (at: Instant): number => Date.parse(at)

export const addMilliseconds = (from: Instant, milliseconds: number): Instant =>
  fromMilliseconds(toMilliseconds(from) + milliseconds)

export const addMinutes = (from: Instant, minutes: number): Instant =>
  addMilliseconds(from, minutes * 60_000)

/** Milliseconds from `from` to `to`; negative where `to` is the earlier. */
export const millisecondsBetween = (from: Instant, to: Instant): number =>
  toMilliseconds(to) - toMilliseconds(from)

/** The day an instant lies in. Midnight belongs to the day that begins. */
// An instant begins with its day: to parse it again would cost most of what reckoning costs.
export const dayOf = (at: Instant): Day => at.slice(0, 10) as Day

/** 00:00 of a day. Throws a RangeError before 1992. */
export function startOfDay(at: Day): Instant {
  if (at < '1992-01-01') throw new RangeError(`before 1992: ${at}`)
  // A day with this time is an instant in its one form.
  return `${at}T00:00:00.000+08:00` as Instant
}

/** 24:00 of a day, where the law's day ends: 00:00 of the next. */
export const endOfDay = (at: Day): Instant => startOfDay(addDays(at, 1))

export const later = (one: Instant, other: Instant): Instant => (one < other ? other : one)
