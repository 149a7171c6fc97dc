import {
  chiefTechnicianCertificate,
  demonstrationCertificate,
  levelOf,
  occupationCode,
  qualificationCertificate,
  skillLevelCertificate,
} from './index.js'

test.each([
  ['Y000132000001263000123', undefined],
  ['S000032000001265000001', undefined],
  ['J000032000001264000001', 'wrong-shape'],
  ['S000032000001260000001', 'wrong-shape'], // no level 0
  ['S000032000001266000001', 'wrong-shape'],
  ['X000032000001265000001', 'wrong-shape'],
  ['S00003200000126500000', 'wrong-shape'],
  ['S000017000001265000001', 'unknown-region'],
  ['S000099000001265000001', 'demonstration-number'],
])('skill-level certificate %s: %s', (text, fault) => {
  expect(skillLevelCertificate.fault(text)).toBe(fault)
})

test('a letter known from memory is taken where an officer has confirmed it', () => {
  const accepting = { technicalSchools: true }
  expect(skillLevelCertificate.fault('J000032000001264000001', accepting)).toBeUndefined()
})

test('its sixteenth character is the level', () => {
  expect(levelOf(skillLevelCertificate.parse('Y000132000001263000123'))).toBe(3)
  expect(levelOf(demonstrationCertificate(1, { year: 2026, level: 5 }))).toBe(5)
})

test.each([
  ['AB12345678901234567890', undefined],
  ['AB1234567890123456789', 'wrong-shape'],
  ['A112345678901234567890', 'wrong-shape'],
])('chief technician %s: %s', (text, fault) => {
  expect(chiefTechnicianCertificate.fault(text)).toBe(fault)
})

test.each([
  ['1932060110013000', 'wrong-shape'], // level 0 in its place
  ['1932061001312345', undefined],
  ['1917061001312345', 'unknown-region'],
  ['193206100131234', 'wrong-shape'],
])('qualification certificate %s: %s', (text, fault) => {
  expect(qualificationCertificate.fault(text)).toBe(fault)
})

test.each([
  ['4-10-01-05', undefined],
  ['9-10-01-05', 'wrong-shape'],
  ['4-10-1-05', 'wrong-shape'],
  ['41001-05', 'wrong-shape'],
])('occupation %s: %s', (text, fault) => {
  expect(occupationCode.fault(text)).toBe(fault)
})

test('demonstration certificates of one index are one number, of others other numbers', () => {
  const of = (index: number) => demonstrationCertificate(index, { year: 2026, level: 4 })
  expect(of(3)).toBe(of(3))
  expect(new Set(Array.from({ length: 500 }, (_, index) => of(index))).size).toBe(500)
  expect(() => of(1_000_000)).toThrow(RangeError)
  expect(() => of(-1)).toThrow(RangeError)
})
