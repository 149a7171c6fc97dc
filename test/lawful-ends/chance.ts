/** What a turn leaves to chance; the same dice always fall the same way. */
export interface Chance {
  /** A whole number from 0 up to, and without, this one. */
  below(end: number): number
  /** One of these; undefined where there is none. */
  of<T>(ones: readonly T[]): T | undefined
  /** Whether something happens that does so in this many of a hundred cases. */
  happens(percent: number): boolean
  /** The same dice from the start: whoever asks them is of one mind. */
  afresh(): Chance
  /** These in another order. */
  mixed<T>(ones: readonly T[]): readonly T[]
}

/** Chance out of one number (mulberry32). */
export function chanceOf(dice: number): Chance {
  let state = dice >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    of: ones => ones[below(ones.length)],
    happens: percent => below(100) < percent,
    afresh: () => chanceOf(dice),
    mixed: ones =>
      ones
        .map(one => [next(), one] as const)
        .toSorted(([first], [second]) => first - second)
        .map(([, one]) => one),
  }
}

/** The same, where only what is likely happens. */
export const likely = (dice: number): Chance => ({
  ...chanceOf(dice),
  afresh: () => likely(dice),
  happens: percent => percent >= 50,
})
