import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { documentTaken, type BidBox, type BidBoxEvent } from '#libs/domain/procurement/bid-box'
import { mayRespond, type Tender } from './state.js'

interface TenderAndBox {
  readonly self: Tender
  readonly box: BidBox
}

/**
 * An institution takes the tender document. Who did is sealed with the bids: names and number of
 * possible bidders are not to be known before the opening. Offered until the deadline.
 */
export function takeDocument(
  { self, box }: TenderAndBox,
  _: object,
  { at, actor }: Deciding,
): { readonly appends: { readonly box: readonly BidBoxEvent[] } } | Refusal {
  if (self.status !== 'receiving-bids' || box.status !== 'closed') {
    return refuse('87§18', 'document-not-offered')
  }
  if (at >= self.deadline) return refuse('87§18', 'deadline-passed')
  const { institution } = actor
  if (institution === undefined) return refuse('87§18', 'no-institution')
  if (!mayRespond(self, institution)) return refuse('74§27', 'not-invited')
  const taken = box.takers.includes(institution)
  return { appends: { box: taken ? [] : [documentTaken({ institution, takenAt: at })] } }
}
