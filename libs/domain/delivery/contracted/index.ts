import type { ContractTerms, LotKind } from '#libs/contracts'
import { isRefusal, refuse, type Refusal } from '#libs/domain/deciding'
import {
  isPerformanceSuspended,
  type Contract,
  type SignedContract,
} from '#libs/domain/procurement/contract'

/** What delivery and payment need of a contract that binds. */
export interface ContractInForce {
  readonly project: string
  readonly lot: string
  readonly supplier: string
  readonly ledger: string
  readonly terms: ContractTerms
}

/** The contract, or that it does not bind yet: nothing is delivered or paid without one (法§43). */
export function inForce(contract: Contract): SignedContract | Refusal {
  return contract.status === 'signed' ? contract : refuse('法§43', 'contract-not-signed')
}

/**
 * Lots whose service is a paper of its own, about classes that others hold and examine: quality
 * supervision, third-party evaluation, audit. Acceptance alone settles them.
 */
export const isSettledByAcceptance = (kind: LotKind): boolean =>
  kind !== 'training' && kind !== 'skill-assessment'

/**
 * The contract, or why nothing new is delivered under it: it was dissolved, or a challenge or complaint
 * stops its performance (条例§54). What was delivered is accepted and paid all the same.
 */
export function performing(contract: Contract): SignedContract | Refusal {
  const bound = inForce(contract)
  return isRefusal(bound) ? bound : (whyNotPerformed(bound) ?? bound)
}

/** Why a signed contract is not performed now. */
export function whyNotPerformed(contract: Contract): Refusal | undefined {
  if (contract.status !== 'signed') return undefined
  if (contract.terminated) return refuse('法§50', 'contract-terminated')
  return isPerformanceSuspended(contract) ? refuse('条例§54', 'performance-suspended') : undefined
}
