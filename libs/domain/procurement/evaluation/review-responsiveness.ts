import { addMinutes, type Instant } from '#libs/calendar'
import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { Bid } from '#libs/domain/procurement/bid'
import {
  evaluationEndedWithoutRanking,
  lotOf,
  type Tender,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import { abnormallyLow } from './abnormal-price.js'
import { responsivenessReviewed, type EvaluationEvent, type EvaluationInput } from './events.js'
import type { CommitteeFile, Evaluation, ResponsiveBid } from './state.js'

interface Reviewing {
  readonly self: Evaluation
  readonly tender: Tender | undefined
  /** In the order of the evaluation's bids. */
  readonly bids: readonly Bid[]
}

interface Appends {
  readonly appends: {
    readonly self: readonly EvaluationEvent[]
    readonly tender: readonly TenderEvent[]
  }
}

type Invalid = EvaluationInput<'reviewResponsiveness'>['invalid'][number]

/**
 * The committee checks whether the bids answer the document (87§50). A price above the ceiling, or
 * the budget where there is none, is invalid by itself (87§63). Fewer than three responsive bids end
 * the evaluation (法§36). Abnormally low prices are asked to be explained, at least thirty minutes.
 */
export function reviewResponsiveness(
  { self, tender, bids }: Reviewing,
  { invalid }: EvaluationInput<'reviewResponsiveness'>,
  deciding: Deciding,
): Appends | Refusal {
  if (self.status !== 'seated') return refuse('87§50', 'committee-not-waiting')
  if (self.chair !== deciding.actor.id) return refuse('87§50', 'only-the-chair-records')
  const lot = tender && lotOf(tender, self.lot)?.document
  if (!lot) return refuse('87§50', 'no-such-lot')
  const unknown = invalid.find(({ bid }) => !self.bids.some(one => one.bid === bid))
  if (unknown) return refuse('87§50', 'no-such-bid', { detail: { bid: unknown.bid } })
  const ceiling = lot.ceiling ?? lot.budget
  const priced = pricedBids(self, bids)
  const out = [...invalid, ...priced.filter(tooDear(invalid, ceiling)).map(aboveCeiling)]
  const responsive = priced.filter(({ bid }) => !out.some(one => one.bid === bid))
  const evaluable = responsive.length >= deciding.policy.tender.minimumResponsive
  const asked = evaluable ? toExplain(responsive, ceiling, deciding) : { abnormallyLow: [] }
  const { tender: tenderId } = self
  return {
    appends: {
      self: [
        responsivenessReviewed({
          ...{ tender: tenderId, lot: self.lot, responsive, invalid: out, evaluable },
          ...asked,
        }),
      ],
      tender: evaluable ? [] : [withoutRanking(self.lot, deciding.id)],
    },
  }
}

/** The prices to be explained, and by when. */
function toExplain(
  responsive: readonly ResponsiveBid[],
  ceiling: number,
  { at, policy }: Deciding,
) {
  const low = [...abnormallyLow(responsive, ceiling, policy.abnormalPrice)]
  return low.length === 0
    ? { abnormallyLow: low }
    : { abnormallyLow: low, explainBy: explanationEnds(at, policy.abnormalPrice) }
}

export const withoutRanking = (lot: string, evaluation: string): TenderEvent =>
  evaluationEndedWithoutRanking({ lot, evaluation, ground: 'fewer-than-three-responsive' })

function pricedBids(file: CommitteeFile, bids: readonly Bid[]): ResponsiveBid[] {
  return file.bids.flatMap(({ bid, bidder }, index) => {
    const found = bids[index]
    if (found?.status !== 'revealed') return []
    const { price, unitPrice, businessSize } = found.content
    return [{ bid, bidder, price, unitPrice, businessSize }]
  })
}

const tooDear =
  (invalid: readonly Invalid[], ceiling: number) =>
  ({ bid, price }: ResponsiveBid): boolean =>
    price > ceiling && !invalid.some(one => one.bid === bid)

const aboveCeiling = ({ bid }: ResponsiveBid): Invalid => ({
  bid,
  ground: 'price-above-ceiling',
  rule: '87§63',
})

function explanationEnds(
  at: Instant,
  { explanationTime }: Deciding['policy']['abnormalPrice'],
): Instant {
  return explanationTime === 'not-in-force' ? at : addMinutes(at, explanationTime.length)
}
