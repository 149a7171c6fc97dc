import type { Decided, Deciding } from '#libs/domain/deciding'
import { endReckonedAgain } from '#libs/domain/procurement/reckoning'
import { paymentDatesReckonedAgain, type PaymentEvent } from './events.js'
import type { Payment } from './state.js'

/** A year was published that the days to pay in reach into: interest runs from their new end. */
export function reckonPaymentDatesAgain(
  payment: Payment,
  _: object,
  { calendar }: Deciding,
): Decided<PaymentEvent> {
  if (payment.status !== 'instructed') return []
  const payBy = endReckonedAgain(payment.instructed.payBy, calendar)
  return payBy ? [paymentDatesReckonedAgain({ payBy })] : []
}
