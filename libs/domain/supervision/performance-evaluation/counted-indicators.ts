import type { PerformanceTarget } from '#libs/contracts'
import type { Acceptance } from '#libs/domain/delivery/acceptance'
import { isCertified, type AssessmentBatch } from '#libs/domain/delivery/assessment-batch'
import type { TrainingClass } from '#libs/domain/delivery/training-class'

export interface Delivered {
  readonly trainingClasses: readonly TrainingClass[]
  readonly assessmentBatches: readonly AssessmentBatch[]
  readonly acceptances: readonly Acceptance[]
}

type Indicator = PerformanceTarget['indicator']

/** Figures that follow from what is on record: nobody may type them. Shares in basis points. */
export function countedIndicators(delivered: Delivered): Partial<Record<Indicator, number>> {
  const { trainingClasses, assessmentBatches, acceptances } = delivered
  const trained = trainingClasses.flatMap(one =>
    one.status === 'completed' ? one.completed.trainees : [],
  )
  const batches = assessmentBatches.flatMap(one => (one.status === 'not-scheduled' ? [] : [one]))
  const results = batches.flatMap(({ results }) => results)
  const opinions = acceptances.flatMap(one => (one.status === 'not-opened' ? [] : one.opinions))
  const certified = batches.flatMap(batch =>
    batch.scheduled.candidates.filter(person => isCertified(batch, person)),
  )
  return {
    'heads-trained': trained.filter(({ reachesFloor }) => reachesFloor).length,
    'certificates-issued': certified.length,
    'pass-rate': shareOf(results.filter(({ passed }) => passed).length, results.length),
    'trainee-satisfaction': shareOf(
      opinions.filter(({ satisfaction }) => satisfaction >= 4).length,
      opinions.length,
    ),
  }
}

/** In basis points, cut; nothing of nothing is nothing. */
export const shareOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 10_000) / whole)
