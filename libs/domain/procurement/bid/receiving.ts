import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { BidBox } from '#libs/domain/procurement/bid-box'
import type { PublishedTender, Tender } from '#libs/domain/procurement/tender'

export type PlacedBox = Exclude<BidBox, { readonly status: 'not-placed' }>

/**
 * The tender and its box while bids are taken. The law cuts off at the deadline itself: what arrives
 * at that instant or later is turned away (87§33), because that is the instant of the opening (87§39).
 */
export function receiving(
  tender: Tender | undefined,
  box: BidBox | undefined,
  { at }: Pick<Deciding, 'at'>,
): { readonly tender: PublishedTender; readonly box: PlacedBox } | Refusal {
  if (tender?.status === 'terminated') return refuse('87§29', 'tender-terminated')
  if (!tender || !('deadline' in tender)) return refuse('87§33', 'not-receiving-bids')
  const { deadline } = tender
  if (at >= deadline) return refuse('87§33', 'deadline-passed', { detail: { deadline } })
  if (tender.status !== 'receiving-bids' || box?.status !== 'closed') {
    return refuse('87§33', 'not-receiving-bids')
  }
  return { tender, box }
}

/** The same, to one who took the document: only they have anything to hand in (87§32). */
export function receivingFrom(
  bidder: string | undefined,
  { tender, box }: { readonly tender: Tender | undefined; readonly box: BidBox | undefined },
  deciding: Pick<Deciding, 'at'>,
): ReturnType<typeof receiving> {
  const open = receiving(tender, box, deciding)
  if (isRefusal(open)) return open
  if (bidder === undefined) return refuse('87§32', 'no-institution')
  return open.box.takers.includes(bidder)
    ? open
    : refuse('87§32', 'document-not-taken', { fix: 'take-the-document' })
}
