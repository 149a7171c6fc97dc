import type { PerformanceGrade } from '#libs/contracts'
import { bureauOnly, type Aggregate } from '#libs/domain/deciding'
import type { PerformanceEvaluationEvent } from './events.js'

export type PerformanceEvaluation =
  | { readonly status: 'not-evaluated' }
  | {
      readonly status: 'evaluated'
      readonly project: string
      readonly grade: PerformanceGrade
      /** In hundredths of a point. */
      readonly score: number
      readonly published: boolean
    }

function evolve(
  evaluation: PerformanceEvaluation,
  event: PerformanceEvaluationEvent,
): PerformanceEvaluation {
  if (event.type === 'PerformanceEvaluated') {
    const { project, grade, score } = event.data
    return { status: 'evaluated', project, grade, score, published: false }
  }
  return evaluation.status === 'evaluated' ? { ...evaluation, published: true } : evaluation
}

/** 绩效评价 of one project against the targets fixed with its plan. */
export const performanceEvaluation: Aggregate<PerformanceEvaluation, PerformanceEvaluationEvent> = {
  context: 'supervision',
  name: 'performance-evaluation',
  collection: 'performance-evaluations',
  initial: { status: 'not-evaluated' },
  evolve,
  keyOf: (id, state) => (state.status === 'evaluated' ? state.project : id),
  visibleTo: (reader, state) =>
    bureauOnly(reader) || (state.status === 'evaluated' && state.published),
}
