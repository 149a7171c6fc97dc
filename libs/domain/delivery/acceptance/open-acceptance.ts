import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { AssessmentBatch } from '#libs/domain/delivery/assessment-batch'
import {
  inForce,
  isSettledByAcceptance,
  type ContractInForce,
} from '#libs/domain/delivery/contracted'
import type { TrainingClass } from '#libs/domain/delivery/training-class'
import type { Contract } from '#libs/domain/procurement/contract'
import { acceptanceOpened, type AcceptanceEvent, type AcceptanceInput } from './events.js'
import type { Acceptance } from './state.js'

interface AcceptanceAndDelivered {
  readonly self: Acceptance
  readonly contract: Contract
  readonly trainingClass: TrainingClass
  readonly assessmentBatch: AssessmentBatch
}

type Opening = AcceptanceInput<'openAcceptance'>

/**
 * Opens the acceptance 履约验收 of one class under the contract of the lot that trained it, of the lot
 * that assessed it, or of one that watched, evaluated or audited it in the same project, with every
 * standard that will be judged (条例§45, 需求§24).
 */
export function openAcceptance(
  { self, contract, trainingClass, assessmentBatch }: AcceptanceAndDelivered,
  opening: Opening,
  { at }: Deciding,
): Decided<AcceptanceEvent> {
  if (self.status !== 'not-opened') return refuse('条例§45', 'acceptance-already-open')
  const bound = inForce(contract)
  if (isRefusal(bound)) return bound
  const { project, lot, supplier } = bound
  return (
    deliveredFault(bound, trainingClass, assessmentBatch) ??
    batchFault(opening, assessmentBatch) ??
    standardsFault(opening) ?? [
      acceptanceOpened({ ...opening, project, lot, supplier, openedAt: at }),
    ]
  )
}

function deliveredFault(
  bound: ContractInForce,
  trainingClass: TrainingClass,
  batch: AssessmentBatch,
): Refusal | undefined {
  if (trainingClass.status !== 'completed') return refuse('条例§45', 'class-not-completed')
  if (batch.status !== 'verified') return refuse('条例§45', 'certificates-not-verified')
  const { lot, project } = trainingClass.filing
  const delivered = isSettledByAcceptance(bound.terms.kind)
    ? project === bound.project
    : [lot, batch.scheduled.lot].includes(bound.lot)
  return delivered ? undefined : refuse('条例§45', 'not-delivered-under-this-contract')
}

const batchFault = (opening: Opening, batch: AssessmentBatch): Refusal | undefined =>
  batch.status !== 'not-scheduled' && batch.scheduled.trainingClass === opening.trainingClass
    ? undefined
    : refuse('条例§45', 'batch-of-another-class')

function standardsFault({ standards }: Opening): Refusal | undefined {
  const names = new Set(standards.map(({ standard }) => standard))
  return names.size < standards.length ? refuse('条例§45', 'standard-named-twice') : undefined
}
