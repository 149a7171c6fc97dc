import type { CommitteeMember, TenderLot } from '#libs/contracts'
import type { DataOf, Fact, Facts } from '../facts/facts.js'
import { inStream, lotIn, publishedCase, type PublishedCase } from './case.js'
import { isNotYet, notYet, type Asked, type NotYet } from './kind.js'

/** One lot's evaluation with the tender around it. */
export interface EvaluatedCase extends PublishedCase {
  readonly seated: DataOf<'CommitteeSeated'>
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
    ? { ...found, seated: seated.data, lot, evaluation }
    : notYet('CommitteeSeated')
}

/** The evaluation that was seated for a lot; the last where it had to be done anew. */
export const evaluationOf = (facts: Facts, lot: string | undefined): string | undefined =>
  facts.last('CommitteeSeatedForLot', ({ data }) => data.lot === lot)?.data.evaluation

export const completed = (
  facts: Facts,
  evaluation: string,
): Fact<'EvaluationCompleted'> | undefined =>
  facts.last('EvaluationCompleted', inStream('evaluation', evaluation))

/** Whose bid it is, among those the committee had before it. */
export const bidderOf = ({ seated }: EvaluatedCase, bid: string): string =>
  seated.bids.find(one => one.bid === bid)?.bidder ?? ''

/**
 * Who sat on the committee may be named once the award of the lot is announced, and not before
 * (87§47). Until then nobody's name is even asked for.
 */
export function namedMembers(
  facts: Facts,
  { seated }: Pick<EvaluatedCase, 'seated'>,
): readonly CommitteeMember[] {
  const announced = facts.last('AwardAnnounced', ({ data }) => data.lot === seated.lot)
  return announced ? seated.members : []
}

/** How the paper calls a member: by name where it may, else by seat and number. */
export function memberWords(
  { facts, names }: Pick<Asked, 'facts' | 'names'>,
  found: Pick<EvaluatedCase, 'seated'>,
): (person: string) => string {
  const { members } = found.seated
  const named = new Set(namedMembers(facts, found).map(({ person }) => person))
  return person => {
    const seat = members.findIndex(one => one.person === person)
    const kind = members[seat]?.seat === 'purchaser-representative' ? '采购人代表' : '评审专家'
    const name = named.has(person) ? names.get(person) : undefined
    return name ?? `${kind}（${String(seat + 1)}号席）`
  }
}
