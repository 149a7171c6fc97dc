export {
  addDays,
  addMonths,
  addYears,
  day,
  daysBetween,
  isDay,
  weekday,
  yearOf,
  type Day,
} from './day.js'
export {
  addMilliseconds,
  addMinutes,
  dayOf,
  endOfDay,
  fromMilliseconds,
  instant,
  isInstant,
  later,
  millisecondsBetween,
  startOfDay,
  type Instant,
} from './instant.js'
export {
  calendarOf,
  calendarPublished,
  dayKind,
  daysFrom,
  inHolidayPeriod,
  isWorking,
  type Calendar,
  type DayKind,
  type PublishedYear,
} from './calendar.js'
export { publishedCalendar } from './published-years.js'
export type {
  ClockPeriod,
  DayPeriod,
  DayReason,
  Period,
  PeriodUnit,
  ReckonedDay,
  Roll,
} from './period.js'
export { periodEnd, type PeriodEnd } from './period-end.js'
export type { Suspension } from './suspension.js'
export {
  instantAtShare,
  reckonedDays,
  rungs,
  spent,
  type RungShare,
  type Spent,
  type SuspendablePeriod,
} from './budget.js'
