import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { methodOf, type Tender } from '#libs/domain/procurement/tender'
import type { Appends } from './appends.js'
import { priceExplanationJudged, type EvaluationInput } from './events.js'
import { lotOver } from './lot-over.js'
import { withoutRanking } from './review-responsiveness.js'
import type { Evaluation, Scoring } from './state.js'

/**
 * The committee judges a price's explanation; none, or one that does not convince, makes the bid
 * invalid (87§60, 财库〔2026〕2号). Silence is not held against a bidder before the time is up.
 */
export function judgePriceExplanation(
  { self, tender: round }: { readonly self: Evaluation; readonly tender: Tender | undefined },
  input: EvaluationInput<'judgePriceExplanation'>,
  deciding: Deciding,
): Appends | Refusal {
  if (self.status !== 'scoring') return refuse('87§60', 'not-scoring')
  const fault = explanationFault(self, input, deciding) ?? lotOver(round, self, deciding.id)
  if (fault) return fault
  const { tender, lot, responsive } = self
  if (!round || !('lots' in round)) return refuse('87§60', 'no-such-lot')
  const left = responsive.filter(({ bid }) => input.convincing || bid !== input.bid)
  const minimum = methodOf(round, deciding.policy).minimumResponsive.value
  const evaluable = left.length >= minimum
  return {
    appends: {
      self: [priceExplanationJudged({ tender, lot, ...input, evaluable })],
      tender: evaluable ? [] : [withoutRanking(self, deciding.id, { responsive: left, minimum })],
    },
  }
}

function explanationFault(
  { chair, explaining, explainBy }: Scoring,
  { bid, explanation, convincing }: EvaluationInput<'judgePriceExplanation'>,
  { at, actor }: Deciding,
): Refusal | undefined {
  if (chair !== actor.id) return refuse('87§60', 'only-the-chair-records')
  if (!explaining.includes(bid)) return refuse('87§60', 'nothing-to-explain')
  if (explanation !== undefined) return undefined
  if (convincing) return refuse('87§60', 'explanation-missing')
  return explainBy !== undefined && at < explainBy
    ? refuse('财库〔2026〕2号', 'explanation-time-runs', { detail: { explainBy } })
    : undefined
}
