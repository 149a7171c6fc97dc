import { count, factsOf, reference, type FactOf } from '#libs/domain/deciding'
import type { PaymentEvent } from './events.js'

/** What procedures may know of a payment: which instruction, and how it ended; no amount. */
export const paymentFacts = factsOf<PaymentEvent>()({
  PaymentInstructed: ({ claim, instruction, attempt, payBy }) => ({
    claim: reference(claim),
    instruction: reference(instruction),
    attempt: count(attempt),
    /** What the duty to instruct anew is about. */
    turn: reference(`attempt/${String(attempt)}`),
    payBy: payBy.end,
  }),
  TreasuryPaid: ({ claim, instruction, paidOn }) => ({
    claim: reference(claim),
    instruction: reference(instruction),
    paidOn,
  }),
  TreasuryFailed: ({ claim, instruction, answeredOn }) => ({
    claim: reference(claim),
    instruction: reference(instruction),
    answeredOn,
  }),
})

export type PaymentFact = FactOf<typeof paymentFacts>
