import { hashOf } from './papers.js'
import type { Bidder, Script } from './script.js'

/** Experts of the demonstration county; each lot has its draw of them. */
export const expertKeys = ['expert-1', 'expert-2', 'expert-3', 'expert-4', 'expert-5'] as const

/** A demonstration draws the same in every county: its seed comes out of the evaluation's id. */
export const seedOf = (evaluation: string): string => hashOf(`演示抽取 ${evaluation}`)

interface LotToDraw {
  readonly lot: string
  readonly evaluation: string
  readonly bidders: readonly Bidder[]
}

export const lotsToDraw = ({ lots, evaluations, bidders }: Script): readonly LotToDraw[] => [
  { lot: lots.training.lot, evaluation: evaluations.training, bidders: bidders.training },
  { lot: lots.assessment.lot, evaluation: evaluations.assessment, bidders: bidders.assessment },
]
