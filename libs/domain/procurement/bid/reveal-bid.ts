import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { multiply } from '#libs/money'
import {
  bidDecrypted,
  lotOf,
  type LotRound,
  type Tender,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import { bidRevealed, type BidEvent, type BidInput } from './events.js'
import type { Bid } from './state.js'

interface BidAndTender {
  readonly self: Bid
  readonly tender: Tender | undefined
}

type SealedBid = Extract<Bid, { readonly status: 'sealed' }>

/** What is revealed, and the commitment that it hashes to. */
export type Revealing = BidInput<'revealBid'> & { readonly commitment: string }

/**
 * Opens a sealed bid in the decryption window. What is revealed must be what was committed to
 * before the deadline: its hash with the nonce is the one handed in.
 */
export function revealBid(
  { self, tender }: BidAndTender,
  { content, nonce, commitment }: Revealing,
  { id, at }: Deciding,
): { appends: { self: readonly BidEvent[]; tender: readonly TenderEvent[] } } | Refusal {
  if (self.status !== 'sealed') {
    return refuse('87§39', 'bid-does-not-stand', { detail: { status: self.status } })
  }
  const round = inWindow(self, tender, at)
  if (isRefusal(round)) return round
  if (commitment !== self.commitment) return refuse('87§39', 'not-what-was-committed-to')
  const fault = contentFault(self, content, round)
  if (fault) return fault
  const { lot, bidder } = self
  return {
    appends: {
      self: [bidRevealed({ content, nonce })],
      tender: [bidDecrypted({ lot, bid: id, bidder, related: content.related })],
    },
  }
}

/** From the opening to the end of the window; what comes at its end is too late. */
function inWindow(bid: SealedBid, tender: Tender | undefined, at: string): LotRound | Refusal {
  if (tender?.status !== 'decrypting') return refuse('87§39', 'not-decrypting')
  const { decryptionEnds } = tender
  if (at >= decryptionEnds) {
    return refuse('87§83', 'decryption-window-ended', { detail: { decryptionEnds } })
  }
  const round = lotOf(tender, bid.lot)
  return round?.stage.status === 'opened' ? round : refuse('87§41', 'lot-not-opened')
}

function contentFault(
  bid: SealedBid,
  content: Revealing['content'],
  { document }: LotRound,
): Refusal | undefined {
  const own =
    content.tender === bid.tender && content.lot === bid.lot && content.bidder === bid.bidder
  if (!own) return refuse('87§39', 'another-bids-content')
  const price = multiply(content.unitPrice, document.heads)
  return content.price === price
    ? undefined
    : refuse('87§59', 'price-not-unit-price-times-heads', { detail: { price } })
}
