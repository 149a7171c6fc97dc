import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  headsGivenBack,
  type Contract,
  type ContractEvent,
} from '#libs/domain/procurement/contract'
import { classCancelled, type TrainingClassEvent, type TrainingClassInput } from './events.js'
import type { TrainingClass } from './state.js'

interface ClassAndContract {
  readonly self: TrainingClass
  readonly contract: Contract | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly TrainingClassEvent[]
    readonly contract: readonly ContractEvent[]
  }
}

/**
 * Ends a class that cannot go on, as when a spot check finds it red. Its heads are the contract's
 * again in the same append, for other classes to take up.
 */
export function cancelClass(
  { self, contract }: ClassAndContract,
  { reason }: TrainingClassInput<'cancelClass'>,
  { id, actor }: Deciding,
): Appends | Refusal {
  if (['not-filed', 'completed', 'cancelled'].includes(self.status)) {
    return refuse('两目录一系统', 'nothing-to-cancel')
  }
  const holds = contract?.status === 'signed' && id in contract.heads
  return {
    appends: {
      self: [classCancelled({ by: actor.id, reason })],
      contract: holds ? [headsGivenBack({ trainingClass: id })] : [],
    },
  }
}
