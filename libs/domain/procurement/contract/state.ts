import type { Instant } from '#libs/calendar'
import { startOfDay } from '#libs/calendar'
import type { ContractTerms, StatutoryEnd } from '#libs/contracts'
import { assertNever, ownOrBureau, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { ContractEvent } from './events.js'

interface ContractFile {
  readonly project: string
  readonly tender: string
  readonly lot: string
  readonly supplier: string
  readonly officer: string
  readonly signatory: string
  readonly ledger: string
  readonly terms: ContractTerms
  readonly signBy: StatutoryEnd
}

/** The contract of one lot 政府采购合同. Published and filed are marks on a signed one. */
export type Contract =
  | { readonly status: 'not-drafted' }
  | ({ readonly status: 'drafted' } & ContractFile)
  | ({
      readonly status: 'signed'
      readonly signedAt: Instant
      readonly publishBy: StatutoryEnd
      readonly fileBy: StatutoryEnd
      readonly published: boolean
      readonly filed: boolean
      /** Heads taken up, by class. */
      readonly heads: Readonly<Record<string, number>>
    } & ContractFile)

function evolve(contract: Contract, event: ContractEvent): Contract {
  if (event.type === 'ContractDrafted') {
    const { bid: _, ...file } = event.data
    return { status: 'drafted', ...file }
  }
  if (contract.status === 'not-drafted') return contract
  if (event.type === 'ContractSigned') {
    const { signedOn, publishBy, fileBy } = event.data
    const marks = { published: false, filed: false, heads: {} }
    const signedAt = startOfDay(signedOn)
    return { ...contract, status: 'signed', signedAt, publishBy, fileBy, ...marks }
  }
  if (event.type === 'ContractDatesReckonedAgain') return withDates(contract, event.data)
  return contract.status === 'signed' ? evolveSigned(contract, event) : contract
}

export type SignedContract = Extract<Contract, { readonly status: 'signed' }>
type EventOfSigned = Exclude<
  ContractEvent,
  { readonly type: 'ContractDrafted' | 'ContractSigned' | 'ContractDatesReckonedAgain' }
>

function withDates(
  contract: Exclude<Contract, { readonly status: 'not-drafted' }>,
  { signBy, publishBy, fileBy }: DataOf<ContractEvent, 'ContractDatesReckonedAgain'>,
): Contract {
  if (contract.status === 'drafted') return { ...contract, signBy: signBy ?? contract.signBy }
  return { ...contract, ...(publishBy && { publishBy }), ...(fileBy && { fileBy }) }
}

function evolveSigned(contract: SignedContract, event: EventOfSigned): SignedContract {
  switch (event.type) {
    case 'ContractPublished':
      return { ...contract, published: true }
    case 'ContractFiled':
      return { ...contract, filed: true }
    case 'HeadsTakenUp': {
      const { trainingClass, heads } = event.data
      return { ...contract, heads: { ...contract.heads, [trainingClass]: heads } }
    }
    case 'HeadsGivenBack': {
      const { [event.data.trainingClass]: _, ...heads } = contract.heads
      return { ...contract, heads }
    }
    default:
      return assertNever(event)
  }
}

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
