const minus = '\u2212'

/** Fen as yuan with thousands and always two decimals: 184200000 → `1,842,000.00`. */
export function yuan(fen: number): string {
  const absolute = Math.abs(fen)
  const whole = Math.floor(absolute / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
  const cents = (absolute % 100).toString().padStart(2, '0')
  return `${fen < 0 ? minus : ''}${whole}.${cents}`
}
