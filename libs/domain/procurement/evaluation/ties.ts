import { addYears, day, dayOf } from '#libs/calendar'
import type { Relation } from '#libs/contracts'
import type { Deciding } from '#libs/domain/deciding'
import type { LotRound, RankedBid } from '#libs/domain/procurement/tender'

/** A bidder, and the institutions that it is one with (条例§18). */
export interface Party {
  readonly bidder: string
  readonly related: readonly string[]
}

/** The bidders of a lot with all they declared themselves related to. */
export const partiesOf = (
  { bids }: Pick<LotRound, 'bids'>,
  among: readonly Pick<RankedBid, 'bidder'>[],
): readonly Party[] =>
  among.map(({ bidder }) => ({
    bidder,
    related: bids.find(one => one.bidder === bidder)?.related ?? [],
  }))

/** A relation that keeps a person away, and the bidder it is to. */
export interface Tie {
  readonly person: string
  readonly bidder: string
  readonly ground: Relation['ground']
}

/**
 * 条例§9: relations to a bidder, or to an institution that is one with it, which stand or ended less
 * than three years ago.
 */
export function tiesAmong(
  relations: readonly Relation[],
  parties: readonly Party[],
  { at, policy }: Pick<Deciding, 'at' | 'policy'>,
): readonly Tie[] {
  const today = dayOf(at)
  const counts = ({ until }: Relation): boolean =>
    until === undefined || addYears(day(until), policy.recusal.lookBack) >= today
  return relations.filter(counts).flatMap(({ person, bidder: to, ground }) => {
    const party = parties.find(({ bidder, related }) => bidder === to || related.includes(to))
    return party ? [{ person, bidder: party.bidder, ground }] : []
  })
}
