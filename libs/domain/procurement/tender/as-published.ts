import { traitsOf } from '#libs/domain/procurement/method'
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
  if (!('lots' in tender)) return tender
  const { lots, invited: _, ...known } = tender
  const published = withoutSaid(known)
  const { publicOpening } = traitsOf(tender.method)
  return { ...published, lots: lots.map(lot => lotAsPublished(lot, publicOpening)) }
}

/** What was said in the room is told there, to those who were in it. */
function withoutSaid(known: object): object {
  const {
    confirmedBy: _,
    questioned: __,
    recordings: ___,
    ...published
  } = { confirmedBy: [], questioned: [], recordings: [], ...known }
  return published
}

/** Only what is opened before everybody who bid tells who that was (87§39). */
const lotAsPublished = (
  { stage, bids, committee: _, ...lot }: LotRound,
  publicOpening: boolean,
) => ({
  ...lot,
  bids: publicOpening ? bids.map(({ bid, bidder, decrypted }) => ({ bid, bidder, decrypted })) : [],
  stage: confidential.includes(stage.status) ? { status: 'under-evaluation' } : withoutLeft(stage),
})

/**
 * Who was left in a round that failed, or is ranked after the winner, is not published (87§69), nor what
 * is drafted for who won.
 */
function withoutLeft(stage: LotStage): unknown {
  if ('next' in stage) {
    const { next: _, draft: __, ...published } = { draft: undefined, ...stage }
    return published
  }
  if (!('left' in stage)) return stage
  const { left: _, ...published } = stage
  return published
}
