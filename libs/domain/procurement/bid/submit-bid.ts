import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { bidReceived, type BidBox, type BidBoxEvent } from '#libs/domain/procurement/bid-box'
import { lotOf, mayRespond, type Tender } from '#libs/domain/procurement/tender'
import { bidSubmitted, type BidEvent, type BidInput } from './events.js'
import { receiving } from './receiving.js'
import type { Bid } from './state.js'

interface BidAndBox {
  readonly self: Bid
  readonly tender: Tender
  readonly box: BidBox
}

/**
 * Hands in a sealed bid for one lot: its commitment only. Nothing of it goes into the tender's own
 * stream, so neither a version nor a count there shows that it came.
 */
export function submitBid(
  { self, tender, box }: BidAndBox,
  { lot, tender: tenderId, commitment }: BidInput<'submitBid'>,
  deciding: Deciding,
): { appends: { self: readonly BidEvent[]; box: readonly BidBoxEvent[] } } | Refusal {
  if (self.status !== 'not-submitted') return refuse('87§33', 'bid-already-submitted')
  const open = receiving(tender, box, deciding)
  if (isRefusal(open)) return open
  const { id, at, actor } = deciding
  const bidder = actor.institution
  if (bidder === undefined) return refuse('87§32', 'no-institution')
  if (!mayRespond(open.tender, bidder)) return refuse('74§27', 'not-invited')
  if (!lotOf(tender, lot)) return refuse('87§32', 'no-such-lot')
  if (!open.box.takers.includes(bidder)) {
    return refuse('87§32', 'document-not-taken', { fix: 'take-the-document' })
  }
  if (open.box.bids.some(bid => bid.bidder === bidder && bid.lot === lot)) {
    return refuse('87§32', 'one-bid-per-lot', { fix: 'replace-the-bid' })
  }
  const { project } = open.tender
  const submitted = { project, tender: tenderId, lot, bidder, commitment, submittedAt: at }
  return {
    appends: {
      self: [bidSubmitted(submitted)],
      box: [bidReceived({ bid: id, bidder, lot })],
    },
  }
}
