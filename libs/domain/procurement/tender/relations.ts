import type { Institution } from '#libs/domain/county/institution'
import { refuse, type Refusal } from '#libs/domain/deciding'
import type { Project } from '#libs/domain/procurement/project'
import { winnerOf } from './candidates.js'
import type { LotRound, OpenedBid, RankedBid } from './lot.js'
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
interface Party extends RankedBid {
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

const winnersIn = (tenders: readonly Tender[]): readonly Party[] =>
  roundsOf(tenders).flatMap(round => {
    const winner = winnerOf(round.stage)
    return winner ? [{ ...winner, round }] : []
  })

interface Standing {
  readonly self: Tender
  readonly round: LotRound
}

/**
 * Why the law keeps a bidder from a lot, whatever the document asks for, or undefined: it prepared the
 * purchase, or it or one of its hand has another part of the project, in this round or another one
 * (条例§18 second paragraph).
 */
export function barredFault(
  { self, round }: Standing,
  { bid, bidder }: RankedBid,
  around: Around,
): Refusal | undefined {
  const prepared = preparedBy(around.project, bidder)
  if (prepared) {
    return refuse('条例§18', 'prepared-the-purchase', { detail: { bid, service: prepared } })
  }
  const own = { bid, bidder, round }
  const clash = winnersIn([self, ...around.others]).find(
    other =>
      other.round.document.lot !== round.document.lot &&
      other.round.document.kind !== round.document.kind &&
      (other.bidder === bidder || isOneHand({ self, around }, own, other)),
  )
  return clash
    ? refuse('条例§18', 'trainer-is-assessor', { detail: { lot: clash.round.document.lot, bid } })
    : undefined
}

/**
 * Two bidders of one lot with one responsible person, or one of which holds or manages the other
 * (条例§18 first paragraph); what the directory knows beside what they declare. A common owner alone
 * does not bar them.
 */
export function relatedInLot(
  { self }: Pick<Standing, 'self'>,
  standing: readonly RankedBid[],
  around: Around,
): RankedBid | undefined {
  const bars = (one: RankedBid, other: RankedBid): boolean =>
    relationsOf({ self, around }, one.bidder).some(
      ({ to, relation }) => to === other.bidder && barring.includes(relation),
    )
  return standing.find(one =>
    standing.some(other => other.bidder !== one.bidder && (bars(one, other) || bars(other, one))),
  )
}

const barring: readonly string[] = ['same-manager', 'control']

/** What service for the purchase an institution gave before it began, or undefined. */
export function preparedBy(project: Project | undefined, institution: string): string | undefined {
  if (!project || project.status === 'not-opened') return undefined
  const { prepared = [], requirement } = project
  const found = prepared.find(one => one.institution === institution)?.service
  return found ?? (requirement?.authors.includes(institution) ? 'specification' : undefined)
}

interface Known {
  readonly self: Tender
  readonly around: Around
}

/** Whether two of them are of one hand, by their own word or by the directory. */
function isOneHand(known: Known, one: Party, other: Party): boolean {
  const named = (party: Party): readonly string[] => [
    ...declaredBy(party),
    ...relationsOf(known, party.bidder).map(({ to }) => to),
  ]
  return named(one).includes(other.bidder) || named(other).includes(one.bidder)
}

const declaredBy = ({ round, bid }: Party): OpenedBid['related'] =>
  round.bids.find(one => one.bid === bid)?.related ?? []

function relationsOf({ self, around }: Known, bidder: string) {
  const at = concernedIn(self, around.others).indexOf(bidder)
  const found = around.institutions[at]
  return found && found.status !== 'unknown' ? found.relations : []
}
