import { dayOf } from '#libs/calendar'
import {
  isBehind,
  isRefusal,
  refuse,
  secondPersonNeeded,
  type Deciding,
  type Refusal,
} from '#libs/domain/deciding'
import type { Ledger, LedgerEvent } from '#libs/domain/payment/earmarked-ledger'
import { changed } from './change-contract.js'
import type { ContractEvent, ContractInput } from './events.js'
import type { ContractProposal } from './performance.js'
import { sealedByBoth } from './record-signed-paper.js'
import type { Contract, SignedContract } from './state.js'
import { supplemented } from './supplement-contract.js'
import { terminated } from './terminate-contract.js'

interface ContractAndBook {
  readonly self: Contract
  readonly ledger: Ledger | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly ContractEvent[]
    readonly ledger: readonly LedgerEvent[]
  }
}

type Paper = ContractInput<'signContractProposal'>

/** A proposal that is signed: what it is about, its paper, and what it is decided with. */
export interface Agreed<Proposal extends ContractProposal = ContractProposal> {
  readonly contract: SignedContract
  readonly ledger: Ledger
  readonly proposed: Proposal['data']
  readonly paper: Pick<Paper, 'number' | 'signedOn' | 'document'>
}

/** What a signed proposal makes of the contract and of its money. */
export type Effect =
  { readonly contract: ContractEvent; readonly ledger: readonly LedgerEvent[] } | Refusal

/**
 * The signatory signs what somebody else proposed and both sides agreed to. The commitment on the
 * ledger follows in the same append, so that it is at every moment what the contract still costs.
 */
export function signContractProposal(
  { self, ledger = { status: 'not-opened' } }: ContractAndBook,
  { proposal, sealedBy, number, signedOn, document }: Paper,
  deciding: Deciding,
): Appends | Refusal {
  if (self.status !== 'signed') return refuse('法§50', 'contract-not-signed')
  if (self.terminated) return refuse('法§50', 'contract-terminated')
  const proposed = self.proposals[proposal]
  if (!proposed) return refuse('法§50', 'no-such-proposal')
  const { actor, at } = deciding
  if (isBehind(actor, proposed.data.proposedBy)) return secondPersonNeeded()
  if (signedOn > dayOf(at)) return refuse('法§50', 'signing-lies-in-the-future')
  if (!isAgreed(proposed, sealedBy)) return refuse('民法典§490', 'contract-not-sealed-by-both')
  const paper = { number, signedOn, document }
  const effect = effectOf(proposed, { contract: self, ledger, paper }, deciding)
  return isRefusal(effect)
    ? effect
    : { appends: { self: [effect.contract], ledger: effect.ledger } }
}

function effectOf(
  proposed: ContractProposal,
  agreed: Omit<Agreed, 'proposed'>,
  deciding: Deciding,
): Effect {
  switch (proposed.type) {
    case 'ContractChangeProposed':
      return changed({ ...agreed, proposed: proposed.data }, deciding)
    case 'SupplementaryContractProposed':
      return supplemented({ ...agreed, proposed: proposed.data }, deciding)
    case 'ContractTerminationProposed':
      return terminated({ ...agreed, proposed: proposed.data }, deciding)
  }
}

/** One side's notice is enough where the law lets it go alone (民法典§563, 法§50, 94§32). */
const byNotice = ['supplier-breach', 'public-interest', 'award-void']

function isAgreed(proposed: ContractProposal, sealedBy: Paper['sealedBy']): boolean {
  return proposed.type === 'ContractTerminationProposed' && byNotice.includes(proposed.data.ground)
    ? sealedBy.includes('purchaser')
    : sealedByBoth(sealedBy)
}
