import type { ContractTerms, LotKind } from '#libs/contracts'
import { refuse, type Refusal } from '#libs/domain/deciding'
import type { Contract, SignedContract } from '#libs/domain/procurement/contract'

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
