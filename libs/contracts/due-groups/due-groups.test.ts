import { dueGroupOf } from './due-groups.js'

// A Thursday.
const now = Date.parse('2026-03-12T10:20:00.000+08:00')
const group = (dueAt: string, state: 'open' | 'paused' = 'open') =>
  dueGroupOf({ dueAt, state }, now)

test.each([
  ['2026-03-11T00:00:00.000+08:00', 'overdue'],
  ['2026-03-12T10:19:59.000+08:00', 'overdue'],
  ['2026-03-12T15:00:00.000+08:00', 'day'],
  ['2026-03-13T00:00:00.000+08:00', 'day'],
  ['2026-03-13T09:00:00.000+08:00', 'week'],
  ['2026-03-16T00:00:00.000+08:00', 'week'],
  ['2026-03-16T00:00:01.000+08:00', 'later'],
])('due %s stands under %s', (dueAt, expected) => expect(group(dueAt)).toBe(expected))

test('on a Sunday the week ends that night', () =>
  expect(
    dueGroupOf(
      { dueAt: '2026-03-16T09:00:00.000+08:00', state: 'open' },
      Date.parse('2026-03-15T08:00:00.000+08:00'),
    ),
  ).toBe('later'))

test('what stands still is never overdue', () =>
  expect(group('2026-03-11T00:00:00.000+08:00', 'paused')).toBe('day'))
