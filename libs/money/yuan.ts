import { fen, type Fen } from './fen.js'

/** U+2212: of a digit's width and never mistaken for a hyphen. */
const minus = '\u2212'

/** An amount in yuan with two decimals, thousands and a true minus: `−1,234,567.80`. */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return `${amount < 0 ? minus : ''}${whole}.${digits.slice(-2)}`
}

const shape = /^([-\u2212]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/

/**
 * Reads yuan as people write them: thousands by comma or not at all, none, one or two decimals,
 * either minus. Throws a RangeError on anything else, a third decimal included.
 */
export function parseYuan(text: string): Fen {
  const found = shape.exec(text.trim())
  if (!found) throw new RangeError(`not an amount in yuan: ${text}`)
  const [, sign, whole = '', decimals = ''] = found
  const magnitude = Number(`${whole.replaceAll(',', '')}${decimals.padEnd(2, '0')}`)
  return fen(sign && magnitude ? -magnitude : magnitude)
}

/** Whole yuan as fen: `yuan(1000)` is 100 000 fen. */
export const yuan = (whole: number): Fen => fen(whole * 100)
