import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { settleClaim, type Ledger, type LedgerEvent } from '#libs/domain/payment/earmarked-ledger'
import { dayOf } from '#libs/calendar'
import { zeroFen } from '#libs/money'
import { claimPaid, subsidyCharged, type ClaimEvent, type ClaimInput } from './events.js'
import type { Claim } from './state.js'

interface ClaimAndBook {
  readonly self: Claim
  readonly ledger?: Ledger | undefined
}

interface Settled {
  readonly appends: {
    readonly self: readonly ClaimEvent[]
    readonly ledger: readonly LedgerEvent[]
  }
}

/**
 * Settles an application that its advance covers wholly: nothing is paid, the advance is earned, on
 * the books in the same append.
 */
export function settleCoveredClaim(
  { self, ledger }: ClaimAndBook,
  _: ClaimInput<'settleCoveredClaim'>,
  { at, id }: Deciding,
): Settled | Refusal {
  const covered = self.status === 'approved' && self.basis === 'contract' && self.made.payable === 0
  if (!covered || !ledger) return refuse('财库〔2019〕38号三', 'not-covered-by-its-advance')
  const { project, lot, contract, advanceCleared } = self.made
  const entry = { project, lot, contract, claim: id, payment: id, paid: zeroFen, advanceCleared }
  const entered = settleClaim(ledger, entry)
  return isRefusal(entered)
    ? entered
    : { appends: { self: [claimPaid({ payment: id, paidOn: dayOf(at) })], ledger: entered } }
}

/**
 * Charges an approved subsidy claim to the fund once its public display is over. The money itself
 * goes to the supplier by the contract's own application; this says for whom it was used.
 */
export function chargeSubsidy(
  claim: Claim,
  _: ClaimInput<'chargeSubsidy'>,
  { at }: Deciding,
): readonly ClaimEvent[] | Refusal {
  if (claim.status !== 'approved' || claim.basis !== 'subsidy') {
    return refuse('江苏2023通知', 'nothing-to-charge')
  }
  const ends = claim.displayEnds?.end ?? at
  return at < ends
    ? refuse('本县规定 publicDisplay.period', 'display-not-over', { detail: { ends } })
    : [subsidyCharged({ amount: claim.made.payable, chargedAt: at })]
}
