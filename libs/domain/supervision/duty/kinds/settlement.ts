import { ownOffice, type DutyKinds } from './kind.js'

/** From the claim that was made to the money on the books. */
export const settlementKinds = {
  'confirm-claim': {
    ...ownOffice(3),
    by: 'training-institution',
    dischargedBy: ['ClaimConfirmed', 'ClaimDisputed', 'ClaimReturned'],
  },
  'approve-claim': {
    ...ownOffice(5),
    by: 'section-chief',
    dischargedBy: ['ClaimApproved', 'ClaimReturned'],
  },
  'record-invoice': {
    ...ownOffice(10),
    by: 'training-institution',
    dischargedBy: ['InvoiceRecorded'],
  },
  'pay-claim': {
    ...ownOffice(20),
    command: 'record-treasury-answer',
    article: '财库〔2019〕38号三',
    clock: 'recorded-end',
    by: 'finance-officer',
    dischargedBy: ['ClaimPaid'],
  },
  'instruct-payment': {
    ...ownOffice(1),
    by: 'finance-officer',
    dischargedBy: ['PaymentInstructed'],
  },
} as const satisfies DutyKinds
