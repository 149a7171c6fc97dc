import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  refuseToSign,
  type Tender,
  type TenderEvent,
  type TenderInput,
} from '#libs/domain/procurement/tender'
import { contractNotConcluded, type ContractEvent } from './events.js'
import type { Contract } from './state.js'

interface TenderAndDraft {
  readonly self: Tender
  readonly contract: Contract | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly TenderEvent[]
    readonly contract?: readonly ContractEvent[]
  }
}

/**
 * Records that the winner refuses to sign (条例§49); what was drafted for it comes to nothing in the
 * same append, so that nobody signs it afterwards.
 */
export function recordWinnersRefusal(
  { self, contract }: TenderAndDraft,
  input: TenderInput<'recordWinnersRefusal'>,
  _: Deciding,
): Appends | Refusal {
  const refused = refuseToSign(self, input)
  if (isRefusal(refused)) return refused
  if (!contract) return { appends: { self: refused } }
  if (contract.status !== 'drafted' || contract.lot !== input.lot) {
    return refuse('条例§49', 'contract-not-drafted')
  }
  const { project, lot } = contract
  const ended = contractNotConcluded({ project, lot, ground: 'winner-refused' })
  return { appends: { self: refused, contract: [ended] } }
}
