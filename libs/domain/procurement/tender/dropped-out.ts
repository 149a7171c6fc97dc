import type { DataOf } from '#libs/domain/deciding'
import type { TenderEvent } from './events.js'
import type { LotRound, LotStage, OpenedBid, RankedBid } from './lot.js'

/** A bid is out: nobody ranks, chooses or confirms it any more. */
export function droppedOut(
  round: LotRound,
  { bid, enough }: DataOf<TenderEvent, 'BidDroppedOut'>,
): LotRound {
  const bids = round.bids.map(one =>
    one.bid === bid ? { ...one, droppedOut: true as const } : one,
  )
  const stage = withoutDropped(round.stage, bids)
  const isEvaluated = stage.status !== 'qualified' || stage.evaluation !== undefined
  return { ...round, bids, stage: enough || isEvaluated ? stage : { status: 'too-few-qualified' } }
}

/** Those of a lot's bids that are out. */
export const outOf = (bids: readonly OpenedBid[]): readonly string[] =>
  bids.filter(one => one.droppedOut).map(({ bid }) => bid)

/** A stage without the bids that are out; what its events said of them stays in the events. */
export function withoutDropped(stage: LotStage, bids: readonly OpenedBid[]): LotStage {
  const out = outOf(bids)
  if (out.length === 0) return stage
  const standing = (of: readonly RankedBid[]) => of.filter(({ bid }) => !out.includes(bid))
  switch (stage.status) {
    case 'qualified':
      return { ...stage, qualified: standing(stage.qualified) }
    case 'reported':
      return { ...stage, ranking: standing(stage.ranking) }
    case 'confirmed':
    case 'awarded':
    case 'winner-refused':
      return { ...stage, next: standing(stage.next) }
    default:
      return stage
  }
}
