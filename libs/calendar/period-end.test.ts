import {
  addDays,
  calendarPublished,
  day,
  instant,
  periodEnd,
  publishedCalendar,
  type DayPeriod,
  type Roll,
} from './index.js'
import { reckonedStatutoryDays } from './statutory-days.js'

const days = (from: string, length: number, unit: DayPeriod['unit'], roll: Roll = 'statutory') =>
  periodEnd({ from: day(from), length, unit, roll }, publishedCalendar)

test.each([
  ['2026-09-14', 20, 'calendar-days', '2026-10-08'], // document issued, to the deadline
  ['2026-09-28', 7, 'working-days', '2026-10-13'], // challenge
  ['2026-02-12', 5, 'working-days', '2026-02-26'], // notice period
  ['2026-04-30', 2, 'working-days', '2026-05-07'],
  ['2026-09-04', 30, 'calendar-days', '2026-10-08'], // contract
  ['2026-09-18', 15, 'working-days', '2026-10-15'], // complaint
] as const)('from %s, %i %s end on %s', (from, length, unit, lastDay) => {
  const found = days(from, length, unit)
  expect(found.lastDay).toBe(lastDay)
  expect(found.end).toBe(instant(`${addDays(day(lastDay), 1)}T00:00+08:00`))
  expect(found.provisional).toBe(false)
  expect(found.calendarVersion).toBe('2026-1')
})

test.each([
  ['the first', '2026-09-14', 20],
  ['the fifth', '2026-09-04', 30],
])('%s vector without roll is the day that reminders count to', (_, from, length) => {
  expect(days(from, length, 'calendar-days', 'none').lastDay).toBe('2026-10-04')
})

/** Ten days that end on each kind of day, and where each rule takes them. */
test.each([
  ['a working day', '2026-03-18', '2026-03-18', '2026-03-18'],
  ['a working weekend', '2026-02-14', '2026-02-14', '2026-02-14'],
  ['an ordinary weekend', '2026-03-14', '2026-03-14', '2026-03-16'],
  ['a Saturday before a working Sunday', '2026-09-19', '2026-09-19', '2026-09-20'],
  ['a statutory holiday', '2026-10-01', '2026-10-08', '2026-10-08'],
  ['a statutory holiday on a Saturday', '2026-10-03', '2026-10-08', '2026-10-08'],
  ['a weekend within the holiday', '2026-10-04', '2026-10-08', '2026-10-08'],
  ['a swapped rest day', '2026-10-06', '2026-10-08', '2026-10-08'],
  ['a holiday before a working Sunday', '2026-01-03', '2026-01-04', '2026-01-04'],
])('ending on %s', (_, on, statutory, anyRest) => {
  const from = addDays(day(on), -10)
  // A holiday in January reaches back into the year before, which is published too.
  expect(days(from, 10, 'calendar-days', 'none').lastDay).toBe(on)
  expect(days(from, 10, 'calendar-days', 'statutory').lastDay).toBe(statutory)
  expect(days(from, 10, 'calendar-days', 'anyRest').lastDay).toBe(anyRest)
})

test('the first day after a holiday period may be an ordinary weekend: 87§85 goes no further', () => {
  const calendar = calendarPublished(publishedCalendar, {
    year: 2027,
    notice: 'a notice made up for this test',
    publishedOn: day('2026-11-01'),
    // 2027-01-01 is a Friday: the period ends before a weekend.
    restDays: reckonedStatutoryDays(2027),
    statutoryDays: reckonedStatutoryDays(2027),
    workingWeekends: [],
  })
  const ending = (roll: Roll) =>
    periodEnd({ from: day('2026-12-22'), length: 10, unit: 'calendar-days', roll }, calendar)
  expect(ending('none').lastDay).toBe('2027-01-01')
  expect(ending('statutory').lastDay).toBe('2027-01-02')
  expect(ending('anyRest').lastDay).toBe('2027-01-04')
  expect(ending('anyRest').provisional).toBe(false)
})

test('a period into an unpublished year is provisional, weekends and statutory days assumed', () => {
  const found = days('2026-12-28', 10, 'working-days')
  expect(found.lastDay).toBe('2027-01-12')
  expect(found.provisional).toBe(true)
  expect(found.days.filter(({ kind }) => kind === 'unpublished')).toHaveLength(12)
  expect(found.days.find(({ day: at }) => at === '2027-01-01')).toEqual({
    day: '2027-01-01',
    kind: 'unpublished',
    assumed: 'statutory-holiday',
    counted: false,
    reason: 'statutory-holiday',
  })
})

test('24:00 of 31 December does not reach into the next year', () => {
  const found = days('2026-12-21', 10, 'calendar-days')
  expect(found.end).toBe('2027-01-01T00:00:00.000+08:00')
  expect(found.provisional).toBe(false)
})

test('once the notice is there, the end is reckoned again and final', () => {
  const calendar = calendarPublished(publishedCalendar, {
    year: 2027,
    notice: 'a notice made up for this test',
    publishedOn: day('2026-11-26'),
    restDays: [day('2027-01-04'), ...reckonedStatutoryDays(2027)],
    statutoryDays: reckonedStatutoryDays(2027),
    workingWeekends: [day('2027-01-09')],
  })
  const period = {
    from: day('2026-12-28'),
    length: 10,
    unit: 'working-days',
    roll: 'none',
  } as const
  expect(periodEnd(period, calendar)).toMatchObject({
    lastDay: '2027-01-12',
    provisional: false,
    calendarVersion: '2027-1',
  })
  expect(periodEnd({ ...period, length: 4 }, calendar).lastDay).toBe('2027-01-05')
})

test('the sheet says of every day whether and why it counted', () => {
  const sheet = days('2026-09-29', 3, 'calendar-days').days
  expect(sheet.map(({ day: at, reason }) => `${at.slice(5)} ${reason}`)).toEqual([
    '09-29 start-day',
    '09-30 counted',
    '10-01 counted',
    '10-02 last-day-rolls',
    '10-03 last-day-rolls',
    '10-04 last-day-rolls',
    '10-05 last-day-rolls',
    '10-06 last-day-rolls',
    '10-07 last-day-rolls',
    '10-08 rolled-to',
  ])
  expect(days('2026-02-13', 2, 'working-days').days.map(({ reason }) => reason)).toEqual([
    'start-day',
    'counted',
    ...['weekend', 'statutory-holiday', 'statutory-holiday', 'statutory-holiday'],
    ...['statutory-holiday', 'swapped-rest', 'weekend', 'weekend', 'swapped-rest'],
    'counted',
  ])
})

test('an instant starts a period as its day does', () => {
  const from = instant('2026-09-14T23:59:59.999+08:00')
  const period = { length: 20, unit: 'calendar-days', roll: 'statutory' } as const
  expect(periodEnd({ from, ...period }, publishedCalendar)).toEqual(
    periodEnd({ from: day('2026-09-14'), ...period }, publishedCalendar),
  )
})

test.each([
  [30, 'minutes', 'none', '2026-10-08T09:30:00.000+08:00'],
  [24, 'hours', 'none', '2026-10-09T09:00:00.000+08:00'],
  [48, 'hours', 'anyRest', '2026-10-10T09:00:00.000+08:00'], // a working Saturday
  [72, 'hours', 'anyRest', '2026-10-13T00:00:00.000+08:00'], // a Sunday
] as const)('%i %s by the clock, roll %s', (length, unit, roll, end) => {
  const from = instant('2026-10-08T09:00+08:00')
  expect(periodEnd({ from, length, unit, roll }, publishedCalendar).end).toBe(end)
})

test('a period by the clock that rolls over New Year shows it, and is provisional', () => {
  const from = instant('2026-12-31T20:00+08:00')
  const period = { from, length: 8, unit: 'hours', roll: 'statutory' } as const
  const found = periodEnd(period, publishedCalendar)
  expect(found.days.map(({ day: at, reason }) => `${at} ${reason}`)).toEqual([
    '2026-12-31 counted',
    '2027-01-01 counted',
    '2027-01-02 rolled-to',
  ])
  expect(found).toMatchObject({ lastDay: '2027-01-02', provisional: true })
})

test.each([0, -1, 1.5, Number.NaN])('a length of %d is refused', length => {
  expect(() => days('2026-03-02', length, 'working-days')).toThrow(RangeError)
})
