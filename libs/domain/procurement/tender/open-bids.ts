import { addMinutes } from '#libs/calendar'
import type { OutageLog } from '#libs/domain/county/outage-log'
import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  bidBoxOpened,
  type BidBox,
  type BidBoxEvent,
  type ReceivedBid,
} from '#libs/domain/procurement/bid-box'
import type { MethodRules } from '#libs/domain/procurement/method'
import { bidOpeningNotHeld, bidsOpened, type TenderEvent } from './events.js'
import { heldByQuestions } from './judge-open-questions.js'
import { heldByOutage } from './judge-outage.js'
import { methodOf, type PublishedTender, type Tender } from './state.js'

interface TenderWithBids {
  readonly self: Tender
  readonly box: BidBox
  readonly log: OutageLog
}

interface Appends {
  readonly appends: {
    readonly self: readonly TenderEvent[]
    readonly box: readonly BidBoxEvent[]
  }
}

/**
 * Opens the bids. 87§39: at the very moment of the deadline; 87§41: no lot with fewer than three
 * bidders, or as many as its method asks for. Opened late, the bidders' window to decrypt still has its
 * full length. An outage of ours over the deadline, and a question that the document lets hold it, are
 * judged first.
 */
export function openBids(
  { self, box, log }: TenderWithBids,
  _: object,
  { at, policy }: Deciding,
): Appends | Refusal {
  if (self.status !== 'receiving-bids') return refuse('87§39', 'not-receiving-bids')
  const { deadline } = self
  if (at < deadline) return refuse('87§39', 'deadline-not-reached', { detail: { deadline } })
  const held = heldByOutage(self, log) ?? heldByQuestions(self, box)
  if (held) return held
  const lots = bidsByLot(self, box.status === 'not-placed' ? [] : box.bids)
  const decryptionEnds = addMinutes(at, self.document.decryptionMinutes)
  return {
    appends: {
      self: openingOf(lots, methodOf(self, policy).minimumBidders, { decryptionEnds }),
      box: [bidBoxOpened({ openedAt: at })],
    },
  }
}

type BidsOfLots = Extract<TenderEvent, { readonly type: 'BidsOpened' }>['data']['lots']

/** When the bids have to be decrypted, and where they were opened unless it was here. */
type Opening = Pick<
  Extract<TenderEvent, { readonly type: 'BidsOpened' }>['data'],
  'decryptionEnds' | 'channel'
>

/** The lots that are opened, and those that are not with fewer bidders than the law asks for. */
export function openingOf(
  lots: BidsOfLots,
  { value: minimum, rule }: MethodRules['minimumBidders'],
  { decryptionEnds, channel }: Opening,
): readonly TenderEvent[] {
  const there = channel && { channel }
  const toOpen = lots.filter(({ bids }) => bids.length >= minimum)
  const notHeld = lots.filter(({ bids }) => bids.length < minimum)
  const ground = minimum === 2 ? 'fewer-than-two-bidders' : 'fewer-than-three-bidders'
  return [
    ...(toOpen.length > 0 ? [bidsOpened({ lots: toOpen, decryptionEnds, ...there })] : []),
    ...(notHeld.length > 0
      ? [bidOpeningNotHeld({ lots: notHeld.map(lotId), ground, rule, received: notHeld, ...there })]
      : []),
  ]
}

const lotId = ({ lot }: { readonly lot: string }): string => lot

/** One bid a bidder and lot: neither box nor sheet has a second one. */
export const bidsByLot = (
  { lots }: PublishedTender,
  received: readonly ReceivedBid[],
): BidsOfLots =>
  lots.map(({ document: { lot } }) => ({
    lot,
    bids: received.filter(bid => bid.lot === lot).map(({ bid, bidder }) => ({ bid, bidder })),
  }))
