import { leftOf, spokenMinutes } from './left-of.js'

const until = '2026-10-08T10:30:00.000+08:00'
const before = (seconds: number) => Date.parse(until) - seconds * 1000

test.each([
  [22 * 60 + 48, { over: false, minutes: 22, seconds: 48 }],
  [0.4, { over: false, minutes: 0, seconds: 1 }],
  [0, { over: true, minutes: 0, seconds: 0 }],
  [-90, { over: true, minutes: 0, seconds: 0 }],
])('%s seconds before the end', (seconds, left) => {
  expect(leftOf(until, before(seconds))).toEqual(left)
})

test.each([
  [31 * 60, undefined],
  [30 * 60, 30],
  [11 * 60, 30],
  [10 * 60, 10],
  [4 * 60, 5],
  [59, 1],
  [0, undefined],
])('%s seconds before the end a reader of screens was last told %s minutes', (seconds, minutes) => {
  expect(spokenMinutes(until, before(seconds))).toBe(minutes)
})
