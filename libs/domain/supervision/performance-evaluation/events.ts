import type {
  EventOf,
  performanceEvaluationCommands,
  performanceEvaluationEvents,
} from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type PerformanceEvaluationEvent = EventOf<typeof performanceEvaluationEvents>
export type PerformanceEvaluationInput<Command extends keyof typeof performanceEvaluationCommands> =
  z.output<(typeof performanceEvaluationCommands)[Command]>

export const performanceEvaluated = happened<PerformanceEvaluationEvent, 'PerformanceEvaluated'>(
  'PerformanceEvaluated',
)
export const performanceEvaluationPublished = happened<
  PerformanceEvaluationEvent,
  'PerformanceEvaluationPublished'
>('PerformanceEvaluationPublished')
