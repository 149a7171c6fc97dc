import type { ScoreLine, ScoringFactor } from '#libs/contracts'
import { refuse, type Refusal } from '#libs/domain/deciding'

/** The first of the scores that cannot stand. */
export const linesFault = (
  scores: readonly ScoreLine[],
  factors: readonly ScoringFactor[],
): Refusal | undefined =>
  scores.map(line => scoredFault(line, factors)).find(fault => fault !== undefined)

/** 87§64: a score outside its range is an error, so it is none here. */
export function scoredFault(
  { bid, factor: name, score }: ScoreLine,
  factors: readonly ScoringFactor[],
): Refusal | undefined {
  const factor = factors.find(one => one.factor === name)
  if (!factor) return refuse('87§55', 'no-such-factor', { detail: { factor: name } })
  if (score < 0 || score > 10_000) {
    return refuse('87§64', 'score-out-of-range', { detail: { bid, factor: name } })
  }
  return factor.bands && !factor.bands.includes(score)
    ? refuse('87§55', 'score-not-a-band', { detail: { bid, factor: name } })
    : undefined
}
