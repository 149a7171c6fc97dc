import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { bidReceived, type BidBox, type BidBoxEvent } from '#libs/domain/procurement/bid-box'
import { lotOf, mayRespond, type Tender } from '#libs/domain/procurement/tender'
import { bidSubmitted, type BidEvent, type BidInput } from './events.js'
import { receivingFrom } from './receiving.js'
import { sealedFor, type SealedBytes } from './sealed-bytes.js'
import type { Bid } from './state.js'

interface BidAndBox {
  readonly self: Bid
  readonly tender: Tender
  readonly box: BidBox
  readonly found?: SealedBytes | undefined
}

/**
 * Hands in a sealed bid for one lot: its envelope, whose bytes lie here already, or its commitment
 * only. Nothing of it goes into the tender's own stream, so neither a version nor a count there shows
 * that it came.
 */
export function submitBid(
  { self, tender, box, found }: BidAndBox,
  { lot, tender: tenderId, commitment, form }: BidInput<'submitBid'>,
  deciding: Deciding,
): { appends: { self: readonly BidEvent[]; box: readonly BidBoxEvent[] } } | Refusal {
  if (self.status !== 'not-submitted') return refuse('87§33', 'bid-already-submitted')
  const { id, at, actor } = deciding
  const bidder = actor.institution
  const open = receivingFrom(bidder, { tender, box }, deciding)
  if (isRefusal(open)) return open
  if (bidder === undefined) return refuse('87§32', 'no-institution')
  if (!mayRespond(open.tender, bidder)) return refuse('74§27', 'not-invited')
  if (!lotOf(tender, lot)) return refuse('87§32', 'no-such-lot')
  if (open.box.bids.some(bid => bid.bidder === bidder && bid.lot === lot)) {
    return refuse('87§32', 'one-bid-per-lot', { fix: 'replace-the-bid' })
  }
  const of = { tender: tenderId, lot, bidder }
  const sealed = sealedFor(of, form, found)
  if (isRefusal(sealed)) return sealed
  const { project } = open.tender
  const submitted = { project, ...of, commitment, submittedAt: at, ...sealed }
  return {
    appends: {
      self: [bidSubmitted(submitted)],
      box: [bidReceived({ bid: id, bidder, lot })],
    },
  }
}
