import {
  addDays,
  calendarOf,
  calendarPublished,
  day,
  dayKind,
  daysFrom,
  inHolidayPeriod,
  publishedCalendar,
  type PublishedYear,
} from './index.js'
import { reckonedStatutoryDays } from './statutory-days.js'

/** The lists of the State Council's notices, written out by hand from the notices. */
const notices = {
  2025: {
    rest: [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    working: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    rest: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    working: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
} as const

describe.each([2025, 2026] as const)('the notice for %i', year => {
  const days = daysFrom(day(`${year}-01-01`), day(`${year}-12-31`))
  const notice = notices[year]

  test('rest days are those of the notice', () => {
    const rest = notice.rest.flatMap(([first, last]) =>
      daysFrom(day(`${year}-${first}`), day(`${year}-${last}`)),
    )
    expect(days.filter(at => inHolidayPeriod(at, publishedCalendar))).toEqual(rest)
  })

  test('working weekends are those of the notice', () => {
    const working = days.filter(at => dayKind(at, publishedCalendar) === 'working-weekend')
    expect(working).toEqual(notice.working.map(at => `${year}-${at}`))
  })

  test('the 13 statutory days of the table are what the law reckons', () => {
    const statutory = days.filter(at => dayKind(at, publishedCalendar) === 'statutory-holiday')
    expect(statutory).toHaveLength(13)
    expect(reckonedStatutoryDays(year)).toEqual(statutory)
  })
})

test.each([
  ['2026-03-18', 'working'],
  ['2026-02-14', 'working-weekend'],
  ['2026-03-14', 'weekend'],
  ['2026-10-04', 'weekend'],
  ['2026-10-03', 'statutory-holiday'],
  ['2026-10-05', 'swapped-rest'],
  ['2026-04-06', 'swapped-rest'],
  ['2027-01-01', 'unpublished'],
  ['2027-03-17', 'unpublished'],
  ['2024-12-31', 'unpublished'],
])('%s is %s', (at, kind) => {
  expect(dayKind(day(at), publishedCalendar)).toBe(kind)
})

test('the statutory days of a year without notice', () => {
  expect(reckonedStatutoryDays(2027)).toEqual(
    [
      ...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05'],
      ...['2027-05-01', '2027-05-02', '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02'],
      '2027-10-03',
    ].map(day),
  )
  // Mid-Autumn 2028 is 3 October, a National Day already.
  expect(reckonedStatutoryDays(2028)).toHaveLength(12)
  expect(() => reckonedStatutoryDays(2024)).toThrow(RangeError)
})

/** A notice as it might come: New Year's reaches into the December before. */
const year2028: PublishedYear = {
  year: 2028,
  notice: 'a notice made up for this test',
  publishedOn: day('2027-11-01'),
  restDays: [day('2027-12-31'), ...reckonedStatutoryDays(2028)],
  statutoryDays: reckonedStatutoryDays(2028),
  workingWeekends: [day('2027-12-26')],
}
const year2027: PublishedYear = {
  ...year2028,
  year: 2027,
  restDays: reckonedStatutoryDays(2027),
  statutoryDays: reckonedStatutoryDays(2027),
  workingWeekends: [],
}

test('a published year makes another calendar and leaves the first as it was', () => {
  const with2027 = calendarPublished(publishedCalendar, year2027)
  expect(publishedCalendar.version).toBe('2026-1')
  expect(with2027.version).toBe('2027-1')
  expect(dayKind(day('2027-01-01'), publishedCalendar)).toBe('unpublished')
  expect(dayKind(day('2027-01-01'), with2027)).toBe('statutory-holiday')
  expect(calendarPublished(with2027, year2027).version).toBe('2027-2')
})

test("the next year's notice may free and claim days of December", () => {
  const calendar = calendarOf([year2027, year2028])
  expect(dayKind(day('2027-12-31'), calendar)).toBe('swapped-rest')
  expect(inHolidayPeriod(day('2027-12-31'), calendar)).toBe(true)
  expect(dayKind(day('2027-12-26'), calendar)).toBe('working-weekend')
})

test.each([
  ['a day of another year', { restDays: [...year2028.restDays, day('2029-01-01')] }],
  ['a statutory day that is worked', { restDays: [day('2028-01-01')] }],
  ['a working weekend on a Monday', { workingWeekends: [day('2028-03-06')] }],
  ['a working weekend that is free', { workingWeekends: [addDays(day('2028-01-01'), 0)] }],
])('a notice with %s is refused', (_, fault) => {
  expect(() => calendarOf([{ ...year2028, ...fault }])).toThrow(RangeError)
})

test('no year twice', () => {
  expect(() => calendarOf([year2027, year2027])).toThrow(RangeError)
})
