import {
  isBehind,
  refuse,
  secondPersonNeeded,
  type Decided,
  type Deciding,
} from '#libs/domain/deciding'
import { contractReviewed, type ContractEvent, type ContractInput } from './events.js'
import type { Contract } from './state.js'

/** The lawyer's word on the version on the table (需求§23), who did not draft it. */
export function reviewContract(
  contract: Contract,
  { passed, opinion }: ContractInput<'reviewContract'>,
  { actor }: Deciding,
): Decided<ContractEvent> {
  if (contract.status !== 'drafted') return refuse('需求§23', 'contract-not-drafted')
  const { project, lot, draft } = contract
  if (isBehind(actor, draft.draftedBy)) return secondPersonNeeded()
  if (draft.rejected) return refuse('需求§23', 'contract-version-rejected')
  return draft.review === undefined
    ? [
        contractReviewed({
          ...{ project, lot, version: draft.version, reviewer: actor.id, passed, opinion },
        }),
      ]
    : refuse('需求§23', 'contract-version-reviewed')
}
