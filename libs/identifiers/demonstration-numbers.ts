import { citizenNumber, citizenNumberCheck, type CitizenNumber } from './citizen-number.js'
import { creditCode, creditCodeCheck, type CreditCode } from './credit-code.js'
import { skillLevelCertificate } from './certificate-number.js'
import type { SkillLevel, SkillLevelCertificateNumber } from './certificate-number.js'
import { demonstrationDivision } from './region.js'

/**
 * Numbers that belong to nobody: right in shape and check digit, of a division that was never
 * assigned. The same index always gives the same number. Indexes run from 0.
 */
export function demonstrationCreditCode(index: number): CreditCode {
  const body = `91${demonstrationDivision}MA${digits(index, 7)}`
  return creditCode.parse(body + creditCodeCheck(body), { demonstration: true })
}

/** Born between 1970 and 1999, by index. */
export function demonstrationCitizenNumber(index: number): CitizenNumber {
  const born = `${1970 + (index % 30)}${digits((index % 12) + 1, 2)}${digits((index % 28) + 1, 2)}`
  const body = `${demonstrationDivision}${born}${digits(index % 1000, 3)}`
  return citizenNumber.parse(body + citizenNumberCheck(body), { demonstration: true })
}

/** By a social assessor of the demonstration county, in a year of two digits. */
export function demonstrationCertificate(
  index: number,
  { year, level }: { year: number; level: SkillLevel },
): SkillLevelCertificateNumber {
  const province = demonstrationDivision.slice(0, 2)
  const text = `S0000${province}000001${digits(year % 100, 2)}${level}${digits(index, 6)}`
  return skillLevelCertificate.parse(text, { demonstration: true })
}

function digits(value: number, width: number): string {
  const text = String(value).padStart(width, '0')
  if (!Number.isSafeInteger(value) || value < 0 || text.length > width) {
    throw new RangeError(`not an index of at most ${width} digits: ${value}`)
  }
  return text
}
