import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { invoiceRecorded, type ClaimEvent, type ClaimInput } from './events.js'
import type { Claim } from './state.js'

const afterInvoice = '财库〔2019〕38号三'

/**
 * Enters the invoice of an approved application. Payment is due within the contract's days and at
 * most thirty after the invoice (财库〔2019〕38号三; 付款条例§9), reckoned from the day it came in.
 */
export function recordInvoice(
  claim: Claim,
  invoice: ClaimInput<'recordInvoice'>,
  { at, policy, calendar }: Deciding,
): Decided<ClaimEvent> {
  if (claim.status !== 'approved' || claim.basis !== 'contract') {
    return refuse(afterInvoice, 'no-invoice-awaited')
  }
  if (invoice.receivedOn > dayOf(at)) return refuse(afterInvoice, 'invoice-of-the-future')
  if (invoice.amount !== claim.made.payable) {
    return refuse(afterInvoice, 'invoice-differs-from-claim', {
      detail: { invoiceFen: invoice.amount, payableFen: claim.made.payable },
      fix: 'ask-for-an-invoice-over-the-amount',
      who: 'training-institution',
    })
  }
  const period = policy.payment.afterInvoice
  const length = Math.min(period.length, claim.made.payWithinDays)
  const payBy = statutoryEnd(afterInvoice, invoice.receivedOn, { ...period, length }, calendar)
  return [invoiceRecorded({ ...invoice, payBy })]
}
