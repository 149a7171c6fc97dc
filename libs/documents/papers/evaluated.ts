import type { CommitteeMember, TenderLot } from '#libs/contracts'
import type { DataOf, Fact, Facts } from '../facts/facts.js'
import { inStream, lotIn, publishedCase, type PublishedCase } from './case.js'
import { isNotYet, notYet, type Asked, type NotYet } from './kind.js'

/** A person's seat on the committee, counted from 1. */
export interface Seat extends CommitteeMember {
  readonly number: number
}

/** One lot's evaluation with the tender around it. */
export interface EvaluatedCase extends PublishedCase {
  readonly seated: DataOf<'CommitteeSeated'>
  /** Everybody who sits or has sat; whoever replaces a member has that seat (87§49). */
  readonly everSeated: readonly Seat[]
  /** Who sits now, in the order of the seats. */
  readonly members: readonly Seat[]
  readonly lot: TenderLot
  /** Id of the evaluation. */
  readonly evaluation: string
}

export function evaluatedCase(facts: Facts, evaluation: string): EvaluatedCase | NotYet {
  const found = publishedCase(facts)
  if (isNotYet(found)) return found
  const seated = facts.last('CommitteeSeated', inStream('evaluation', evaluation))
  const lot = lotIn(found, seated?.data.lot)
  return seated && lot
    ? { ...found, seated: seated.data, lot, evaluation, ...seatsOf(facts, evaluation, seated.data) }
    : notYet('CommitteeSeated')
}

function seatsOf(facts: Facts, evaluation: string, { members }: DataOf<'CommitteeSeated'>) {
  const inThis = inStream('evaluation', evaluation)
  const first: readonly Seat[] = members.map((one, place) => ({ ...one, number: place + 1 }))
  const everSeated = facts.all('MemberReplaced', inThis).reduce((seats, { data }) => {
    const left = seats.find(({ person }) => person === data.instead)
    return left ? [...seats, { ...left, person: data.person }] : seats
  }, first)
  const gone = new Set(facts.all('MemberLeft', inThis).map(({ data }) => data.person))
  return {
    everSeated,
    members: everSeated
      .filter(({ person }) => !gone.has(person))
      .toSorted((one, other) => one.number - other.number),
  }
}

/** 3号席, as a paper counts the committee. */
export const seatWord = ({ number }: Pick<Seat, 'number'>): string => `${String(number)}号席`

/** The evaluation that was seated for a lot; the last where it had to be done anew. */
export const evaluationOf = (facts: Facts, lot: string | undefined): string | undefined =>
  facts.last('CommitteeSeatedForLot', ({ data }) => data.lot === lot)?.data.evaluation

/** An evaluation whose scores, or final prices, were added up. */
export interface CompletedCase extends EvaluatedCase {
  readonly done: Fact<'EvaluationCompleted'>
}

export function completedCase(facts: Facts, evaluation: string): CompletedCase | NotYet {
  const found = evaluatedCase(facts, evaluation)
  if (isNotYet(found)) return found
  const done = facts.last('EvaluationCompleted', inStream('evaluation', evaluation))
  return done ? { ...found, done } : notYet('EvaluationCompleted')
}

/** Whose bid it is, among those the committee had before it. */
export const bidderOf = ({ seated }: EvaluatedCase, bid: string): string =>
  seated.bids.find(one => one.bid === bid)?.bidder ?? ''

/**
 * Who sat on the committee may be named once the award of the lot is announced, and not before
 * (87§47). Until then nobody's name is even asked for.
 */
function namedMembers(
  facts: Facts,
  { seated, members }: Pick<EvaluatedCase, 'seated' | 'members'>,
): readonly CommitteeMember[] {
  const announced = facts.last('AwardAnnounced', ({ data }) => data.lot === seated.lot)
  return announced ? members : []
}

/** Whose names a paper of the evaluation needs. */
export function committeeNamed({ facts, about }: Pick<Asked, 'facts' | 'about'>) {
  const found = evaluatedCase(facts, about)
  return isNotYet(found) ? [] : namedMembers(facts, found).map(({ person }) => person)
}

/** How the paper calls a member: by name where it may, else by kind and seat. */
export function memberWords(
  { facts, names }: Pick<Asked, 'facts' | 'names'>,
  found: Pick<EvaluatedCase, 'seated' | 'members'>,
): (member: Seat) => string {
  const named = new Set(namedMembers(facts, found).map(({ person }) => person))
  return ({ person, seat, number }) => {
    const kind = seat === 'purchaser-representative' ? '采购人代表' : '评审专家'
    const name = named.has(person) ? names.get(person) : undefined
    return name ?? `${kind}（${seatWord({ number })}）`
  }
}
