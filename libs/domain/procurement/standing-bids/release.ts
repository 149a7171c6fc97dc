import type { ReleaseGround } from '#libs/contracts'
import { lotOf, type LotRound, type LotStage, type Tender } from '#libs/domain/procurement/tender'
import type { BidSecurity } from './state.js'

/**
 * Why a security is free by what the tender says now; undefined while its giver is bound by a bid for
 * any lot. It was given for the whole tender, so it goes back with the last of its lots.
 */
export function releaseGround(
  tender: Tender,
  { institution, lots, withdrawnAt }: Pick<BidSecurity, 'institution' | 'lots' | 'withdrawnAt'>,
): ReleaseGround | undefined {
  if (withdrawnAt !== undefined) return 'bid-withdrawn'
  if (lots.length === 0) return 'no-bid'
  const grounds = lots.map(lot => groundIn(lotOf(tender, lot), institution))
  if (grounds.includes(undefined)) return undefined
  return grounds.includes('contract-signed') ? 'contract-signed' : grounds[0]
}

function groundIn(round: LotRound | undefined, institution: string): ReleaseGround | undefined {
  if (!round) return 'lot-ended'
  const own = round.bids.find(({ bidder }) => bidder === institution)
  return own?.droppedOut ? 'bid-dropped-out' : groundAt(round.stage, { institution, bid: own?.bid })
}

interface Own {
  readonly institution: string
  readonly bid: string | undefined
}

function groundAt(stage: LotStage, { institution, bid }: Own): ReleaseGround | undefined {
  switch (stage.status) {
    case 'opening-not-held':
    case 'failed':
    case 'left':
      return 'lot-ended'
    case 'winner-refused':
      return stage.refused === bid ? 'winner-refused' : undefined
    case 'awarded':
      return stage.winner.bidder === institution ? ofWinner(stage) : 'not-awarded'
    default:
      return undefined
  }
}

const ofWinner = ({ contract }: { readonly contract?: string }): ReleaseGround | undefined =>
  contract === undefined ? undefined : 'contract-signed'
