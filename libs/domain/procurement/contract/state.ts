import type { Instant } from '#libs/calendar'
import { startOfDay } from '#libs/calendar'
import type { ContractTerms, StatutoryEnd } from '#libs/contracts'
import { ownOrBureau, type Aggregate, type DataOf } from '#libs/domain/deciding'
import { zeroFen } from '#libs/money'
import { evolveDraft, firstVersion, type Draft } from './draft.js'
import type { ContractEvent } from './events.js'
import { evolveSigned, type Performance } from './performance.js'
import { evolveSecurity, type Security } from './security.js'

export interface ContractFile {
  readonly project: string
  readonly tender: string
  readonly lot: string
  readonly bid: string
  readonly supplier: string
  readonly officer: string
  readonly signatory: string
  readonly ledger: string
  readonly terms: ContractTerms
  readonly signBy: StatutoryEnd
  /** The setting aside after which its lot was awarded anew. */
  readonly after?: string | undefined
  /** Printed on what is signed; one without a number gets it with the signature. */
  readonly number?: string | undefined
  /** Out of which the number was taken. */
  readonly series?: string | undefined
}

/** A contract that binds. Published and filed are marks on it. */
export type SignedContract = {
  readonly status: 'signed'
  readonly signedAt: Instant
  readonly publishBy: StatutoryEnd
  readonly fileBy: StatutoryEnd
  readonly published: boolean
  readonly filed: boolean
} & ContractFile &
  Performance

export type DraftedContract = {
  readonly status: 'drafted'
  readonly draft: Draft
} & ContractFile

/** The contract of one lot 政府采购合同. */
export type Contract =
  | { readonly status: 'not-drafted' }
  | DraftedContract
  /** The winner refused to sign (条例§49). */
  | ({ readonly status: 'not-concluded' } & ContractFile)
  | SignedContract
  /** By a decision on a complaint (94§32). */
  | ({
      readonly status: 'cancelled'
      readonly cancelledAt: Instant
      /** What was given for it goes back all the same. */
      readonly security?: Security | undefined
    } & ContractFile)

function evolve(contract: Contract, event: ContractEvent): Contract {
  if (event.type === 'ContractDrafted') return drafted(event.data)
  if (contract.status === 'not-drafted') return contract
  if (event.type === 'ContractDatesReckonedAgain') return withDates(contract, event.data)
  if (event.type === 'ContractCancelled') {
    return { ...contract, status: 'cancelled', cancelledAt: event.data.cancelledAt }
  }
  if (contract.status === 'drafted') return evolveOpen(contract, event)
  if (contract.status === 'cancelled') return { ...contract, ...evolveSecurity(contract, event) }
  return contract.status === 'signed' ? { ...contract, ...evolveSigned(contract, event) } : contract
}

function drafted({
  draftedBy,
  ...file
}: DataOf<ContractEvent, 'ContractDrafted'>): DraftedContract {
  return { status: 'drafted', ...file, draft: firstVersion(draftedBy ?? file.officer) }
}

function evolveOpen({ draft, ...contract }: DraftedContract, event: ContractEvent): Contract {
  switch (event.type) {
    case 'ContractSigned': {
      const { signedOn, publishBy, fileBy } = event.data
      const marks = { published: false, filed: false, signedAt: startOfDay(signedOn) }
      return { ...contract, status: 'signed', publishBy, fileBy, ...marks, ...begun(contract) }
    }
    case 'ContractNotConcluded':
      return { ...contract, status: 'not-concluded' }
    default:
      return { ...contract, draft: evolveDraft(draft, event) }
  }
}

const begun = ({ terms }: ContractFile): Performance => ({
  ...{ terms, originalAmount: terms.amount, agreedAmount: terms.amount },
  ...{ supplemented: zeroFen, heads: {} },
  ...{ proposals: {}, settledProposals: [], suspensions: [], subcontracts: [] },
})

function withDates(
  contract: Exclude<Contract, { readonly status: 'not-drafted' }>,
  { signBy, publishBy, fileBy, returnBy }: DataOf<ContractEvent, 'ContractDatesReckonedAgain'>,
): Contract {
  if (contract.status === 'drafted') return { ...contract, signBy: signBy ?? contract.signBy }
  const secured = returnBy && { security: { ...securityOf(contract), returnBy } }
  if (contract.status === 'cancelled') return { ...contract, ...secured }
  if (contract.status !== 'signed') return contract
  return {
    ...contract,
    ...(publishBy && { publishBy }),
    ...(fileBy && { fileBy }),
    ...secured,
  }
}

const securityOf = (contract: Contract): Security | undefined =>
  'security' in contract ? contract.security : undefined

/** What every event of a contract says of its lot. */
export const ofLot = ({ project, lot, after }: ContractFile) => ({
  ...{ project, lot },
  ...(after !== undefined && { after }),
})

export const contract: Aggregate<Contract, ContractEvent> = {
  context: 'procurement',
  name: 'contract',
  collection: 'contracts',
  initial: { status: 'not-drafted' },
  evolve,
  keyOf: (id, state) => ('project' in state ? state.project : id),
  anchors: state => (state.status === 'signed' ? { 'contract-signed': state.signedAt } : {}),
  visibleTo: (reader, state) =>
    state.status !== 'not-drafted' && ownOrBureau(reader, [state.supplier]),
}
