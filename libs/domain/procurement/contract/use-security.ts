import { addDays, dayOf } from '#libs/calendar'
import {
  isBehind,
  isRefusal,
  refuse,
  secondPersonNeeded,
  type Decided,
  type Deciding,
  type Refusal,
} from '#libs/domain/deciding'
import { add, ratio, share, subtract, sum, zeroFen, type Fen } from '#libs/money'
import {
  performanceSecurityReturned,
  performanceSecurityUsed,
  securityUseAnswered,
  securityUseDropped,
  securityUseProposed,
  type ContractEvent,
  type ContractInput,
} from './events.js'
import { held } from './performance-security.js'
import { securityLeft, type ProposedUse, type Security } from './security.js'
import { ofLot, type Contract, type SignedContract } from './state.js'
import { whole } from './terms-of.js'

/** That a supplier is heard before its money is kept, and in how many days at least, no law says. */
const county = '本县规定 使用履约保证金'
const daysToAnswer = 5

type Wanted = ContractInput<'proposeSecurityUse'>
type Holding = SignedContract & { readonly security: Security }

/**
 * Proposes to keep a part of the performance security for a breach. Only what the contract says is owed
 * for it (法§46, 民法典§585): not another breach, not more than its share, not more than is left.
 */
export function proposeSecurityUse(
  contract: Contract,
  wanted: Wanted,
  { actor, at }: Deciding,
): Decided<ContractEvent> {
  const holding = holdingOf(contract)
  if (isRefusal(holding)) return holding
  const { project, lot, security } = holding
  if (security.proposedUse) return refuse('法§46', 'security-use-waiting')
  if (security.settledUses?.includes(wanted.use) === true) {
    return refuse('法§46', 'proposal-already-made')
  }
  if (wanted.answerBy < addDays(dayOf(at), daysToAnswer)) {
    return refuse(county, 'too-little-time-to-answer', { detail: { days: daysToAnswer } })
  }
  return (
    useFault(holding, wanted) ?? [
      securityUseProposed({ project, lot, proposedBy: actor.id, ...wanted }),
    ]
  )
}

/** What the supplier thinks of it: in its own words here, or on paper that the officer enters. */
export function answerSecurityUse(
  contract: Contract,
  answer: ContractInput<'answerSecurityUse'>,
  { actor }: Deciding,
): Decided<ContractEvent> {
  const waiting = waitingUse(contract, answer.use)
  if (isRefusal(waiting)) return waiting
  const { proposed, holding } = waiting
  if (proposed.statement !== undefined) return refuse(county, 'security-use-answered')
  if (actor.institution === undefined && !answer.document) {
    return refuse(county, 'statement-without-paper')
  }
  const { project, lot } = holding
  return [securityUseAnswered({ project, lot, by: actor.id, ...answer })]
}

/**
 * A second person confirms it once the supplier was heard, or its days have passed. Where nothing is
 * left there is nothing to go back: the security is closed in the same breath, as a return of nothing,
 * so that nobody owes a return and no return can be late.
 */
export function confirmSecurityUse(
  contract: Contract,
  { use }: ContractInput<'confirmSecurityUse'>,
  { actor, at }: Deciding,
): Decided<ContractEvent> {
  const waiting = waitingUse(contract, use)
  if (isRefusal(waiting)) return waiting
  const { proposed, holding } = waiting
  if (isBehind(actor, proposed.proposedBy)) return secondPersonNeeded()
  if (proposed.statement === undefined && dayOf(at) <= proposed.answerBy) {
    return refuse(county, 'supplier-not-heard', { detail: { answerBy: proposed.answerBy } })
  }
  // Asked again: a change may have made the contract smaller since.
  const fault = useFault(holding, proposed)
  if (fault) return fault
  const { project, lot, security } = holding
  const { breach, amount, finding } = proposed
  const left = subtract(securityLeft(security), amount)
  const used = { project, lot, use, breach, amount, left, confirmedBy: actor.id }
  const closed = { amount: zeroFen, occurredOn: dayOf(at), ...finding, late: false }
  return left > 0
    ? [performanceSecurityUsed(used)]
    : [performanceSecurityUsed(used), performanceSecurityReturned({ ...ofLot(holding), ...closed })]
}

/** Takes it off the table: its maker, or the signatory who does not agree. */
export function dropSecurityUse(
  contract: Contract,
  { use, reason }: ContractInput<'dropSecurityUse'>,
  { actor }: Deciding,
): Decided<ContractEvent> {
  const waiting = waitingUse(contract, use)
  if (isRefusal(waiting)) return waiting
  const { project, lot } = waiting.holding
  return [securityUseDropped({ project, lot, use, by: actor.id, reason })]
}

/** One that was cancelled bound nobody (94§32): what was given for it goes back whole. */
function holdingOf(contract: Contract): Holding | Refusal {
  const bound = held(contract)
  if (isRefusal(bound)) return bound
  const { security } = bound
  return bound.status === 'signed' && security
    ? { ...bound, security }
    : refuse('94§32', 'contract-not-signed')
}

function waitingUse(contract: Contract, use: string) {
  const holding = holdingOf(contract)
  if (isRefusal(holding)) return holding
  const { proposedUse: proposed } = holding.security
  return proposed?.use === use ? { holding, proposed } : refuse('法§46', 'no-such-proposal')
}

function useFault(
  { terms, agreedAmount, security }: Holding,
  { breach, amount }: Pick<ProposedUse, 'breach' | 'amount'>,
): Refusal | undefined {
  const owed = (terms.agreement?.remedies ?? []).filter(
    one => one.breach === breach && isMoney(one),
  )
  if (owed.length === 0) return refuse('民法典§585', 'no-money-agreed-for-breach')
  // Where no share is named nothing was agreed on: then it is for both sides, or a court, to say.
  const shares = owed.reduce((points, one) => points + (one.share ?? 0), 0)
  const most = share(agreedAmount, ratio(shares, whole), 'down')
  const used = usedFor(security, breach)
  if (add(used, amount) > most) {
    return refuse('民法典§585', 'above-agreed-share', {
      detail: { mostFen: most, usedFen: used, askedFen: amount },
    })
  }
  const left = securityLeft(security)
  return amount > left
    ? refuse('条例§48', 'above-security-left', { detail: { leftFen: left, askedFen: amount } })
    : undefined
}

/** A deduction or damages: to do it again, or to end the contract, is owed in no money. */
const isMoney = ({ remedy }: { readonly remedy: string }): boolean =>
  remedy === 'deduction' || remedy === 'damages'

const usedFor = ({ uses = [] }: Security, breach: ProposedUse['breach']): Fen =>
  sum(uses.filter(one => one.breach === breach).map(({ amount }) => amount))
