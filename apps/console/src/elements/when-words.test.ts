import { absolute, distance, inTable } from './when-words.js'

const at = (instant: string) => Date.parse(instant)
const working = (daysLeft: number) => ({ unit: 'working-days', daysLeft }) as const

test('working days are told as the server counted them, the weekend left out', () =>
  expect(
    distance('2026-03-17T00:00:00.000+08:00', at('2026-03-12T10:20:00.000+08:00'), working(3)),
  ).toEqual({ key: 'in-working-days', count: 3 }))

test('a period in calendar days counts every day', () =>
  expect(
    distance('2026-03-17T00:00:00.000+08:00', at('2026-03-12T10:20:00.000+08:00'), {
      unit: 'calendar-days',
      daysLeft: 5,
    }),
  ).toEqual({ key: 'in-days', count: 5 }))

test('the last day is told by its end', () =>
  expect(
    distance('2026-03-17T00:00:00.000+08:00', at('2026-03-16T08:00:00.000+08:00'), working(1)),
  ).toEqual({ key: 'today', time: '24:00' }))

test('due on Tuesday, and on Thursday morning two working days overdue', () =>
  expect(
    distance('2026-03-11T00:00:00.000+08:00', at('2026-03-12T10:20:00.000+08:00'), working(-1)),
  ).toEqual({ key: 'late-working-days', count: 2 }))

test('the first day after the last is the first overdue', () =>
  expect(
    distance('2026-03-11T00:00:00.000+08:00', at('2026-03-11T08:00:00.000+08:00'), working(0)),
  ).toEqual({ key: 'late-working-days', count: 1 }))

test('under a day with a clock time, hours and minutes', () =>
  expect(
    distance('2026-03-12T15:32:00.000+08:00', at('2026-03-12T10:20:00.000+08:00'), working(1)),
  ).toEqual({ key: 'in-hours', hours: 5, minutes: 12 }))

test('under an hour, minutes alone', () => {
  const due = '2026-03-12T10:20:00.000+08:00'
  const from = (clock: string) => distance(due, at(`2026-03-12T${clock}.000+08:00`), working(1))
  expect(from('09:20:01')).toEqual({ key: 'in-minutes', minutes: 59 })
  expect(from('10:19:30')).toEqual({ key: 'in-minutes', minutes: 0 })
  expect(from('09:20:00')).toEqual({ key: 'in-hours', hours: 1, minutes: 0 })
})

test('midnight is the end of the day before', () =>
  expect([
    absolute('2026-03-05T00:00:00.000+08:00', 'zh'),
    absolute('2026-03-05T00:00:00.000+08:00', 'en'),
    inTable('2026-03-05T00:00:00.000+08:00', 'zh'),
  ]).toEqual(['2026年3月4日（星期三）24:00', 'Wed 4 Mar 2026, end of day', '2026-03-04（三）']))

test('what happened a second after midnight happened on the new day', () =>
  expect(absolute('2026-03-05T00:00:02.169+08:00', 'zh')).toBe('2026年3月5日（星期四）00:00'))
