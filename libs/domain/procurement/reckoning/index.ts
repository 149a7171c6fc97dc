import { periodEnd, type Calendar, type Day, type Instant } from '#libs/calendar'
import type { StatutoryEnd } from '#libs/contracts'
import type { DayLength } from '#libs/policy'

/**
 * The end of a period of the law as events record it: with its article, the calendar it was
 * reckoned by, and whether that calendar knew every year it reached into. One that reached further
 * keeps its period, so that it can be reckoned again.
 */
export function statutoryEnd(
  rule: string,
  from: Instant | Day,
  length: DayLength,
  calendar: Calendar,
): StatutoryEnd {
  const period = { from, ...length }
  const { end, lastDay, calendarVersion, provisional } = periodEnd(period, calendar)
  return { end, lastDay, rule, calendarVersion, provisional, ...(provisional && { period }) }
}

/** Dates of one subject, by their names in its events. */
export type Dates<Name extends string> = Readonly<Partial<Record<Name, StatutoryEnd | undefined>>>

/**
 * The provisional ones among recorded dates, reckoned again by a calendar that knows more; undefined
 * where there is none. Final dates stay what they were, whatever a calendar says later.
 */
export function reckonedAgain<Name extends string>(
  dates: Dates<Name>,
  calendar: Calendar,
): { readonly [Each in Name]?: StatutoryEnd } | undefined {
  // The names are those of the dates given.
  const recorded = Object.entries(dates) as [Name, StatutoryEnd | undefined][]
  const fresh = recorded.flatMap(([name, date]): [Name, StatutoryEnd][] => {
    const again = endReckonedAgain(date, calendar)
    return again ? [[name, again]] : []
  })
  // The same names, without those that stay.
  return fresh.length > 0
    ? (Object.fromEntries(fresh) as { readonly [Each in Name]?: StatutoryEnd })
    : undefined
}

/** A provisional end, reckoned again by a calendar that knows more; undefined for any other. */
export function endReckonedAgain(
  end: StatutoryEnd | undefined,
  calendar: Calendar,
): StatutoryEnd | undefined {
  if (!end?.provisional || !end.period || end.calendarVersion === calendar.version) return undefined
  const { from, ...length } = end.period
  return statutoryEnd(end.rule, from, length, calendar)
}
