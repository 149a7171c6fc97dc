import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
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
  { at }: Deciding,
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
