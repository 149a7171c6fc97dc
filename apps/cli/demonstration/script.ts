import { v7 } from 'uuid'
import type { PlannedLot } from '#libs/contracts'
import { yuan } from '#libs/money'
import type { Seeds } from '#libs/seeding'
import { ledgerId } from '../seed/seed-step.js'

/** Heads that are trained and assessed: one class. */
export const heads = 20

/** The ids and figures of one run; nothing in it is about anybody real. */
export interface Script {
  readonly project: string
  readonly approval: string
  readonly tender: string
  readonly ledger: string
  readonly training: PlannedLot
  readonly assessment: PlannedLot
  /** Keys of who bids, and the unit price each asks; the first of each wins by price and scores. */
  readonly bidders: {
    readonly training: readonly Bidder[]
    readonly assessment: readonly Bidder[]
  }
  readonly contracts: { readonly training: string; readonly assessment: string }
  readonly evaluations: { readonly training: string; readonly assessment: string }
  readonly trainingClass: string
  readonly premises: string
  readonly assessmentBatch: string
  readonly acceptances: { readonly training: string; readonly assessment: string }
}

export interface Bidder {
  readonly key: string
  readonly bid: string
  readonly unitPrice: number
}

/** A new run: fresh ids, the same story. */
export function newScript({ earmarkedLedger: { fund, year } }: Seeds): Script {
  const occupation = '4-10-01-05'
  return {
    project: v7(),
    approval: v7(),
    tender: v7(),
    ledger: ledgerId(fund, year),
    training: {
      ...{ lot: v7(), kind: 'training', title: '养老护理员（五级）培训', occupation },
      ...{ level: 'five', heads, lessonHours: 42, budget: yuan(20_000) },
    },
    assessment: {
      ...{ lot: v7(), kind: 'skill-assessment', title: '养老护理员（五级）评价', occupation },
      ...{ level: 'five', heads, lessonHours: 0, budget: yuan(6_000) },
    },
    bidders: {
      training: bidders('bidder-training', [960, 980, 990]),
      assessment: bidders('bidder-assessment', [260, 280, 290]),
    },
    contracts: { training: v7(), assessment: v7() },
    evaluations: { training: v7(), assessment: v7() },
    trainingClass: v7(),
    premises: v7(),
    assessmentBatch: v7(),
    acceptances: { training: v7(), assessment: v7() },
  }
}

const bidders = (key: string, prices: readonly number[]): readonly Bidder[] =>
  prices.map((price, at) => ({
    key: `${key}-${String(at + 1)}`,
    bid: v7(),
    unitPrice: price * 100,
  }))
