import type { Suspension } from '#libs/calendar'
import type { ContractTerms } from '#libs/contracts'
import type { DataOf } from '#libs/domain/deciding'
import { add, type Fen } from '#libs/money'
import type { ContractEvent } from './events.js'
import { evolveSecurity, type Security } from './security.js'

/** What waits for the second person: a change, a supplementary contract, a termination. */
export type ContractProposal = Extract<
  ContractEvent,
  {
    readonly type:
      'ContractChangeProposed' | 'SupplementaryContractProposed' | 'ContractTerminationProposed'
  }
>

/** What becomes of a signed contract while it is performed. `terms` are those in force now. */
export interface Performance {
  readonly terms: ContractTerms
  /** What it was signed for: the measure of all supplementary contracts (法§49). */
  readonly originalAmount: Fen
  /** What all of it costs as agreed, the measure of a breach: a termination settles less of it. */
  readonly agreedAmount: Fen
  /** Of all supplementary contracts together. */
  readonly supplemented: Fen
  /** Heads taken up, by class. */
  readonly heads: Readonly<Record<string, number>>
  readonly proposals: Readonly<Record<string, ContractProposal>>
  /** Signed or dropped: an id is used once. */
  readonly settledProposals: readonly string[]
  readonly suspensions: readonly (Suspension & { readonly suspension: string })[]
  readonly subcontracts: readonly DataOf<ContractEvent, 'SubcontractRecorded'>[]
  readonly security?: Security
  readonly terminated?: DataOf<ContractEvent, 'ContractTerminated'>
}

interface Signed extends Performance {
  readonly published: boolean
  readonly filed: boolean
}

/** What an event changes of a signed contract. */
export function evolveSigned(contract: Signed, event: ContractEvent): Partial<Signed> {
  switch (event.type) {
    case 'ContractPublished':
      return { published: true }
    case 'ContractFiled':
      return { filed: true }
    case 'HeadsTakenUp': {
      const { trainingClass, heads } = event.data
      return { heads: { ...contract.heads, [trainingClass]: heads } }
    }
    case 'HeadsGivenBack': {
      const { [event.data.trainingClass]: _, ...heads } = contract.heads
      return { heads }
    }
    case 'SubcontractRecorded':
      return { subcontracts: [...contract.subcontracts, event.data] }
    default:
      return {
        ...evolveSecurity(contract, event),
        ...evolveSuspensions(contract, event),
        ...evolveProposals(contract, event),
      }
  }
}

function evolveSuspensions({ suspensions }: Signed, event: ContractEvent): Partial<Signed> {
  if (event.type === 'PerformanceSuspended') {
    const { suspension, since } = event.data
    return { suspensions: [...suspensions, { suspension, from: since }] }
  }
  if (event.type !== 'PerformanceResumed') return {}
  const { suspension, until } = event.data
  return {
    suspensions: suspensions.map(one =>
      one.suspension === suspension ? { ...one, to: until } : one,
    ),
  }
}

function evolveProposals(contract: Signed, event: ContractEvent): Partial<Signed> {
  switch (event.type) {
    case 'ContractChangeProposed':
    case 'SupplementaryContractProposed':
    case 'ContractTerminationProposed':
      return { proposals: { ...contract.proposals, [event.data.proposal]: event } }
    case 'ContractProposalDropped':
      return settled(contract, event.data)
    case 'ContractChanged':
      return {
        ...settled(contract, event.data),
        ...{ terms: event.data.terms, agreedAmount: event.data.terms.amount },
      }
    case 'SupplementaryContractSigned': {
      const { terms, amount } = event.data
      const supplemented = add(contract.supplemented, amount)
      return { ...settled(contract, event.data), terms, supplemented, agreedAmount: terms.amount }
    }
    case 'ContractTerminated': {
      const { terms = contract.terms } = event.data
      return { ...settled(contract, event.data), terms, terminated: event.data }
    }
    default:
      return {}
  }
}

/** A proposal that came to its end waits no more. */
function settled(
  { proposals, settledProposals }: Signed,
  { proposal }: { readonly proposal: string },
): Partial<Signed> {
  const { [proposal]: _, ...others } = proposals
  return { proposals: others, settledProposals: [...settledProposals, proposal] }
}
