/** An amount of money in whole fen 分, a hundredth of a yuan. Negative amounts are allowed. */
export type Fen = number & { readonly __fen: true }

/** Brands an amount. Throws a RangeError unless it is a whole number JavaScript holds exactly. */
export function fen(amount: number): Fen {
  if (!isFen(amount)) throw new RangeError(`not whole fen: ${amount}`)
  return amount
}

/** Whether a number can be an amount; −0 is none, it would print and compare unlike 0. */
export function isFen(amount: number): amount is Fen {
  return Number.isSafeInteger(amount) && !Object.is(amount, -0)
}

export const zeroFen: Fen = fen(0)

/** Throws a RangeError where the sum leaves the exact range; so do all below. */
export const add = (one: Fen, other: Fen): Fen => fen(one + other)

export const subtract = (from: Fen, amount: Fen): Fen => fen(from - amount)

/** A price times a whole number of heads, hours or days. Throws where `times` is not whole. */
export function multiply(amount: Fen, times: number): Fen {
  if (!Number.isSafeInteger(times)) throw new RangeError(`not a whole number: ${times}`)
  return fen(amount * times + 0)
}

export const negate = (amount: Fen): Fen => fen(0 - amount)

/** The sum of amounts; nothing is 0. */
export const sum = (amounts: Iterable<Fen>): Fen => [...amounts].reduce(add, zeroFen)

export const smaller = (one: Fen, other: Fen): Fen => (one < other ? one : other)

export const greater = (one: Fen, other: Fen): Fen => (one < other ? other : one)
