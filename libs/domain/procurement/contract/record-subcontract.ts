import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { subcontractRecorded, type ContractEvent, type ContractInput } from './events.js'
import type { Contract, SignedContract } from './state.js'

type Subcontract = ContractInput<'recordSubcontract'>

/**
 * Records a part of the work that the supplier gave on 分包: only what the tender document named as not
 * its core (87§35), once, and by the supplier alone – who was given a part gives it to nobody (法§48).
 */
export function recordSubcontract(
  contract: Contract,
  { givenBy, ...subcontract }: Subcontract,
  { at }: Deciding,
): Decided<ContractEvent> {
  if (contract.status !== 'signed') return refuse('法§48', 'contract-not-signed')
  const { project, lot } = contract
  return (
    partFault(contract, subcontract) ??
    handsFault(contract, { givenBy, ...subcontract }) ??
    (subcontract.occurredOn > dayOf(at)
      ? refuse('法§48', 'subcontract-lies-in-the-future')
      : [subcontractRecorded({ project, lot, ...subcontract })])
  )
}

function partFault(
  { terms, subcontracts }: SignedContract,
  { part }: Pick<Subcontract, 'part'>,
): Refusal | undefined {
  if (terms.subcontracting?.allowed !== true) return refuse('87§35', 'subcontracting-not-allowed')
  if (!terms.subcontracting.parts.includes(part)) {
    return refuse('87§35', 'part-not-named', { detail: { part } })
  }
  return subcontracts.some(one => one.part === part)
    ? refuse('法§48', 'part-already-given-on')
    : undefined
}

function handsFault(
  { supplier }: SignedContract,
  { givenBy, subcontractor }: Subcontract,
): Refusal | undefined {
  if (givenBy !== supplier) return refuse('法§48', 'no-further-subcontracting')
  return subcontractor === supplier ? refuse('法§48', 'subcontracted-to-itself') : undefined
}
