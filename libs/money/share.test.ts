import { fen, multiply, percent, ratio, share, split, sum, subtract, yuan } from './index.js'

test.each([
  [101, 'half-up', 51],
  [101, 'down', 50],
  [101, 'up', 51],
  [-101, 'half-up', -51],
  [-101, 'down', -50],
  [-101, 'up', -51],
  [100, 'up', 50],
] as const)('half of %i fen, %s, is %i', (amount, rounding, expected) => {
  expect(share(fen(amount), percent(50), rounding)).toBe(expected)
})

test('a third is rounded by what it is, not by what a float makes of it', () => {
  expect(share(fen(100), ratio(1, 3), 'half-up')).toBe(33)
  expect(share(fen(200), ratio(1, 3), 'half-up')).toBe(67)
  expect(share(yuan(1_000_000), percent(0.05), 'half-up')).toBe(50_000)
  // 1.005 × 100 is 100.49999999999999 in floating point.
  expect(share(fen(100), percent(100.5), 'half-up')).toBe(101)
})

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [101, [1, 1, 1], [34, 34, 33]],
  [-100, [1, 1, 1], [-34, -33, -33]],
  [0, [3, 4], [0, 0]],
  [10, [0, 1], [0, 10]],
  [1, [30, 40, 30], [0, 1, 0]],
  [114_250_000, [254, 600, 145], [29_048_548, 68_618_619, 16_582_833]],
] as const)('%i fen by %j are %j', (amount, weights, parts) => {
  expect(split(fen(amount), weights)).toEqual(parts)
})

test.each([[[]], [[0, 0]], [[-1, 2]], [[0.5, 0.5]]])('%j are no weights', weights => {
  expect(() => split(fen(100), weights)).toThrow(RangeError)
})

test.each([
  () => ratio(1, 0),
  () => ratio(1.5, 2),
  () => percent(1 / 3),
  () => percent(Number.NaN),
])('no ratio: %s', make => {
  expect(make).toThrow(RangeError)
})

/** 启东 2025-04, apprenticeship: heads × yearly amount × years, less the advance of the first year. */
test.each([
  [45, 33, 5000, 2, 217_500],
  [33, 32, 4000, 1, 62_000],
])('%i planned, %i finished', (planned, finished, ...[amount, years, paid]) => {
  const advance = share(multiply(yuan(amount), planned), percent(50), 'half-up')
  const earned = multiply(yuan(amount), finished * years)
  expect(subtract(earned, advance)).toBe(yuan(paid))
})

test('multiplying wants whole numbers and stays exact', () => {
  expect(multiply(yuan(2_000), 500)).toBe(yuan(1_000_000))
  expect(Object.is(multiply(fen(5), -0), 0)).toBe(true)
  expect(() => multiply(fen(5), 0.5)).toThrow(RangeError)
  expect(() => multiply(fen(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError)
  expect(sum([])).toBe(0)
})
