import type { Instant } from '#libs/calendar'
import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { bidBoxOpened, type BidBox, type BidBoxEvent } from '#libs/domain/procurement/bid-box'
import {
  bidDecrypted,
  bidsByLot,
  decryptionClosed,
  lotOf,
  methodOf,
  openingOf,
  type PublishedTender,
  type Tender,
  type TenderEvent,
  type TenderInput,
} from '#libs/domain/procurement/tender'
import { bidOpenedElsewhere, type BidEvent } from './events.js'
import type { Bid } from './state.js'

interface TenderBoxAndBids {
  readonly self: Tender
  readonly box: BidBox
  /** In the order of the sheet. */
  readonly bids: readonly Bid[]
}

interface Appends {
  readonly appends: {
    readonly self: readonly TenderEvent[]
    readonly box: readonly BidBoxEvent[]
    readonly bids: readonly (readonly BidEvent[])[]
  }
}

type Opening = TenderInput<'recordOpening'>
type SheetLine = Opening['bids'][number]
/** A bid that was decrypted there. */
type OpenLine = Exclude<SheetLine, { readonly decrypted: false }>

/**
 * Records an opening that the outside platform held (87§39, §40): who bid for which lot at what price,
 * by its sheet. From here on the same procedure goes on as after an opening here: fewer than three
 * bidders for a lot is no opening of it (87§41), and nothing is left to decrypt. A bid that stayed closed
 * there was handed in and counts; what becomes of it is what the document says (87§83).
 */
export function recordOpening(
  { self, box, bids: known }: TenderBoxAndBids,
  { channel, bids }: Opening,
  { id, at, policy }: Deciding,
): Appends | Refusal {
  if (self.status !== 'receiving-bids') return refuse('87§39', 'not-receiving-bids')
  const openedAt = channel.occurredOn
  const fault = timeFault(self, openedAt, at) ?? boxFault(box, known) ?? sheetFault(self, bids)
  if (fault) return fault
  const lots = bidsByLot(self, bids)
  const minimum = methodOf(self, policy).minimumBidders
  const opened = openingOf(lots, minimum, { decryptionEnds: openedAt, channel })
  const standing = bids.filter(({ lot }) =>
    lots.some(one => one.lot === lot && one.bids.length >= minimum.value),
  )
  return {
    appends: {
      self: [
        ...opened,
        ...standing
          .filter(isOpen)
          .map(({ lot, bid, bidder, related }) => bidDecrypted({ lot, bid, bidder, related })),
        ...(standing.length > 0 ? [closedThere(self, standing, openedAt)] : []),
      ],
      box: [bidBoxOpened({ openedAt })],
      bids: bids.map(line =>
        isOpen(line) ? [openedThere(self, channel, { ...line, tender: id })] : [],
      ),
    },
  }
}

const isOpen = (line: SheetLine): line is OpenLine => line.decrypted !== false

function closedThere(
  { document }: PublishedTender,
  standing: readonly SheetLine[],
  effectiveAt: Instant,
): TenderEvent {
  const undecrypted = standing
    .filter(line => !isOpen(line))
    .map(({ lot, bid, bidder }) => ({ lot, bid, bidder }))
  return decryptionClosed({ effectiveAt, undecrypted, consequence: document.undecryptedBid })
}

function openedThere(
  { project }: PublishedTender,
  { evidence: sheet, occurredOn: openedAt }: Opening['channel'],
  { bid: _, decrypted: __, ...line }: OpenLine & { readonly tender: string },
): BidEvent {
  return bidOpenedElsewhere({ project, sheet, openedAt, content: { ...line, documents: [] } })
}

function timeFault(
  { deadline }: Extract<Tender, { readonly status: 'receiving-bids' }>,
  openedAt: string,
  at: string,
): Refusal | undefined {
  if (openedAt > at) return refuse('87§39', 'act-lies-ahead', { detail: { at: openedAt } })
  return openedAt < deadline
    ? refuse('87§39', 'deadline-not-reached', { detail: { deadline } })
    : undefined
}

/** One tender is opened in one place: bids that lie here are opened here. */
function boxFault(box: BidBox, known: readonly Bid[]): Refusal | undefined {
  if (box.status === 'closed' && box.bids.length > 0) return refuse('87§39', 'bids-lie-here')
  return known.some(({ status }) => status !== 'not-submitted')
    ? refuse('87§33', 'bid-already-submitted')
    : undefined
}

function sheetFault(tender: PublishedTender, bids: readonly SheetLine[]): Refusal | undefined {
  for (const [place, { lot, bidder }] of bids.entries()) {
    if (!lotOf(tender, lot)) return refuse('87§32', 'no-such-lot')
    const again = bids.findIndex(one => one.lot === lot && one.bidder === bidder)
    if (again !== place) return refuse('87§32', 'one-bid-per-lot')
  }
  return undefined
}
