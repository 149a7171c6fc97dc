import { addMinutes } from '#libs/calendar'
import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { bidBoxOpened, type BidBox, type BidBoxEvent } from '#libs/domain/procurement/bid-box'
import { bidOpeningNotHeld, bidsOpened, type TenderEvent } from './events.js'
import type { PublishedTender, Tender } from './state.js'

interface TenderWithBids {
  readonly self: Tender
  readonly box: BidBox
}

interface Appends {
  readonly appends: {
    readonly self: readonly TenderEvent[]
    readonly box: readonly BidBoxEvent[]
  }
}

/**
 * Opens the bids. 87§39: at the very moment of the deadline; 87§41: no lot with fewer than three
 * bidders. Opened late, the bidders' window to decrypt still has its full length.
 */
export function openBids(
  { self, box }: TenderWithBids,
  _: object,
  { at, policy }: Deciding,
): Appends | Refusal {
  if (self.status !== 'receiving-bids') return refuse('87§39', 'not-receiving-bids')
  const { deadline } = self
  if (at < deadline) return refuse('87§39', 'deadline-not-reached', { detail: { deadline } })
  const lots = bidsByLot(self, box)
  const minimum = policy.tender.minimumBidders
  const held = lots.filter(({ bids }) => bids.length >= minimum)
  const notHeld = lots.filter(({ bids }) => bids.length < minimum).map(({ lot }) => lot)
  const decryptionEnds = addMinutes(at, self.document.decryptionMinutes)
  return {
    appends: {
      self: [
        ...(held.length > 0 ? [bidsOpened({ lots: held, decryptionEnds })] : []),
        ...(notHeld.length > 0
          ? [
              bidOpeningNotHeld({
                ...{ lots: notHeld, ground: 'fewer-than-three-bidders', rule: '87§41' },
              }),
            ]
          : []),
      ],
      box: [bidBoxOpened({ openedAt: at })],
    },
  }
}

/** One bid a bidder and lot: the box takes no second one. */
function bidsByLot({ lots }: PublishedTender, box: BidBox) {
  const received = box.status === 'not-placed' ? [] : box.bids
  return lots.map(({ document: { lot } }) => ({
    lot,
    bids: received.filter(bid => bid.lot === lot).map(({ bid, bidder }) => ({ bid, bidder })),
  }))
}
