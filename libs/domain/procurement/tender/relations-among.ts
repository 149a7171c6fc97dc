import type { RelationFound } from '#libs/contracts'
import { refuse, type Refusal } from '#libs/domain/deciding'
import type { Project } from '#libs/domain/procurement/project'
import type { LotRound, OpenedBid, RankedBid } from './lot.js'
import { concernedIn, winnersIn, type Around, type Party } from './relations.js'
import type { Tender } from './state.js'

/** A lot of a round, and all that its bidders are held against. */
export interface AroundLot {
  readonly self: Tender
  readonly round: LotRound
  readonly around: Around
}

/**
 * Every relation that 条例§18 looks at among these bidders of a lot, each with the record it is known
 * from: of one hand with another of them, who prepared the purchase, who has another part of it.
 */
export const relationsAmong = (
  of: AroundLot,
  standing: readonly RankedBid[],
): readonly RelationFound[] => [
  ...standing.flatMap(one => standing.flatMap(other => between(of, one, other))),
  ...standing.flatMap(one => byItself(of, one)),
]

/** The same of one bidder alone, beside its rivals. */
export const relationsOf = (
  of: AroundLot,
  one: RankedBid,
  rivals: readonly RankedBid[],
): readonly RelationFound[] => [
  ...rivals.flatMap(rival => [...between(of, one, rival), ...between(of, rival, one)]),
  ...byItself(of, one),
]

/** Whom the law lets decide on now: those whose bids are open and stand, as far as the lot has come. */
export function lookedAt({ bids, stage }: LotRound): readonly RankedBid[] {
  switch (stage.status) {
    case 'awaiting-qualification':
      return bids
        .filter(({ decrypted, droppedOut }) => decrypted && !droppedOut)
        .map(({ bid, bidder }) => ({ bid, bidder }))
    case 'qualified':
      return stage.qualified
    case 'reported':
      return stage.ranking
    case 'winner-refused':
      return stage.next
    default:
      return []
  }
}

/** The first of them that keeps its bidder out, as the refusal that says from where it is known. */
export function barredBy(found: readonly RelationFound[]): Refusal | undefined {
  const bar = found.find(({ bars }) => bars)
  return bar && refusing(bar)
}

function refusing(found: RelationFound): Refusal {
  const { bid, bidder, to = '', relation, record, service = '', lot = '', paper = '' } = found
  const detail = { bid, bidder, to, relation, record, service, lot, paper }
  if (relation === 'prepared') return refuse('条例§18', 'prepared-the-purchase', { detail })
  return lot === ''
    ? refuse('条例§18', 'related-bidders-both-qualified', { detail })
    : refuse('条例§18', 'trainer-is-assessor', { detail })
}

/** Two bidders with one responsible person, or one holding or managing the other (条例§18 first paragraph). */
const barring: readonly RelationFound['relation'][] = ['same-manager', 'control', 'declared']

function between(of: AroundLot, one: RankedBid, other: RankedBid): readonly RelationFound[] {
  if (one.bidder === other.bidder) return []
  const { bid, bidder } = one
  return linksOf(of, { ...one, round: of.round }, other.bidder).map(link => ({
    ...{ bid, bidder, to: other.bidder, ...link, bars: barring.includes(link.relation) },
  }))
}

/** What keeps a bidder out whoever else bids (条例§18 second paragraph). */
const byItself = (of: AroundLot, one: RankedBid): readonly RelationFound[] => [
  ...preparedBy(of.around.project, one),
  ...otherParts(of, one),
]

function preparedBy(
  project: Project | undefined,
  { bid, bidder }: RankedBid,
): readonly RelationFound[] {
  if (!project || project.status === 'not-opened') return []
  const { prepared = [], requirement } = project
  const found = { bid, bidder, relation: 'prepared', bars: true } as const
  return [
    ...prepared
      .filter(({ institution }) => institution === bidder)
      .map(({ service, paper, evidence, occurredOn }) => ({
        ...{ ...found, record: 'preparatory-service' as const },
        ...{ service, paper, evidence, occurredOn },
      })),
    ...(requirement?.authors.includes(bidder)
      ? [{ ...found, record: 'requirement' as const, service: 'specification' as const }]
      : []),
  ]
}

/** Lots of another kind that it has won, or one of its hand has, in this round or another one. */
function otherParts(of: AroundLot, { bid, bidder }: RankedBid): readonly RelationFound[] {
  const { self, round, around } = of
  const own = { bid, bidder, round }
  return winnersIn([self, ...around.others])
    .filter(
      ({ round: { document } }) =>
        document.lot !== round.document.lot && document.kind !== round.document.kind,
    )
    .flatMap(winner => {
      const found = { bid, bidder, to: winner.bidder, lot: winner.round.document.lot, bars: true }
      return winner.bidder === bidder
        ? [{ ...found, relation: 'same-institution' as const, record: 'award' as const }]
        : [...linksOf(of, own, winner.bidder), ...linksOf(of, winner, bidder)].map(link => ({
            ...{ ...found, ...link },
          }))
    })
}

type Link = Pick<RelationFound, 'relation' | 'record' | 'paper' | 'evidence' | 'occurredOn'>

/** What ties one to another, by its own word and by the directory. */
function linksOf({ self, around }: AroundLot, party: Party, to: string): readonly Link[] {
  const declared: readonly Link[] = declaredBy(party).includes(to)
    ? [{ relation: 'declared', record: 'declaration', paper: party.bid }]
    : []
  const known = around.institutions[concernedIn(self, around.others).indexOf(party.bidder)]
  const entries = known && known.status !== 'unknown' ? known.relations : []
  return [
    ...declared,
    ...entries
      .filter(entry => entry.to === to)
      .map(({ relation, paper, evidence, occurredOn }) => ({
        ...{ relation, record: 'directory' as const, paper, evidence, occurredOn },
      })),
  ]
}

const declaredBy = ({ round, bid }: Party): OpenedBid['related'] =>
  round.bids.find(one => one.bid === bid)?.related ?? []
