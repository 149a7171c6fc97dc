import { fen, formatYuan, isFen, parseYuan, yuan, zeroFen } from './index.js'

test.each([
  [3_683_000_000, '36,830,000.00'],
  [0, '0.00'],
  [5, '0.05'],
  [-5, '−0.05'],
  [100, '1.00'],
  [-123_456_780, '−1,234,567.80'],
  [99_999, '999.99'],
  [100_000, '1,000.00'],
  [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
])('%i fen are %s yuan', (amount, text) => {
  expect(formatYuan(fen(amount))).toBe(text)
  expect(parseYuan(text)).toBe(amount)
})

test.each([
  ['36830000', 3_683_000_000],
  ['-0.5', -50],
  [' 1,000 ', 100_000],
  ['0.1', 10],
  ['-0', 0],
])('people also write %s', (text, amount) => {
  expect(parseYuan(text)).toBe(amount)
})

test.each([
  '',
  '1.234',
  '1,00',
  '1,0000',
  '.5',
  '1.',
  '1e3',
  '￥5',
  '1 000',
  '--1',
  '90071992547409.92',
])('%s is no amount', text => {
  expect(() => parseYuan(text)).toThrow(RangeError)
})

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1, -0])(
  '%d is no amount of fen',
  amount => {
    expect(isFen(amount)).toBe(false)
    expect(() => fen(amount)).toThrow(RangeError)
  },
)

test('whole yuan', () => {
  expect(yuan(36_830_000)).toBe(3_683_000_000)
  expect(zeroFen).toBe(0)
})
