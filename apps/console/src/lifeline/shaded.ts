import type { Scale } from './layout.js'

const day = 86_400_000
/** Beyond this length of time the days are too narrow to be told apart. */
const shadedBelow = 90 * day

/** Stretches of rest days in sight, in milliseconds since 1970: neighbours are one stretch. */
export function shadedOf(
  restDays: readonly string[],
  { from, to }: Pick<Scale, 'from' | 'to'>,
): readonly (readonly [from: number, to: number])[] {
  if (to - from >= shadedBelow) return []
  const stretches: [number, number][] = []
  for (const rest of restDays) {
    const start = Date.parse(`${rest}T00:00:00+08:00`)
    if (start + day <= from || start >= to) continue
    const last = stretches.at(-1)
    if (last?.[1] === Math.max(from, start)) last[1] = Math.min(to, start + day)
    else stretches.push([Math.max(from, start), Math.min(to, start + day)])
  }
  return stretches
}
