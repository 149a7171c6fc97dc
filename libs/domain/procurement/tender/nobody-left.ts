import type { Deciding } from '#libs/domain/deciding'
import { evaluationEndedWithoutRanking, type TenderEvent } from './events.js'
import { lotOf, methodOf, tender as aggregate, type Tender } from './state.js'

/** How an evaluation ends that needed so many responsive bids and has fewer. */
export const tooFewResponsive = (minimum: number) =>
  minimum === 2 ? 'fewer-than-two-responsive' : 'fewer-than-three-responsive'

/**
 * What happens to a lot, and its end with it where the last bid of its report is out: there is nobody
 * whom anybody could confirm, or silence (法§36, 87§68).
 */
export function withEndIfNobodyIsLeft(
  tender: Tender,
  lot: string,
  events: readonly TenderEvent[],
  policy: Deciding['policy'],
): readonly TenderEvent[] {
  const after = lotOf(events.reduce(aggregate.evolve, tender), lot)
  if (!('method' in tender) || after?.committee === undefined) return events
  if (after.stage.status !== 'reported' || after.stage.ranking.length > 0) return events
  const ground = tooFewResponsive(methodOf(tender, policy).minimumResponsive.value)
  return [...events, evaluationEndedWithoutRanking({ lot, evaluation: after.committee, ground })]
}
