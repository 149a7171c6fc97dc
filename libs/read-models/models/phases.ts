import { phases, type Phase } from '#libs/contracts/views'
import { aggregateOf } from '#libs/kafka'
import type { StoredEvent } from '#libs/event-store'

/** The phase that begins with the first stream of an aggregate. */
const begunBy: Readonly<Record<string, Phase>> = {
  project: 'planning',
  tender: 'procurement',
  contract: 'contracting',
  'training-class': 'delivery',
  'assessment-batch': 'assessment',
  acceptance: 'acceptance',
  claim: 'settlement',
  'performance-evaluation': 'performance-evaluation',
}

/** Aggregates whose streams tell a project's phase. */
export const phaseAggregates = Object.keys(begunBy)

/** The phase that an event itself begins, wherever its stream stands. */
const begunByType: Readonly<Record<string, Phase>> = {
  PerformanceEvaluationPublished: 'closing',
  ProjectClosed: 'closed',
}

/** The phase that an event begins for its project, or undefined for most. */
export function phaseBegunBy({ stream, version, type, data }: StoredEvent): Phase | undefined {
  const begun = begunByType[type]
  if (begun !== undefined || version > 1) return begun
  return isAdvance(data) ? undefined : begunBy[aggregateOf(stream)]
}

/** An advance 预付款 is paid within contracting; settlement begins with what has been earned. */
const isAdvance = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'pays' in data && data.pays === 'advance'

/** Whether `next` comes after `now` in the order of phases; a project is as far as its furthest part. */
export const isLaterPhase = (next: Phase, now: Phase): boolean =>
  phases.indexOf(next) > phases.indexOf(now)
