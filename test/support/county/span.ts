import { addDays, dayKind, dayOf, isWorking, type Calendar, type Day } from '#libs/calendar'
import { addMilliseconds, type Instant } from '#libs/calendar'

const milliseconds = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/**
 * The instant a span of time after another: `3 working days` is the same time of day on the third
 * working day after it; `90 minutes`, `2 hours` and `10 days` run by the clock.
 */
export function after(from: Instant, span: string, calendar: Calendar): Instant {
  const found = /^(\d+) (working day|day|hour|minute)s?$/.exec(span)
  const [, count, unit] = found ?? []
  if (count === undefined) throw new RangeError(`not a span of time: ${span}`)
  if (unit === 'working day') return workingDaysAfter(from, Number(count), calendar)
  // The pattern lets only these three through.
  return addMilliseconds(from, Number(count) * milliseconds[unit as keyof typeof milliseconds])
}

function workingDaysAfter(from: Instant, count: number, calendar: Calendar): Instant {
  let left = count
  let days = 0
  while (left > 0) {
    days += 1
    if (isWorkingDay(addDays(dayOf(from), days), calendar)) left -= 1
  }
  return addMilliseconds(from, days * milliseconds.day)
}

function isWorkingDay(at: Day, calendar: Calendar): boolean {
  const kind = dayKind(at, calendar)
  return kind !== 'unpublished' && isWorking(kind)
}
