import type { claimCommands, claimEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type ClaimEvent = EventOf<typeof claimEvents>
export type ClaimInput<Command extends keyof typeof claimCommands> = z.output<
  (typeof claimCommands)[Command]
>

export const paymentApplicationMade = happened<ClaimEvent, 'PaymentApplicationMade'>(
  'PaymentApplicationMade',
)
export const subsidyClaimMade = happened<ClaimEvent, 'SubsidyClaimMade'>('SubsidyClaimMade')
export const claimConfirmed = happened<ClaimEvent, 'ClaimConfirmed'>('ClaimConfirmed')
export const claimDisputed = happened<ClaimEvent, 'ClaimDisputed'>('ClaimDisputed')
export const claimApproved = happened<ClaimEvent, 'ClaimApproved'>('ClaimApproved')
export const claimReturned = happened<ClaimEvent, 'ClaimReturned'>('ClaimReturned')
export const invoiceRecorded = happened<ClaimEvent, 'InvoiceRecorded'>('InvoiceRecorded')
export const paymentStarted = happened<ClaimEvent, 'PaymentStarted'>('PaymentStarted')
export const claimDatesReckonedAgain = happened<ClaimEvent, 'ClaimDatesReckonedAgain'>(
  'ClaimDatesReckonedAgain',
)
export const claimPaid = happened<ClaimEvent, 'ClaimPaid'>('ClaimPaid')
export const subsidyCharged = happened<ClaimEvent, 'SubsidyCharged'>('SubsidyCharged')
