import type { AssessmentBatch } from '#libs/domain/delivery/assessment-batch'
import { isSettledByAcceptance, type ContractInForce } from '#libs/domain/delivery/contracted'
import type { TrainingClass } from '#libs/domain/delivery/training-class'
import { isRefusal, refuse, type Refusal } from '#libs/domain/deciding'

export type CompletedTraining = Extract<TrainingClass, { readonly status: 'completed' }>

/** Who is paid for, and why each other is not: told person by person to the institution. */
export interface Heads<Reason extends string = string> {
  readonly counted: readonly string[]
  readonly notCounted: readonly { readonly person: string; readonly reason: Reason }[]
}

type ContractReason = 'attendance-below-floor' | 'not-examined' | 'above-contract-heads'

/**
 * Heads by the contract alone: a training lot pays for who attended as its terms ask, an assessment
 * lot for who was examined, a lot settled by its acceptance for whoever the accepted service was
 * about. Nothing is asked that tender and contract did not ask (财库〔2019〕38号三).
 */
export function countedHeads(
  { terms, lot }: ContractInForce,
  trainingClass: CompletedTraining,
  batch: AssessmentBatch | undefined,
): Heads<ContractReason> | Refusal {
  if (isSettledByAcceptance(terms.kind)) return capped(attended(trainingClass, 0), terms.heads)
  const heads =
    terms.kind === 'training'
      ? attended(trainingClass, terms.minimumAttendance)
      : examined(batch, lot)
  return isRefusal(heads) ? heads : capped(heads, terms.heads)
}

function attended({ completed }: CompletedTraining, floor: number): Heads<ContractReason> {
  const reaches = completed.trainees.filter(({ share }) => share >= floor)
  const below = completed.trainees.filter(({ share }) => share < floor)
  return {
    counted: reaches.map(({ person }) => person),
    notCounted: below.map(({ person }) => ({ person, reason: 'attendance-below-floor' })),
  }
}

function examined(
  batch: AssessmentBatch | undefined,
  lot: string,
): Heads<ContractReason> | Refusal {
  if (batch === undefined || batch.status === 'not-scheduled' || batch.scheduled.lot !== lot) {
    return refuse('法§43', 'not-delivered-under-this-contract')
  }
  const sat = batch.results
    .filter(({ theory, practice }) => theory !== undefined || practice !== undefined)
    .map(({ person }) => person)
  return {
    counted: sat,
    notCounted: batch.scheduled.candidates
      .filter(person => !sat.includes(person))
      .map(person => ({ person, reason: 'not-examined' })),
  }
}

/** A contract pays for no more heads than it names; a supplementary one would be needed (法§49). */
const capped = ({ counted, notCounted }: Heads<ContractReason>, most: number) => ({
  counted: counted.slice(0, most),
  notCounted: [
    ...notCounted,
    ...counted.slice(most).map(person => ({ person, reason: 'above-contract-heads' as const })),
  ],
})
