import { birthDayOf, citizenNumber, demonstrationCitizenNumber } from './index.js'
import { citizenNumberCheck } from './citizen-number.js'

const withCheck = (body: string) => body + citizenNumberCheck(body)

test('the number of the standard', () => {
  const number = citizenNumber.parse('11010519491231002X')
  expect(birthDayOf(number)).toBe('1949-12-31')
})

test.each([
  ['110105194912310021', 'wrong-check-digit'],
  ['11010519491231002x', 'wrong-shape'],
  ['1101051949123100', 'wrong-shape'],
  ['110105184912310026', 'wrong-shape'], // nobody is so old
  [withCheck('11010519490229002'), 'no-such-date'],
  [withCheck('11010519491301002'), 'no-such-date'],
  [withCheck('11010520000431002'), 'no-such-date'],
  [withCheck('99010119900101001'), 'unknown-region'],
  [withCheck('17010119900101001'), 'unknown-region'],
  [withCheck('10000019900101001'), 'unknown-region'], // 100000 registers units, not people
])('%s: %s', (text, fault) => {
  expect(citizenNumber.fault(text)).toBe(fault)
})

test('29 February in a leap year is a birthday', () => {
  expect(citizenNumber.fault(withCheck('32062320000229001'))).toBeUndefined()
})

test('a demonstration number belongs to nobody', () => {
  const number = demonstrationCitizenNumber(12)
  expect(citizenNumber.fault(number)).toBe('demonstration-number')
  expect(citizenNumber.is(number, { demonstration: true })).toBe(true)
  expect(birthDayOf(number)).toBe('1982-01-13')
})
