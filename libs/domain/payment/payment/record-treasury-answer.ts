import { daysBetween } from '#libs/calendar'
import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { claimPaid, type Claim, type ClaimEvent } from '#libs/domain/payment/claim'
import {
  payAdvance,
  settleClaim,
  type Ledger,
  type LedgerEvent,
} from '#libs/domain/payment/earmarked-ledger'
import { multiply, percent, share, type Fen } from '#libs/money'
import type { Policy } from '#libs/policy'
import { treasuryFailed, treasuryPaid, type PaymentEvent, type PaymentInput } from './events.js'
import type { Instruction, Payment } from './state.js'

interface PaymentAndBooks {
  readonly self: Payment
  /** Known from the first instruction on, as the payment itself is. */
  readonly claim?: Claim | undefined
  readonly ledger?: Ledger | undefined
}

interface Entered {
  readonly appends: {
    readonly self: readonly PaymentEvent[]
    readonly claim: readonly ClaimEvent[]
    readonly ledger: readonly LedgerEvent[]
  }
}

type Answer = PaymentInput<'recordTreasuryAnswer'>
type Paid = Extract<Answer, { answer: 'paid' }>

const treasury = '财政国库支付回单'

/**
 * Enters what the treasury answered about an instruction. Paid: payment, claim and books move in one
 * append. Failed: the money is still here, and may be instructed anew. The same answer twice changes
 * nothing; an answer that contradicts the first is for a person.
 */
export function recordTreasuryAnswer(
  { self, claim, ledger }: PaymentAndBooks,
  answer: Answer,
  { policy, id }: Deciding,
): Entered | Decided<PaymentEvent> {
  if (self.status === 'not-instructed' || !self.instructions.includes(answer.instruction)) {
    return refuse(treasury, 'no-such-instruction')
  }
  if (self.status !== 'instructed' || self.instructed.instruction !== answer.instruction) {
    return repeated(self, answer)
  }
  const { instructed } = self
  if (answer.answer === 'failed') {
    const { answer: _, ...failed } = answer
    return [treasuryFailed({ ...failed, claim: instructed.claim })]
  }
  if (!claim || !ledger) return refuse(treasury, 'no-such-instruction')
  const entered = booked(ledger, { instructed, claim, payment: id })
  if (isRefusal(entered)) return entered
  return {
    appends: {
      self: [paidOn(instructed, answer, policy)],
      claim: [claimPaid({ payment: id, paidOn: answer.paidOn })],
      ledger: entered,
    },
  }
}

/** A known answer again is no news; that a failed instruction was paid after all is bad news. */
function repeated(
  payment: Exclude<Payment, { readonly status: 'not-instructed' }>,
  { answer, instruction }: Answer,
): readonly PaymentEvent[] | Refusal {
  const last = payment.instructed.instruction === instruction
  const known = last && payment.status === 'paid' ? 'paid' : 'failed'
  return answer === known
    ? []
    : refuse(treasury, 'answer-contradicts-the-first', {
        detail: { instruction, first: known },
        who: 'finance-officer',
      })
}

function booked(
  ledger: Ledger,
  { instructed, claim, payment }: { instructed: Instruction; claim: Claim; payment: string },
): Decided<LedgerEvent> {
  const { project, lot, contract, amount } = instructed
  const entry = { project, lot, contract, payment }
  if (instructed.pays === 'advance') return payAdvance(ledger, { ...entry, amount })
  if (claim.status === 'not-made' || claim.basis !== 'contract') {
    return refuse(treasury, 'claim-not-invoiced')
  }
  const { advanceCleared } = claim.made
  return settleClaim(ledger, { ...entry, claim: instructed.claim, paid: amount, advanceCleared })
}

function paidOn(instructed: Instruction, paid: Paid, policy: Policy) {
  const { answer: _, ...answer } = paid
  const daysLate = Math.max(0, daysBetween(instructed.payBy.lastDay, paid.paidOn))
  const { lateInterestPerDay } = policy.payment
  const interest = lateInterest(instructed.amount, daysLate, lateInterestPerDay)
  return treasuryPaid({ ...answer, claim: instructed.claim, daysLate, interest })
}

/** 付款条例§17: where nothing was agreed, 0.05 % of the amount for every day late; cut to whole fen. */
export const lateInterest = (amount: Fen, daysLate: number, perDay: number): Fen =>
  share(multiply(amount, daysLate), percent(perDay), 'down')
