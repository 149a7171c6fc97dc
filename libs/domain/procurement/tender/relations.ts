import type { Institution } from '#libs/domain/county/institution'
import type { Project } from '#libs/domain/procurement/project'
import { winnerOf } from './candidates.js'
import type { LotRound, RankedBid } from './lot.js'
import type { Tender } from './state.js'

/** What the bidders of a lot are held against (条例§18): the whole project, and the directory. */
export interface Around {
  readonly project?: Project | undefined
  /** The other rounds of the project: a lot that is tendered again stays in it. */
  readonly others: readonly Tender[]
  /** Of everybody concerned, in the order of `concernedIn`. */
  readonly institutions: readonly Institution[]
}

/** A bidder, and the lot it bids for or has won. */
export interface Party extends RankedBid {
  readonly round: LotRound
}

/** The other rounds of a project, in the order in which they were begun. */
export const otherRounds = (project: Project | undefined, own: string): readonly string[] => {
  const begun = project && 'purchases' in project ? (project.purchases ?? []) : []
  return [...new Set(begun.map(({ tender }) => tender))].filter(one => one !== own)
}

/** Whoever bids here or has won a lot of the project elsewhere, each once. */
export const concernedIn = (self: Tender, others: readonly Tender[]): readonly string[] => [
  ...new Set([
    ...roundsOf([self]).flatMap(({ bids }) => bids.map(({ bidder }) => bidder)),
    ...winnersIn(others).map(({ bidder }) => bidder),
  ]),
]

const roundsOf = (tenders: readonly Tender[]): readonly LotRound[] =>
  tenders.flatMap(one => ('lots' in one ? one.lots : []))

export const winnersIn = (tenders: readonly Tender[]): readonly Party[] =>
  roundsOf(tenders).flatMap(round => {
    const winner = winnerOf(round.stage)
    return winner ? [{ ...winner, round }] : []
  })
