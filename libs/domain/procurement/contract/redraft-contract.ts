import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  contractRedrafted,
  contractVersionRejected,
  type ContractEvent,
  type ContractInput,
} from './events.js'
import type { Contract } from './state.js'

/** Either side turns the version on the table down before it is signed, with its reason. */
export function rejectContractVersion(
  contract: Contract,
  { reason }: ContractInput<'rejectContractVersion'>,
  { actor }: Deciding,
): Decided<ContractEvent> {
  if (contract.status !== 'drafted') return refuse('法§46', 'contract-not-drafted')
  const { project, lot, draft } = contract
  if (draft.rejected) return refuse('法§46', 'contract-version-rejected')
  const side = actor.institution === undefined ? 'purchaser' : 'supplier'
  const { version } = draft
  return [contractVersionRejected({ project, lot, version, side, by: actor.id, reason })]
}

/** Another version of the text. Its terms are the award's as before: only words change (法§46). */
export function redraftContract(
  contract: Contract,
  { reason, text }: ContractInput<'redraftContract'>,
  { actor }: Deciding,
): Decided<ContractEvent> {
  if (contract.status !== 'drafted') return refuse('法§46', 'contract-not-drafted')
  const { project, lot, draft } = contract
  if (!draft.rejected && draft.review !== 'objected') {
    return refuse('法§46', 'contract-version-stands')
  }
  const version = draft.version + 1
  return [contractRedrafted({ project, lot, version, draftedBy: actor.id, reason, text })]
}
