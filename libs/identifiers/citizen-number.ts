import { identifier, type Identifier } from './identifier.js'
import { regionFault } from './region.js'

/** 公民身份号码 of a person, GB 11643-1999: 18 characters. Personal data: only the vault keeps it. */
export type CitizenNumber = string & { readonly __citizenNumber: true }

const shape = /^\d{6}(?:19|20)\d{9}[\dX]$/
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

export const citizenNumber: Identifier<CitizenNumber> = identifier(
  'citizen number',
  (text, accepting) => {
    if (!shape.test(text)) return 'wrong-shape'
    if (citizenNumberCheck(text.slice(0, 17)) !== text[17]) return 'wrong-check-digit'
    return isDate(birthDate(text)) ? regionFault(text.slice(0, 6), accepting) : 'no-such-date'
  },
)

/** The day of birth in a number, `YYYY-MM-DD`. */
export const birthDayOf = (number: CitizenNumber): string => birthDate(number)

/** The eighteenth character for the first seventeen. */
export function citizenNumberCheck(body: string): string {
  const sum = weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

const birthDate = (text: string): string =>
  `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`

/** The month and day exist: a date that JavaScript rolls over does not come back the same. */
function isDate(text: string): boolean {
  const milliseconds = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text)
}
