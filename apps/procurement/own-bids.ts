import type { OwnBids } from '#libs/contracts/views'
import type { BidBox } from '#libs/domain/procurement/bid-box'
import type { Tender } from '#libs/domain/procurement/tender'
import type { EventStore, StoredEvent } from '#libs/event-store'
import { openedIn } from './opening-room.js'

/** What lies in the box, and what was opened outside: of the one institution alone. */
export function ownIn(box: BidBox, institution: string, tender: Tender): OwnBids {
  const placed = box.status === 'not-placed' ? undefined : box
  const own = [...(placed?.bids ?? []), ...openedIn(tender)].filter(
    ({ bidder }) => bidder === institution,
  )
  const bids = new Map(own.map(({ bid: of, lot }) => [of, { bid: of, lot }]))
  return {
    institution,
    documentTaken: placed?.takers.includes(institution) ?? false,
    securityGiven: placed?.securities.some(given => given.institution === institution) ?? false,
    bids: [...bids.values()],
  }
}

const box = 'bid-box-'

/**
 * The tenders in which an institution has a part: whose document it took here, or where a bid of its was
 * opened outside; the latest such part first. As many as it has itself, whatever the county has seen.
 */
export async function tendersOf(
  store: Pick<EventStore, 'findOwn'>,
  institution: string,
): Promise<readonly string[]> {
  const parts = await Promise.all([
    store.findOwn('DocumentTaken', institution),
    store.findOwn('BidOpenedElsewhere', institution),
  ])
  const tenders = parts
    .flat()
    .toSorted((one, other) => (one.order < other.order ? 1 : -1))
    .map(tenderOf)
  return [...new Set(tenders)]
}

/** The document is taken out of a tender's box; a bid from outside names its tender itself. */
const tenderOf = ({ type, stream, data }: StoredEvent): string =>
  type === 'DocumentTaken'
    ? stream.slice(box.length)
    : (data as { readonly content: { readonly tender: string } }).content.tender // its own shape
