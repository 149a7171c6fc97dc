import { dayOf, endOfDay } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import type { BidBox } from '#libs/domain/procurement/bid-box'
import { documentOfferingExtended, type TenderEvent, type TenderInput } from './events.js'
import type { Tender } from './state.js'

/** Under the number that its notice has. */
type Extension = Omit<TenderInput<'extendDocumentOffering'>, 'noticeSeries' | 'noticeNumber'> & {
  readonly noticeNumber: string
}

interface TenderAndBox {
  readonly self: Tender
  readonly box: BidBox
}

/**
 * Offers the document longer, with a notice, where fewer than three have taken it by the end of the
 * offer (87§18). That it was fewer than three is the only thing that anybody learns of who took it:
 * before that end nobody is told anything at all.
 */
export function extendDocumentOffering(
  { self, box }: TenderAndBox,
  { channel, noticeNumber, offeredUntil }: Extension,
  { at, policy }: Deciding,
): Decided<TenderEvent> {
  if (self.status !== 'receiving-bids' || box.status !== 'closed') {
    return refuse('87§18', 'document-not-offered')
  }
  if (at >= self.deadline) return refuse('87§18', 'deadline-passed')
  if (at < self.documentOfferEnds.end) return refuse('87§18', 'offer-still-runs')
  if (box.takers.length >= policy.tender.minimumBidders) {
    return refuse('87§18', 'enough-have-taken-it')
  }
  const from = channel.channel === 'elsewhere' ? channel.occurredOn : at
  if (from > at) return refuse('87§18', 'publication-lies-in-the-future')
  if (offeredUntil <= dayOf(from)) return refuse('87§18', 'moves-later-only')
  return endOfDay(offeredUntil) > self.deadline
    ? refuse('87§18', 'offer-outlasts-deadline', { fix: 'postpone-the-deadline-first' })
    : [documentOfferingExtended({ channel, noticeNumber, offeredUntil })]
}
