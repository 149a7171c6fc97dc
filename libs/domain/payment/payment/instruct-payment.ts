import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  paymentStarted,
  type Claim,
  type ClaimEvent,
  type MadeClaim,
  type PaymentApplication,
} from '#libs/domain/payment/claim'
import type { Ledger } from '#libs/domain/payment/earmarked-ledger'
import { paymentInstructed, type PaymentEvent, type PaymentInput } from './events.js'
import type { Payment } from './state.js'

interface PaymentAndClaim {
  readonly self: Payment
  readonly claim: Claim
  readonly ledger: Ledger
}

interface Instructed {
  readonly appends: {
    readonly self: readonly PaymentEvent[]
    readonly claim: readonly ClaimEvent[]
  }
}

const payInTime = '财库〔2019〕38号三'

/**
 * Tells the treasury to pay an invoiced application. The instruction id is what makes it paid once:
 * the same id may be sent any number of times, a new one only after the treasury said failed.
 */
export function instructPayment(
  { self, claim, ledger }: PaymentAndClaim,
  { claim: claimId, ledger: ledgerId, instruction }: PaymentInput<'instructPayment'>,
  { at, id }: Deciding,
): Instructed | Refusal {
  const payable = payableClaim(claim, ledgerId)
  if (isRefusal(payable)) return payable
  const fault = attemptFault(self, claim, { id, instruction }) ?? coverFault(ledger, payable.made)
  if (fault) return fault
  const { project, lot, contract, institution, pays, payable: amount } = payable.made
  const attempt = self.status === 'not-instructed' ? 1 : self.instructions.length + 1
  const instructed = paymentInstructed({
    ...{ claim: claimId, instruction, project, lot, contract, ledger: ledgerId },
    ...{ payee: institution, pays, amount, attempt, payBy: payable.payBy, instructedAt: at },
  })
  const started = claim.status === 'invoiced' ? [paymentStarted({ payment: id })] : []
  return { appends: { self: [instructed], claim: started } }
}

interface Payable {
  readonly made: PaymentApplication
  readonly payBy: NonNullable<MadeClaim['payBy']>
}

function payableClaim(claim: Claim, ledger: string): Payable | Refusal {
  const invoiced = claim.status === 'invoiced' || claim.status === 'paying'
  if (!invoiced || claim.basis !== 'contract' || !claim.payBy) {
    return refuse(payInTime, 'claim-not-invoiced', { fix: 'record-the-invoice' })
  }
  return claim.made.ledger === ledger
    ? { made: claim.made, payBy: claim.payBy }
    : refuse('失业保险条例§11', 'another-ledger')
}

function attemptFault(
  payment: Payment,
  claim: Claim,
  { id, instruction }: { readonly id: string; readonly instruction: string },
): Refusal | undefined {
  const elsewhere = claim.status === 'paying' && claim.payment !== id
  if (elsewhere) return refuse(payInTime, 'claim-already-being-paid')
  if (payment.status === 'not-instructed') return undefined
  if (payment.status === 'paid') return refuse(payInTime, 'already-paid')
  if (payment.status === 'instructed') return refuse(payInTime, 'treasury-has-not-answered')
  return payment.instructions.includes(instruction)
    ? refuse(payInTime, 'instruction-used-before')
    : undefined
}

/** What is to be paid must still stand on the books as this contract's, and the advance with it. */
function coverFault(ledger: Ledger, made: PaymentApplication): Refusal | undefined {
  const position = ledger.status === 'open' ? ledger.positions[made.lot] : undefined
  const covered =
    position?.contract === made.contract &&
    position.commitment >= made.payable &&
    position.advance >= made.advanceCleared
  return covered
    ? undefined
    : refuse('本县规定 专账余额不得低于未付承诺', 'books-do-not-cover-claim', {
        who: 'finance-officer',
      })
}
