import { identifier, type Identifier } from './identifier.js'
import { regionFault } from './region.js'

/** 统一社会信用代码 of an organisation, GB 32100-2015: 18 characters. */
export type CreditCode = string & { readonly __creditCode: true }

/** The standard's 31 characters: no I, O, S, V, Z. A character counts its position. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = new RegExp(`^[${characters}]{2}\\d{6}[${characters}]{10}$`)
/** Powers of 3 modulo 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

export const creditCode: Identifier<CreditCode> = identifier('credit code', (text, accepting) => {
  if (!shape.test(text)) return 'wrong-shape'
  if (creditCodeCheck(text.slice(0, 17)) !== text[17]) return 'wrong-check-digit'
  // Units registered with a national authority carry division 100000.
  return regionFault(text.slice(2, 8), accepting, ['10'])
})

/** The eighteenth character for the first seventeen. */
export function creditCodeCheck(body: string): string {
  const sum = weights.reduce(
    (sum, weight, at) => sum + weight * characters.indexOf(body[at] ?? ''),
    0,
  )
  return characters[(31 - (sum % 31)) % 31] ?? ''
}
