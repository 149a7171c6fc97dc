import type { Phase } from '#libs/contracts/views'
import type { StoredEvent } from '#libs/event-store'
import { aggregateOf } from '#libs/kafka'

/** The phase to which what an aggregate records belongs, however far other lots may be. */
const phaseOfAggregate: Readonly<Record<string, Phase | 'rating'>> = {
  project: 'planning',
  approval: 'planning',
  tender: 'procurement',
  'bid-box': 'procurement',
  bid: 'procurement',
  evaluation: 'procurement',
  contract: 'contracting',
  'training-class': 'delivery',
  'assessment-batch': 'assessment',
  acceptance: 'acceptance',
  claim: 'settlement',
  payment: 'settlement',
  'performance-evaluation': 'performance-evaluation',
  rating: 'rating',
}

/** Undefined for duties and ledger entries: they come in every phase. */
export function phaseOf({ type, stream }: StoredEvent): Phase | 'rating' | undefined {
  return type === 'ProjectClosed' ? 'closing' : phaseOfAggregate[aggregateOf(stream)]
}
