import { ownOrBureau, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { PaymentEvent } from './events.js'

export type Instruction = DataOf<PaymentEvent, 'PaymentInstructed'>

/** One payment and its attempts: another instruction follows only after the treasury said failed. */
export type Payment =
  | { readonly status: 'not-instructed' }
  | {
      readonly status: 'instructed' | 'failed' | 'paid'
      /** The last one. */
      readonly instructed: Instruction
      /** Every instruction id ever sent: none is used twice. */
      readonly instructions: readonly string[]
    }

function evolve(payment: Payment, event: PaymentEvent): Payment {
  if (event.type === 'PaymentInstructed') {
    const before = payment.status === 'not-instructed' ? [] : payment.instructions
    return {
      ...{ status: 'instructed', instructed: event.data },
      instructions: [...before, event.data.instruction],
    }
  }
  if (payment.status === 'not-instructed') return payment
  if (event.type === 'PaymentDatesReckonedAgain') {
    return { ...payment, instructed: { ...payment.instructed, ...event.data } }
  }
  return { ...payment, status: event.type === 'TreasuryPaid' ? 'paid' : 'failed' }
}

/** What the treasury is told to pay for one claim, and what it answered. */
export const payment: Aggregate<Payment, PaymentEvent> = {
  context: 'payment',
  name: 'payment',
  collection: 'payments',
  initial: { status: 'not-instructed' },
  evolve,
  keyOf: (id, state) => (state.status === 'not-instructed' ? id : state.instructed.project),
  visibleTo: (reader, state) =>
    state.status !== 'not-instructed' && ownOrBureau(reader, [state.instructed.payee]),
}
