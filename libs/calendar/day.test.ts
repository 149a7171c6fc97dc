import { addDays, addMonths, addYears, day, daysBetween, isDay, weekday } from './index.js'

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '2026-02-30', ''])(
  '%s is no day',
  text => {
    expect(isDay(text)).toBe(false)
    expect(() => day(text)).toThrow(RangeError)
  },
)

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-03-07', 1, '2026-03-08'], // summer time begins in New York
  ['2026-10-31', 1, '2026-11-01'], // and ends
])('%s and %i days is %s', (from, count, to) => {
  expect(addDays(day(from), count)).toBe(to)
  expect(daysBetween(day(from), day(to))).toBe(count)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-08-15', 6, '2027-02-15'],
  ['2026-03-31', -1, '2026-02-28'],
])('%s and %i months is %s', (from, count, to) => {
  expect(addMonths(day(from), count)).toBe(to)
})

test('years keep the day, but for 29 February', () => {
  expect(addYears(day('2026-06-30'), 15)).toBe('2041-06-30')
  expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28')
})

test.each([
  ['2026-11-23', 1],
  ['2026-01-04', 7],
  ['1969-12-31', 3],
])('%s is weekday %i', (at, number) => {
  expect(weekday(day(at))).toBe(number)
})
