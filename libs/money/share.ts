import { fen, type Fen } from './fen.js'

/** An exact fraction of whole numbers, the denominator positive. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** What becomes of a fraction of a fen. `half-up`: a half goes away from zero. */
export type Rounding = 'half-up' | 'down' | 'up'

/** A ratio of whole numbers. Throws a RangeError on fractions and on a denominator below one. */
export function ratio(numerator: number, denominator: number): Ratio {
  if (![numerator, denominator].every(Number.isSafeInteger) || denominator < 1) {
    throw new RangeError(`not a ratio: ${numerator}/${denominator}`)
  }
  return { numerator, denominator }
}

/** A per cent figure, at most six decimals, as an exact ratio: `percent(2.5)` is 25/1000. */
export function percent(figure: number): Ratio {
  const text = /^(-?\d+)(?:\.(\d{1,6}))?$/.exec(String(figure))
  if (!text) throw new RangeError(`not a percentage: ${figure}`)
  const decimals = text[2] ?? ''
  return ratio(Number(`${text[1] ?? ''}${decimals}`), 100 * 10 ** decimals.length)
}

/** A share of an amount, exact before it is rounded: in magnitude, so `down` is toward zero. */
export function share(amount: Fen, of: Ratio, rounding: Rounding): Fen {
  const product = BigInt(amount) * BigInt(of.numerator)
  const denominator = BigInt(of.denominator)
  const magnitude = product < 0n ? -product : product
  const added = { 'half-up': denominator / 2n, down: 0n, up: denominator - 1n }[rounding]
  const rounded = (magnitude + added) / denominator
  return fen(Number(product < 0n ? -rounded : rounded))
}

/**
 * Splits an amount by weights so that the parts sum to it exactly: every part is its exact share
 * cut to whole fen, the fen left over go to the largest remainders, the earlier first.
 * Throws a RangeError on weights that are negative, not whole or all zero.
 */
export function split(amount: Fen, weights: readonly number[]): readonly Fen[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!weights.every(weight => Number.isSafeInteger(weight) && weight >= 0) || total < 1) {
    throw new RangeError(`not weights: ${weights.join(', ')}`)
  }
  const sign = amount < 0 ? -1 : 1
  const exact = weights.map(weight => BigInt(amount * sign) * BigInt(weight))
  const parts = exact.map(part => Number(part / BigInt(total)))
  const left = amount * sign - parts.reduce((sum, part) => sum + part, 0)
  const favoured = new Set(byRemainder(exact, BigInt(total)).slice(0, left))
  return parts.map((part, index) => fen((part + (favoured.has(index) ? 1 : 0)) * sign + 0))
}

/** Indexes by falling remainder; `toSorted` is stable, so equal ones stay in order. */
function byRemainder(exact: readonly bigint[], total: bigint): readonly number[] {
  return exact
    .map((part, index) => ({ index, remainder: part % total }))
    .toSorted((one, other) => Number(other.remainder - one.remainder))
    .map(({ index }) => index)
}
