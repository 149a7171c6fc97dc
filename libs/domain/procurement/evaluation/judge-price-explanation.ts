import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { TenderEvent } from '#libs/domain/procurement/tender'
import { priceExplanationJudged, type EvaluationEvent, type EvaluationInput } from './events.js'
import { withoutRanking } from './review-responsiveness.js'
import type { Evaluation } from './state.js'

interface Appends {
  readonly self: readonly EvaluationEvent[]
  readonly tender: readonly TenderEvent[]
}

/**
 * The committee judges a price's explanation; none, or one that does not convince, makes the bid
 * invalid (87§60, 财库〔2026〕2号). Silence is not held against a bidder before the time is up.
 */
export function judgePriceExplanation(
  { self }: { readonly self: Evaluation },
  input: EvaluationInput<'judgePriceExplanation'>,
  { id, at, actor, policy }: Deciding,
): { readonly appends: Appends } | Refusal {
  if (self.status !== 'scoring') return refuse('87§60', 'not-scoring')
  if (self.chair !== actor.id) return refuse('87§60', 'only-the-chair-records')
  if (!self.explaining.includes(input.bid)) return refuse('87§60', 'nothing-to-explain')
  const { explainBy, tender, lot, responsive } = self
  const silent = input.explanation === undefined
  if (silent && input.convincing) return refuse('87§60', 'explanation-missing')
  if (silent && explainBy !== undefined && at < explainBy) {
    return refuse('财库〔2026〕2号', 'explanation-time-runs', { detail: { explainBy } })
  }
  const left = responsive.length - (input.convincing ? 0 : 1)
  const evaluable = left >= policy.tender.minimumResponsive
  return {
    appends: {
      self: [priceExplanationJudged({ tender, lot, ...input, evaluable })],
      tender: evaluable ? [] : [withoutRanking(lot, id)],
    },
  }
}
