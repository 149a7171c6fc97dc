import { day, instant, periodEnd, publishedCalendar } from './index.js'

test('smoke', () => {
  const v = (from: string, length: number, unit: 'working-days' | 'calendar-days') =>
    periodEnd({ from: day(from), length, unit, roll: 'statutory' }, publishedCalendar).lastDay
  expect([
    v('2026-09-14', 20, 'calendar-days'),
    v('2026-09-28', 7, 'working-days'),
    v('2026-02-12', 5, 'working-days'),
    v('2026-04-30', 2, 'working-days'),
    v('2026-09-04', 30, 'calendar-days'),
    v('2026-09-18', 15, 'working-days'),
    instant('2026-10-08T09:00+08:00'),
  ]).toEqual([
    '2026-10-08',
    '2026-10-13',
    '2026-02-26',
    '2026-05-07',
    '2026-10-08',
    '2026-10-15',
    '2026-10-08T09:00:00.000+08:00',
  ])
})
