import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  receivedBidWithdrawn,
  type BidBox,
  type BidBoxEvent,
} from '#libs/domain/procurement/bid-box'
import type { Tender } from '#libs/domain/procurement/tender'
import { bidReplaced, bidWithdrawn, type BidEvent, type BidInput } from './events.js'
import { receiving } from './receiving.js'
import { sealedFor, type SealedBytes } from './sealed-bytes.js'
import type { Bid, SealedBid } from './state.js'

interface BidAndBox {
  readonly self: Bid
  readonly tender: Tender | undefined
  readonly box: BidBox | undefined
}

interface Appends {
  readonly appends: { readonly self: readonly BidEvent[]; readonly box?: readonly BidBoxEvent[] }
}

/** Before the deadline a bid may be replaced by another (87§34); only the last one counts. */
export function replaceBid(
  { self, tender, box, found }: BidAndBox & { readonly found?: SealedBytes | undefined },
  { commitment, form }: BidInput<'replaceBid'>,
  deciding: Deciding,
): Appends | Refusal {
  const bid = stillSealed(self, { tender, box }, deciding)
  if (isRefusal(bid)) return bid
  const sealed = sealedFor(bid, form, found)
  if (isRefusal(sealed)) return sealed
  return { appends: { self: [bidReplaced({ commitment, replacedAt: deciding.at, ...sealed })] } }
}

/** Before the deadline a bid may be withdrawn 撤回 (87§34); afterwards it binds. */
export function withdrawBid(
  { self, tender, box }: BidAndBox,
  _: object,
  deciding: Deciding,
): Appends | Refusal {
  const open = stillSealed(self, { tender, box }, deciding)
  if (isRefusal(open)) return open
  return {
    appends: {
      self: [bidWithdrawn({ withdrawnAt: deciding.at })],
      box: [receivedBidWithdrawn({ bid: deciding.id, withdrawnAt: deciding.at })],
    },
  }
}

function stillSealed(
  bid: Bid,
  { tender, box }: Pick<BidAndBox, 'tender' | 'box'>,
  deciding: Deciding,
): SealedBid | Refusal {
  if (bid.status !== 'sealed') {
    return refuse('87§34', 'bid-does-not-stand', { detail: { status: bid.status } })
  }
  const open = receiving(tender, box, deciding)
  return isRefusal(open) ? open : bid
}
