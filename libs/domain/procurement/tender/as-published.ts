import type { LotRound, LotStage } from './lot.js'
import type { Tender } from './state.js'

/** Stages of an evaluation that nobody outside hears of before the award is announced (87§59, §66). */
const confidential: readonly LotStage['status'][] = [
  'awaiting-qualification',
  'too-few-qualified',
  'qualified',
  'too-few-responsive',
  'reported',
  'confirmed',
]

/** A tender as bidders and experts may see it: what was published, and who was opened. */
export function asPublished(tender: Tender): unknown {
  return 'lots' in tender ? { ...tender, lots: tender.lots.map(lotAsPublished) } : tender
}

const lotAsPublished = ({ stage, bids, ...lot }: LotRound) => ({
  ...lot,
  bids: bids.map(({ bid, bidder, decrypted }) => ({ bid, bidder, decrypted })),
  stage: confidential.includes(stage.status) ? { status: 'under-evaluation' } : stage,
})
