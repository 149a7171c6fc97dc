import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  contractFiled,
  contractPublished,
  type ContractEvent,
  type ContractInput,
} from './events.js'
import { ofLot, type Contract } from './state.js'

/** Publishes the contract on the designated medium (条例§50); late, it is published late. */
export function publishContract(
  contract: Contract,
  { channel }: ContractInput<'publishContract'>,
  { at }: Deciding,
): Decided<ContractEvent> {
  if (contract.status !== 'signed') return refuse('条例§50', 'contract-not-signed')
  if (contract.published) return refuse('条例§50', 'contract-already-published')
  return channel.channel === 'elsewhere' && channel.occurredOn > at
    ? refuse('条例§50', 'publication-lies-in-the-future')
    : [contractPublished({ ...ofLot(contract), channel })]
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
  return input.occurredOn < dayOf(contract.signedAt)
    ? refuse('法§47', 'filed-before-signing')
    : [contractFiled({ ...ofLot(contract), ...input })]
}
