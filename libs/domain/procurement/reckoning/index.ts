import { periodEnd, type Calendar, type Day, type Instant } from '#libs/calendar'
import type { StatutoryEnd } from '#libs/contracts'
import type { DayLength } from '#libs/policy'

/**
 * The end of a period of the law as events record it: with its article, the calendar it was
 * reckoned by, and whether that calendar knew every year it reached into.
 */
export function statutoryEnd(
  rule: string,
  from: Instant | Day,
  length: DayLength,
  calendar: Calendar,
): StatutoryEnd {
  const { end, lastDay, calendarVersion, provisional } = periodEnd({ from, ...length }, calendar)
  return { end, lastDay, rule, calendarVersion, provisional }
}
