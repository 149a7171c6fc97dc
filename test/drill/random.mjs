/**
 * Numbers that follow from a seed (mulberry32), so that a run can be had again.
 *
 * @param {number} seed
 */
export function random(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    /** @param {number} from @param {number} to both may come */
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    /**
     * @template T
     * @param {readonly T[]} items
     * @returns {T[]}
     */
    shuffled: items =>
      items
        .map(item => ({ item, at: next() }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item),
  }
}
