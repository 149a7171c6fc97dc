import { addDays, isSaturdayOrSunday, weekday, yearOf, type Day } from './day.js'
import { reckonedStatutoryDays } from './statutory-days.js'

/**
 * What a day is: `working` an ordinary Monday to Friday, `working-weekend` 调休上班 a Saturday or
 * Sunday on which the notice has people work, `weekend`, `statutory-holiday` one of the 13 days,
 * `swapped-rest` 调休 a Monday to Friday that the notice frees in exchange.
 */
export type DayKind =
  'working' | 'working-weekend' | 'weekend' | 'statutory-holiday' | 'swapped-rest'

/** One year as the State Council's notice 部分节假日安排的通知 publishes it. */
export interface PublishedYear {
  readonly year: number
  /** Number and name of the notice. */
  readonly notice: string
  readonly publishedOn: Day
  /** Every day of every holiday period of the notice, weekends in it included. */
  readonly restDays: readonly Day[]
  /** The 13 days of 国务院令第795号, each of them also a rest day. */
  readonly statutoryDays: readonly Day[]
  readonly workingWeekends: readonly Day[]
}

/**
 * The published years as one value. Its version is the last year and a revision: `2026-1`,
 * and `2026-2` when a notice for a year already published is replaced.
 */
export interface Calendar {
  readonly version: string
  readonly years: readonly PublishedYear[]
}

/** A calendar of the years given. Throws a RangeError on a year twice or days outside theirs. */
export function calendarOf(years: readonly PublishedYear[], revision = 1): Calendar {
  const sorted = years.toSorted((one, other) => one.year - other.year)
  sorted.forEach(checkYear)
  if (new Set(sorted.map(({ year }) => year)).size !== sorted.length) {
    throw new RangeError('a year is published twice')
  }
  return { version: `${sorted.at(-1)?.year ?? 'none'}-${revision}`, years: sorted }
}

/** Another calendar, with a year's notice added, or replaced where the year already stood. */
export function calendarPublished(calendar: Calendar, published: PublishedYear): Calendar {
  const others = calendar.years.filter(({ year }) => year !== published.year)
  const replaced = others.length < calendar.years.length
  const revision = Number(calendar.version.split('-')[1])
  return calendarOf([...others, published], replaced ? revision + 1 : 1)
}

/** What a day is, or `unpublished` where the calendar has no notice for its year. */
export function dayKind(at: Day, calendar: Calendar): DayKind | 'unpublished' {
  const [own, next] = noticesAbout(at, calendar)
  if (!own) return 'unpublished'
  if (own.statutory.has(at)) return 'statutory-holiday'
  if (own.workingWeekends.has(at) || next?.workingWeekends.has(at)) return 'working-weekend'
  if (isSaturdayOrSunday(at)) return 'weekend'
  return own.rest.has(at) || next?.rest.has(at) ? 'swapped-rest' : 'working'
}

/**
 * What a day would be by the week and the statutory days alone. Only for provisional reckoning
 * in a year that is not published.
 */
export function assumedDayKind(at: Day): DayKind {
  if (reckonedStatutoryDays(yearOf(at)).includes(at)) return 'statutory-holiday'
  return isSaturdayOrSunday(at) ? 'weekend' : 'working'
}

/** Whether people work on a day of this kind. */
export const isWorking = (kind: DayKind): boolean =>
  kind === 'working' || kind === 'working-weekend'

/**
 * Whether a day lies in a holiday period of the notice: statutory days, swapped rest and the
 * weekends between them. In an unpublished year only the statutory days are assumed to.
 */
export function inHolidayPeriod(at: Day, calendar: Calendar): boolean {
  const [own, next] = noticesAbout(at, calendar)
  if (next?.rest.has(at)) return true
  return own ? own.rest.has(at) : assumedDayKind(at) === 'statutory-holiday'
}

/** The notice for a day's own year and the next year's: New Year's may reach into December. */
function noticesAbout(
  at: Day,
  { years }: Calendar,
): [own: YearIndex | undefined, next: YearIndex | undefined] {
  const noticeFor = (wanted: number) => {
    const published = years.find(({ year }) => year === wanted)
    return published && indexOf(published)
  }
  return [noticeFor(yearOf(at)), noticeFor(yearOf(at) + 1)]
}

interface YearIndex {
  readonly rest: ReadonlySet<Day>
  readonly statutory: ReadonlySet<Day>
  readonly workingWeekends: ReadonlySet<Day>
}

/** Sets beside the years they index: a calendar stays plain data that an event can carry. */
const indexes = new WeakMap<PublishedYear, YearIndex>()

function indexOf(published: PublishedYear): YearIndex {
  const known = indexes.get(published)
  if (known) return known
  const index = {
    rest: new Set(published.restDays),
    statutory: new Set(published.statutoryDays),
    workingWeekends: new Set(published.workingWeekends),
  }
  indexes.set(published, index)
  return index
}

function checkYear(published: PublishedYear): void {
  const { year, restDays, statutoryDays, workingWeekends } = published
  const rest = new Set(restDays)
  const faults = [
    ...[...restDays, ...workingWeekends]
      .filter(at => at < `${year - 1}-12-25` || yearOf(at) > year)
      .map(at => `${at} is outside ${year}`),
    ...statutoryDays.filter(at => !rest.has(at)).map(at => `statutory ${at} is no rest day`),
    ...workingWeekends
      .filter(at => weekday(at) < 6 || rest.has(at))
      .map(at => `${at} is no working weekend`),
  ]
  if (faults.length > 0) throw new RangeError(`calendar ${year}: ${faults.join('; ')}`)
}

/** The days from `first` to `last`, both included. */
export function daysFrom(first: Day, last: Day): readonly Day[] {
  const days: Day[] = []
  for (let at = first; at <= last; at = addDays(at, 1)) days.push(at)
  return days
}
