import {
  day,
  instant,
  instantAtShare,
  periodEnd,
  publishedCalendar,
  rungs,
  spent,
  type SuspendablePeriod,
} from './index.js'

/** 20 days from 2026-09-14; the last would be 10-04 and rolls to 10-08. */
const deadline: SuspendablePeriod = {
  from: instant('2026-09-14T15:30+08:00'),
  length: 20,
  unit: 'calendar-days',
  roll: 'statutory',
}
const at = (text: string) => instant(`${text}+08:00`)
const spentOf = (period: SuspendablePeriod, text: string) =>
  spent(period, at(text), publishedCalendar).spent

test('the rungs of a period whose last day rolls', () => {
  expect(rungs(deadline, publishedCalendar)).toEqual({
    50: '2026-09-25T00:00:00.000+08:00',
    80: '2026-10-01T00:00:00.000+08:00',
    100: '2026-10-09T00:00:00.000+08:00',
    150: '2026-10-19T00:00:00.000+08:00',
  })
  expect(periodEnd(deadline, publishedCalendar).end).toBe(rungs(deadline, publishedCalendar)[100])
})

test.each([
  ['on the first day', '2026-09-14T23:59', 0],
  ['a minute into the second', '2026-09-15T00:01', 1],
  ['less than a minute on', '2026-09-15T00:01:59', 1],
  ['before the last day rolls', '2026-10-04T00:00', 19 * 1440],
  ['while it rolls', '2026-10-07T12:00', 19 * 1440],
  ['on the day it rolled to', '2026-10-08T12:00', 19 * 1440 + 720],
  ['a minute before the end', '2026-10-08T23:59', 20 * 1440 - 1],
  ['at the end', '2026-10-09T00:00', 20 * 1440],
  ['overdue by a day', '2026-10-10T00:00', 21 * 1440],
])('spent %s', (_, now, minutes) => {
  const found = spent(deadline, at(now), publishedCalendar)
  expect(found).toEqual({ budget: 28_800, spent: minutes, remaining: 28_800 - minutes })
})

/** 5 working days from Thursday 2026-09-24: 28, 29, 30, then 8 and 9 October. */
const confirmation: SuspendablePeriod = {
  from: at('2026-09-24T10:00'),
  length: 5,
  unit: 'working-days',
  roll: 'statutory',
}

test('rest days count nothing, after the end too', () => {
  expect(spentOf(confirmation, '2026-09-28T00:00')).toBe(0)
  expect(spentOf(confirmation, '2026-10-05T10:00')).toBe(3 * 1440)
  expect(rungs(confirmation, publishedCalendar)).toEqual({
    50: '2026-09-30T12:00:00.000+08:00',
    80: '2026-10-09T00:00:00.000+08:00',
    100: '2026-10-10T00:00:00.000+08:00',
    // 10 October is a working Saturday, 11 a Sunday.
    150: '2026-10-13T12:00:00.000+08:00',
  })
})

test('a suspension stops the clock, and the end comes at a 24:00 all the same', () => {
  const suspended = {
    ...confirmation,
    suspensions: [{ from: at('2026-09-28T06:00'), to: at('2026-09-29T18:00') }],
  }
  expect(spentOf(suspended, '2026-09-28T05:00')).toBe(300)
  expect(spentOf(suspended, '2026-09-29T12:00')).toBe(360)
  expect(spentOf(suspended, '2026-09-30T00:00')).toBe(720)
  // 720 + 30 September, 8, 9 and 10 October: 720 are left for 12 October, which lasts to its end.
  expect(spentOf(suspended, '2026-10-12T12:00')).toBe(5 * 1440 - 1)
  expect(instantAtShare(suspended, 100, publishedCalendar)).toBe('2026-10-13T00:00:00.000+08:00')
  expect(spentOf(suspended, '2026-10-13T00:00')).toBe(5 * 1440)
})

test('overlapping suspensions stop the clock once', () => {
  const once = { from: at('2026-09-28T06:00'), to: at('2026-09-29T18:00') }
  const twice = [
    { from: at('2026-09-28T12:00'), to: at('2026-09-29T18:00') },
    { from: at('2026-09-28T06:00'), to: at('2026-09-28T13:00') },
  ]
  expect(rungs({ ...confirmation, suspensions: twice }, publishedCalendar)).toEqual(
    rungs({ ...confirmation, suspensions: [once] }, publishedCalendar),
  )
})

test('under a suspension without an end the rungs ahead are unknown', () => {
  const standing = { ...confirmation, suspensions: [{ from: at('2026-10-08T00:00') }] }
  expect(rungs(standing, publishedCalendar)).toEqual({
    50: '2026-09-30T12:00:00.000+08:00',
    80: undefined,
    100: undefined,
    150: undefined,
  })
  expect(spentOf(standing, '2026-12-24T00:00')).toBe(3 * 1440)
})

test('suspended only after the end: overdue minutes stand still', () => {
  const late = { ...confirmation, suspensions: [{ from: at('2026-10-10T12:00') }] }
  expect(spentOf(late, '2026-10-20T00:00')).toBe(5 * 1440 + 720)
  expect(instantAtShare(late, 150, publishedCalendar)).toBeUndefined()
})

test('a suspended last day that then falls on a holiday rolls like any other', () => {
  const suspended = {
    ...deadline,
    from: day('2026-09-14'),
    length: 10,
    suspensions: [{ from: at('2026-09-24T12:00'), to: at('2026-10-01T12:00') }],
  }
  expect(instantAtShare(suspended, 100, publishedCalendar)).toBe('2026-10-09T00:00:00.000+08:00')
})

test('half an hour by the clock', () => {
  const explanation: SuspendablePeriod = {
    from: at('2026-10-08T09:00'),
    length: 30,
    unit: 'minutes',
    roll: 'none',
  }
  expect(rungs(explanation, publishedCalendar)).toEqual({
    50: '2026-10-08T09:15:00.000+08:00',
    80: '2026-10-08T09:24:00.000+08:00',
    100: '2026-10-08T09:30:00.000+08:00',
    150: '2026-10-08T09:45:00.000+08:00',
  })
})

test('a suspension that ends before it begins is refused', () => {
  const wrong = [{ from: at('2026-09-29T00:00'), to: at('2026-09-28T00:00') }]
  expect(() =>
    spent({ ...confirmation, suspensions: wrong }, at('2026-10-01T00:00'), publishedCalendar),
  ).toThrow(RangeError)
})
