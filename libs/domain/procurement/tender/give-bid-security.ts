import { addDays, dayOf } from '#libs/calendar'
import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { bidSecurityGiven, type BidBox, type BidBoxEvent } from '#libs/domain/procurement/bid-box'
import { fen } from '#libs/money'
import type { TenderInput } from './events.js'
import { mayRespond, type PublishedTender, type Tender } from './state.js'

interface TenderAndBox {
  readonly self: Tender
  readonly box: BidBox
}

type Given = TenderInput<'giveBidSecurity'>

/**
 * An institution shows, before the deadline, that it has given its bid security 投标保证金 (条例§33). Who
 * paid is as much a secret as who bid: the voucher lies in the box like the bid, the custodian's own
 * statement is told after the opening, and until then nobody here knows of either. Whoever takes its
 * bid back shows the custodian the receipt of that, who pays back without asking us (87§38).
 */
export function giveBidSecurity(
  { self, box }: TenderAndBox,
  security: Given,
  { at, actor }: Deciding,
): { readonly appends: { readonly box: readonly BidBoxEvent[] } } | Refusal {
  if (self.status !== 'receiving-bids' || box.status !== 'closed') {
    return refuse('87§33', 'not-receiving-bids')
  }
  if (at >= self.deadline)
    return refuse('条例§33', 'deadline-passed', { detail: { deadline: self.deadline } })
  const { institution } = actor
  if (institution === undefined) return refuse('条例§33', 'no-institution')
  if (!mayRespond(self, institution)) return refuse('74§27', 'not-invited')
  const fault = securityFault(self, security)
  if (fault) return fault
  return box.securities.some(given => given.institution === institution)
    ? refuse('条例§33', 'security-already-given')
    : { appends: { box: [bidSecurityGiven({ institution, ...security, givenAt: at })] } }
}

/** Whether somebody else answers for a security, so that it holds nobody's money and stands until a day. */
export const isGuaranteed = (form: Given['form']): boolean =>
  form === 'guarantee' || form === 'insurance'

/** Whether a security is what the document asks for: as much, in such a form, for as long. */
export function securityFault(
  { document, deadline }: Pick<PublishedTender, 'document' | 'deadline'>,
  { amount, form, guaranteedUntil }: Omit<Given, 'document'>,
): Refusal | undefined {
  const { bidSecurity: asked = fen(0), securityForms, bidValidityDays } = document
  if (asked === 0) return refuse('条例§33', 'no-security-asked')
  if (amount < asked)
    return refuse('条例§33', 'security-below-asked', { detail: { askedFen: asked } })
  if (securityForms?.includes(form) === false) return refuse('条例§33', 'security-form-not-asked')
  if (!isGuaranteed(form)) return undefined
  const until = addDays(dayOf(deadline), bidValidityDays)
  return guaranteedUntil === undefined || guaranteedUntil < until
    ? refuse('87§23', 'guarantee-ends-before-bid', { detail: { until } })
    : undefined
}
