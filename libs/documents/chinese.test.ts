import { day } from '#libs/calendar'
import { ordinal, paperDay } from './chinese.js'

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
])('heading %i is %s', (number, word) => {
  expect(ordinal(number)).toBe(word)
})

test.each([0, 100, 1.5])('no heading is numbered %d', number => {
  expect(() => ordinal(number)).toThrow(RangeError)
})

test('a day stands in figures without leading zeros (GB/T 9704 §7.3.5.4)', () => {
  expect(paperDay(day('2026-03-05'))).toBe('2026年3月5日')
})
