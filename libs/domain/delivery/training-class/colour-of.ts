import type { Attendance, RollColour } from '#libs/contracts'
import type { Policy } from '#libs/policy'

/** Who sat in the room; leave is an absence that was asked for, its lesson was not attended. */
export const attended = ({ was }: Attendance): boolean => was === 'present' || was === 'late'

/**
 * The share of the roster that came, in basis points, and its colour: under 90 % yellow, under
 * 80 % red (枣庄). The share is cut, so that 89.999 % is yellow.
 */
export function colourOf(
  lines: readonly Attendance[],
  policy: Policy,
): { readonly share: number; readonly colour: RollColour } {
  const came = lines.filter(attended).length
  const share = Math.floor((came * 10_000) / lines.length)
  const { yellowBelow, redBelow } = policy.attendance
  if (share < redBelow * 100) return { share, colour: 'red' }
  return { share, colour: share < yellowBelow * 100 ? 'yellow' : 'green' }
}
