import type { Day } from '#libs/calendar'
import { refuse, type Refusal } from '#libs/domain/deciding'

/** What was found to one question of admissibility, of a challenge or of a complaint. */
interface Found {
  readonly admissible: boolean
  readonly rule: string
  readonly reason: string
  readonly until?: Day | undefined
}

/** The refusal of what the law does not admit, for the first question it fails; undefined where it fails none. */
export function turnedAway(judged: readonly Found[]): Refusal | undefined {
  const against = judged.find(({ admissible }) => !admissible)
  if (!against) return undefined
  const { rule, reason, until } = against
  return refuse(rule, reason, { detail: until === undefined ? {} : { lastDay: until } })
}
