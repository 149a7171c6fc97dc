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

/** The phase that an event begins for its project, or undefined for most. */
export function phaseBegunBy({ stream, version, type }: StoredEvent): Phase | undefined {
  if (type === 'ProjectClosed') return 'closed'
  return version === 1 ? begunBy[aggregateOf(stream)] : undefined
}

/** Whether `next` comes after `now` in the order of phases; a project is as far as its furthest part. */
export const isLaterPhase = (next: Phase, now: Phase): boolean =>
  phases.indexOf(next) > phases.indexOf(now)
