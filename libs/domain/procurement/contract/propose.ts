import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { add, multiply, ratio, share, type Fen } from '#libs/money'
import {
  contractChangeProposed,
  contractProposalDropped,
  contractTerminationProposed,
  supplementaryContractProposed,
  type ContractEvent,
  type ContractInput,
} from './events.js'
import type { Contract, SignedContract } from './state.js'

/** The law's own reasons for a change, whatever the tender document names (法§50, 民法典§590). */
const always = ['public-interest', 'force-majeure']

/**
 * Proposes to change a signed contract 合同变更, for a coded reason that the law or the tender document
 * names. Heads may become fewer, never fewer than classes have taken up, and the term may move; price
 * and standards stay, or it would be another contract than the one that was tendered (法§50).
 */
export function proposeContractChange(
  contract: Contract,
  change: ContractInput<'proposeContractChange'>,
  { actor, policy }: Deciding,
): Decided<ContractEvent> {
  const bound = open(contract, change.proposal, '法§50')
  if (isRefusal(bound)) return bound
  const { project, lot, terms } = bound
  if (!always.includes(change.reason) && !isNamed(bound, change.reason)) {
    return refuse('法§50', 'change-not-provided-for', { detail: { reason: change.reason } })
  }
  const most = policy.contract.maximumTerm * 12
  if (change.months !== undefined && change.months > most) {
    return refuse('102§24', 'contract-too-long', { detail: { most } })
  }
  if (change.heads !== undefined && change.heads >= terms.heads) {
    return refuse('法§49', 'more-heads-need-a-supplement', { fix: 'propose-a-supplement' })
  }
  return (
    headsFault(bound, change.heads) ?? [
      contractChangeProposed({ project, lot, proposedBy: actor.id, ...change }),
    ]
  )
}

const isNamed = ({ terms }: SignedContract, reason: string): boolean =>
  terms.agreement?.changeReasons?.some(named => named === reason) === true

/** What classes have taken up stays theirs. */
export function headsFault(
  { heads: byClass }: SignedContract,
  heads: number | undefined,
): Refusal | undefined {
  const taken = Object.values(byClass).reduce((sum, ofClass) => sum + ofClass, 0)
  return heads !== undefined && heads < taken
    ? refuse('法§50', 'heads-taken-up', { detail: { heads, taken } })
    : undefined
}

/**
 * Proposes a supplementary contract 补充合同 for more heads. Everything else stays as it is, and all
 * of them together are at most a tenth of what was signed (法§49).
 */
export function proposeSupplementaryContract(
  contract: Contract,
  { proposal, heads, need }: ContractInput<'proposeSupplementaryContract'>,
  { actor, policy }: Deciding,
): Decided<ContractEvent> {
  const bound = open(contract, proposal, '法§49')
  if (isRefusal(bound)) return bound
  const { project, lot, terms } = bound
  const amount = multiply(terms.unitPrice, heads)
  const more = supplementFault(bound, amount, policy.contract.supplementaryMaximumShare)
  if (more) return more
  const proposed = { project, lot, proposal, proposedBy: actor.id, heads, need, amount }
  return [supplementaryContractProposed(proposed)]
}

/** Asked again at the signing: another supplement may have been signed since. */
export function supplementFault(
  { originalAmount, supplemented }: SignedContract,
  amount: Fen,
  maximumPercent: number,
): Refusal | undefined {
  const most = share(originalAmount, ratio(maximumPercent, 100), 'down')
  return add(supplemented, amount) > most
    ? refuse('法§49', 'supplements-above-a-tenth', {
        detail: { mostFen: most, signedFen: supplemented, askedFen: amount },
      })
    : undefined
}

/** Proposes to dissolve a contract 解除, with the heads delivered by then, which are still paid for. */
export function proposeContractTermination(
  contract: Contract,
  termination: ContractInput<'proposeContractTermination'>,
  { actor }: Deciding,
): Decided<ContractEvent> {
  const bound = open(contract, termination.proposal, '法§50')
  if (isRefusal(bound)) return bound
  const { project, lot } = bound
  return (
    deliveredFault(bound, termination.deliveredHeads) ?? [
      contractTerminationProposed({ project, lot, proposedBy: actor.id, ...termination }),
    ]
  )
}

/** Asked again at the signing: a change may have made the heads fewer since. */
export function deliveredFault(
  { terms }: SignedContract,
  deliveredHeads: number,
): Refusal | undefined {
  return deliveredHeads > terms.heads
    ? refuse('法§50', 'more-delivered-than-contracted', { detail: { contracted: terms.heads } })
    : undefined
}

/** Takes a proposal off the table: its maker, the signatory or the supplier who does not agree. */
export function dropContractProposal(
  contract: Contract,
  { proposal, reason }: ContractInput<'dropContractProposal'>,
  { actor }: Deciding,
): Decided<ContractEvent> {
  if (contract.status !== 'signed') return refuse('法§50', 'contract-not-signed')
  const { project, lot, proposals } = contract
  return proposals[proposal]
    ? [contractProposalDropped({ project, lot, proposal, by: actor.id, reason })]
    : refuse('法§50', 'no-such-proposal')
}

/** A contract that something may be proposed about, under an id that is new. */
function open(contract: Contract, proposal: string, rule: string): SignedContract | Refusal {
  if (contract.status !== 'signed') return refuse(rule, 'contract-not-signed')
  if (contract.terminated) return refuse(rule, 'contract-terminated')
  const known = contract.proposals[proposal] ?? contract.settledProposals.includes(proposal)
  return known ? refuse(rule, 'proposal-already-made') : contract
}
