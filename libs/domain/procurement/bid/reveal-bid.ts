import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { bidDecrypted, lotOf, type Tender, type TenderEvent } from '#libs/domain/procurement/tender'
import { bidRevealed, type BidEvent, type BidInput } from './events.js'
import type { Bid, SealedBid } from './state.js'

export interface BidAndTender {
  readonly self: Bid
  readonly tender: Tender | undefined
}

export interface Revealed {
  readonly appends: { readonly self: readonly BidEvent[]; readonly tender: readonly TenderEvent[] }
}

/** What is revealed, and the commitment that it hashes to. */
export type Revealing = BidInput<'revealBid'> & { readonly commitment: string }

/**
 * Opens a bid of which only the hash was handed in, in the decryption window. What is revealed must be
 * what was committed to before the deadline: its hash with the nonce is the one handed in.
 */
export function revealBid(
  states: BidAndTender,
  { content, nonce, commitment }: Revealing,
  deciding: Deciding,
): Revealed | Refusal {
  const opening = sealedInWindow(states, deciding)
  if (isRefusal(opening)) return opening
  const { bid } = opening
  if (commitment !== bid.commitment || bid.envelope) {
    return refuse('87§39', 'not-what-was-committed-to')
  }
  return revealed(opening, bidRevealed({ content, nonce }), deciding)
}

interface Opening {
  readonly bid: SealedBid
}

/** A bid that is still sealed, in the window in which it may be opened. */
export function sealedInWindow(
  { self, tender }: BidAndTender,
  { at }: Pick<Deciding, 'at'>,
): Opening | Refusal {
  if (self.status !== 'sealed') {
    return refuse('87§39', 'bid-does-not-stand', { detail: { status: self.status } })
  }
  return windowFault(self, tender, at) ?? { bid: self }
}

/** Writes down what a bid says, once it is proven to be what was sealed. */
export function revealed(
  { bid }: Opening,
  said: Extract<BidEvent, { readonly type: 'BidRevealed' }>,
  { id }: Pick<Deciding, 'id'>,
): Revealed | Refusal {
  const { content } = said.data
  const fault = contentFault(bid, content)
  if (fault) return fault
  const { lot, bidder } = bid
  return {
    appends: {
      self: [said],
      tender: [bidDecrypted({ lot, bid: id, bidder, related: content.related })],
    },
  }
}

/** From the opening to the end of the window; what comes at its end is too late. */
function windowFault(bid: SealedBid, tender: Tender | undefined, at: string): Refusal | undefined {
  if (tender?.status !== 'decrypting') return refuse('87§39', 'not-decrypting')
  const { decryptionEnds } = tender
  if (at >= decryptionEnds) {
    return refuse('87§83', 'decryption-window-ended', { detail: { decryptionEnds } })
  }
  return lotOf(tender, bid.lot)?.stage.status === 'opened'
    ? undefined
    : refuse('87§41', 'lot-not-opened')
}

/** Sums that do not agree are no fault here: the committee corrects them in their order (87§59). */
function contentFault(bid: SealedBid, content: Revealing['content']): Refusal | undefined {
  const own =
    content.tender === bid.tender && content.lot === bid.lot && content.bidder === bid.bidder
  return own ? undefined : refuse('87§39', 'another-bids-content')
}
