import {
  addMilliseconds,
  addMinutes,
  day,
  dayOf,
  endOfDay,
  instant,
  isInstant,
  millisecondsBetween,
  startOfDay,
} from './index.js'

test.each([
  ['2026-10-08T09:00+08:00', '2026-10-08T09:00:00.000+08:00'],
  ['2026-10-08T01:00:00Z', '2026-10-08T09:00:00.000+08:00'],
  ['2026-10-07T21:30:15.5-04:00', '2026-10-08T09:30:15.500+08:00'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01T00:00:00.000+08:00'],
  ['2026-10-08T09:00:00.123456+08:00', '2026-10-08T09:00:00.123+08:00'],
])('%s is %s in the county', (text, canonical) => {
  expect(instant(text)).toBe(canonical)
})

test.each([
  '2026-10-08',
  '2026-10-08T09:00:00',
  '2026-10-08 09:00:00+08:00',
  '2026-02-30T09:00:00+08:00',
  '2026-10-08T24:00:00+08:00',
  '2026-10-08T09:60:00+08:00',
  '2026-10-08T09:00:00+15:00',
  '1991-07-01T09:00:00+08:00',
  'tomorrow',
])('%s is no instant', text => {
  expect(() => instant(text)).toThrow(RangeError)
  expect(isInstant(text)).toBe(false)
})

test('only the one form is an instant already', () => {
  expect(isInstant('2026-10-08T09:00:00.000+08:00')).toBe(true)
  expect(isInstant('2026-10-08T09:00:00+08:00')).toBe(false)
  expect(isInstant('2026-10-08T01:00:00.000Z')).toBe(false)
})

test("the law's day ends at 24:00, which belongs to the next", () => {
  const end = endOfDay(day('2026-12-31'))
  expect(end).toBe('2027-01-01T00:00:00.000+08:00')
  expect(dayOf(end)).toBe('2027-01-01')
  expect(dayOf(addMilliseconds(end, -1))).toBe('2026-12-31')
  expect(startOfDay(day('2027-01-01'))).toBe(end)
})

test('text order is time order', () => {
  const times = ['2026-10-08T09:00Z', '2026-10-08T09:00+08:00', '2026-10-08T09:00-05:00'].map(
    instant,
  )
  expect(times.toSorted()).toEqual(times.toSorted((one, other) => millisecondsBetween(other, one)))
  expect(addMinutes(instant('2026-10-08T23:59+08:00'), 1)).toBe('2026-10-09T00:00:00.000+08:00')
})
