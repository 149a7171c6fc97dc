import type { LotRound, LotStage, RankedBid } from './lot.js'
import { lotOf, type Tender } from './state.js'

type Reported = Extract<LotStage, { readonly status: 'reported' }>

/**
 * Who may win a lot, best first: the ranking, without those whom the award rule 授标规则 passes over.
 * Where a bidder may win one lot only, that is whoever has won another, or stands first for a lot that
 * comes before this one in the document's order. Silence counts on the first of these (87§68).
 */
export function candidatesOf(
  tender: Tender,
  round: LotRound,
  stage: Pick<Reported, 'ranking'>,
): readonly RankedBid[] {
  const taken = takenElsewhere(tender, round)
  return stage.ranking.filter(({ bidder }) => !taken.includes(bidder))
}

/** The first of them against whom no reason stands (87§68). */
export function candidateOf(
  tender: Tender,
  round: LotRound,
  stage: Reported,
): RankedBid | undefined {
  const { reasonAgainstFirstRanked, reasonsAgainst } = stage
  const candidates = candidatesOf(tender, round, stage)
  return reasonsAgainst
    ? candidates.find(({ bid }) => !reasonsAgainst.includes(bid))
    : candidates[reasonAgainstFirstRanked ? 1 : 0]
}

function takenElsewhere(tender: Tender, { document: { lot } }: LotRound): readonly string[] {
  if (!('lots' in tender) || tender.document.awardRule?.lotsPerBidder !== 'one') return []
  const earlier = earlierLots(tender, lot)
  return tender.lots
    .filter(other => other.document.lot !== lot)
    .flatMap(other => {
      const winner = winnerOf(other.stage)
      if (winner) return [winner.bidder]
      const first =
        other.stage.status === 'reported' && earlier.includes(other.document.lot)
          ? candidateOf(tender, other, other.stage)
          : undefined
      return first ? [first.bidder] : []
    })
}

/** The winner of a lot, once there is one. */
export const winnerOf = (stage: LotStage): RankedBid | undefined =>
  stage.status === 'confirmed' || stage.status === 'awarded' ? stage.winner : undefined

/** The contract that binds a lot, once it is signed. */
export function contractOf(tender: Tender, lot: string): string | undefined {
  const stage = lotOf(tender, lot)?.stage
  return stage?.status === 'awarded' ? stage.contract : undefined
}

/** The lots that are awarded before one, where the document's order decides who is left. */
export function earlierLots(tender: Tender, lot: string): readonly string[] {
  const rule = 'document' in tender ? tender.document.awardRule : undefined
  return rule?.lotsPerBidder === 'one' ? rule.order.slice(0, rule.order.indexOf(lot)) : []
}

/** Whether a lot before this one has neither a report nor an end, so that nobody knows who is left. */
export function waitsForEarlierLot(tender: Tender, lot: string): boolean {
  const earlier = earlierLots(tender, lot)
  return (
    'lots' in tender &&
    tender.lots.some(
      ({ document, stage }) => earlier.includes(document.lot) && !settled.includes(stage.status),
    )
  )
}

const settled: readonly LotStage['status'][] = [
  ...([
    'opening-not-held',
    'too-few-qualified',
    'too-few-responsive',
    'failed',
    'left',
    'evaluation-stopped',
  ] as const),
  ...(['reported', 'confirmed', 'awarded', 'winner-refused'] as const),
]
