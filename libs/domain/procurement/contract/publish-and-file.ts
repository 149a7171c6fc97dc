import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  contractFiled,
  contractPublished,
  type ContractEvent,
  type ContractInput,
} from './events.js'
import type { Contract } from './state.js'

/** Publishes the contract on the designated medium (条例§50); late, it is published late. */
export function publishContract(
  contract: Contract,
  { channel }: ContractInput<'publishContract'>,
  { at }: Deciding,
): Decided<ContractEvent> {
  if (contract.status !== 'signed') return refuse('条例§50', 'contract-not-signed')
  if (contract.published) return refuse('条例§50', 'contract-already-published')
  const { project, lot } = contract
  return channel.channel === 'elsewhere' && channel.occurredOn > at
    ? refuse('条例§50', 'publication-lies-in-the-future')
    : [contractPublished({ project, lot, channel })]
}

/** Records the copy filed with the finance authority (法§47). */
export function fileContract(
  contract: Contract,
  input: ContractInput<'fileContract'>,
  { at }: Deciding,
): Decided<ContractEvent> {
  if (contract.status !== 'signed') return refuse('法§47', 'contract-not-signed')
  if (contract.filed) return refuse('法§47', 'contract-already-filed')
  if (input.occurredOn > dayOf(at)) return refuse('法§47', 'filing-lies-in-the-future')
  const { project, lot, signedAt } = contract
  return input.occurredOn < dayOf(signedAt)
    ? refuse('法§47', 'filed-before-signing')
    : [contractFiled({ project, lot, ...input })]
}
