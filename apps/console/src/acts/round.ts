import type { LotRound, RankedBid } from '#libs/domain/procurement/tender'
import type { Pickable } from './fields.js'
import type { Scene } from './scene.js'

/** The round of the lot that an act is about. */
export function roundOf({ tender, about }: Scene): LotRound | undefined {
  const lots = tender && 'lots' in tender.state ? tender.state.lots : []
  return lots.find(({ document }) => document.lot === about.split('/')[0])
}

/** Bids to pick from, called by their bidders. */
export const called = (
  bids: readonly Pick<RankedBid, 'bid' | 'bidder'>[],
  { names }: Scene,
): readonly Pickable[] =>
  bids.map(({ bid, bidder }) => ({ value: bid, label: names[bidder] ?? bidder }))
