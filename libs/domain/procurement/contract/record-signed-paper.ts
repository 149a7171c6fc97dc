import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { signedPaperRecorded, type ContractEvent, type ContractInput } from './events.js'
import { otherNumber } from './number-of-contract.js'
import { sameTerms } from './same-terms.js'
import type { Contract } from './state.js'

/**
 * Records the contract as it was printed, sealed by both sides and scanned 书面形式 (法§44, 民法典§490).
 * It binds, and the money is committed, when a second person has read the same paper and signs.
 */
export function recordSignedPaper(
  contract: Contract,
  { sealedBy, terms, ...paper }: ContractInput<'recordSignedPaper'>,
  { at, actor }: Deciding,
): Decided<ContractEvent> {
  if (contract.status !== 'drafted') return refuse('法§44', 'contract-not-drafted')
  const { project, lot, draft } = contract
  if (draft.rejected) return refuse('法§46', 'contract-version-rejected')
  if (!sealedByBoth(sealedBy)) return refuse('民法典§490', 'contract-not-sealed-by-both')
  if (paper.signedOn > dayOf(at)) return refuse('法§46', 'signing-lies-in-the-future')
  if (!sameTerms(terms, contract.terms)) return refuse('法§46', 'substantive-change')
  const numbered = otherNumber(contract.number, paper.number)
  if (numbered) return numbered
  const { version } = draft
  return [signedPaperRecorded({ project, lot, version, recordedBy: actor.id, ...paper })]
}

export const sealedByBoth = (sides: readonly ('purchaser' | 'supplier')[]): boolean =>
  sides.includes('purchaser') && sides.includes('supplier')
