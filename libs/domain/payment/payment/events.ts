import type { EventOf, paymentCommands, paymentEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type PaymentEvent = EventOf<typeof paymentEvents>
export type PaymentInput<Command extends keyof typeof paymentCommands> = z.output<
  (typeof paymentCommands)[Command]
>

export const paymentInstructed = happened<PaymentEvent, 'PaymentInstructed'>('PaymentInstructed')
export const treasuryPaid = happened<PaymentEvent, 'TreasuryPaid'>('TreasuryPaid')
export const treasuryFailed = happened<PaymentEvent, 'TreasuryFailed'>('TreasuryFailed')
export const paymentDatesReckonedAgain = happened<PaymentEvent, 'PaymentDatesReckonedAgain'>(
  'PaymentDatesReckonedAgain',
)
