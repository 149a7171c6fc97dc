import { creditCode, demonstrationCreditCode } from './index.js'

test.each(['91350100M000100Y43', '91110000600037341L'])('%s is a credit code', text => {
  expect(creditCode.fault(text)).toBeUndefined()
  expect(creditCode.is(text)).toBe(true)
  expect(creditCode.parse(text)).toBe(text)
})

test.each([
  ['91350100M000100Y4', 'wrong-shape'],
  ['91350100M000100Y430', 'wrong-shape'],
  ['91350100m000100y43', 'wrong-shape'],
  ['9135010AM000100Y43', 'wrong-shape'],
  ['91350100M000100I43', 'wrong-shape'], // I, O, S, V, Z are not of the set
  ['91350100M000100Y44', 'wrong-check-digit'],
  ['93150100M000100Y43', 'wrong-check-digit'], // two digits swapped
  ['', 'wrong-shape'],
])('%s: %s', (text, fault) => {
  expect(creditCode.fault(text)).toBe(fault)
  expect(creditCode.fault(text, { demonstration: true })).toBe(fault)
  expect(() => creditCode.parse(text)).toThrow(fault)
})

test('a division that no province has', () => {
  // 170101 is of no province; the check digit is right.
  expect(creditCode.fault('91170101MA0000001X')).toBe('wrong-check-digit')
  expect(
    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
      .concat(['J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'T', 'U', 'W', 'X', 'Y'])
      .map(check => creditCode.fault(`91170101MA0000001${check}`))
      .filter(fault => fault !== 'wrong-check-digit'),
  ).toEqual(['unknown-region'])
})

test('a demonstration code is only taken where demonstration is', () => {
  const code = demonstrationCreditCode(7)
  expect(creditCode.fault(code)).toBe('demonstration-number')
  expect(creditCode.fault(code, { demonstration: false })).toBe('demonstration-number')
  expect(creditCode.fault(code, { demonstration: true })).toBeUndefined()
  expect(code.slice(2, 8)).toBe('990623')
})

test('a refused number is never in the message', () => {
  expect(() => creditCode.parse('91350100M000100Y44')).toThrow(/^credit code: wrong-check-digit$/)
})
