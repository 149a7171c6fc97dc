import type { LotRound, RankedBid } from '#libs/domain/procurement/tender'
import type { Pickable } from './fields.js'
import type { Scene } from './scene.js'

/** The lot that an act is about: the first part, where it is about an award or a bid of it. */
export const lotIn = ({ about }: Pick<Scene, 'about'>): string => about.split('/')[0] ?? ''

/** The contract that binds a lot, once it is signed. */
export function contractIn(tender: Scene['tender'], lot: string): string | undefined {
  const rounds = tender && 'lots' in tender.state ? tender.state.lots : []
  const stage = rounds.find(({ document }) => document.lot === lot)?.stage
  return stage?.status === 'awarded' ? stage.contract : undefined
}

/** The round of the lot that an act is about. */
export function roundOf(scene: Scene): LotRound | undefined {
  const { tender } = scene
  const lots = tender && 'lots' in tender.state ? tender.state.lots : []
  return lots.find(({ document }) => document.lot === lotIn(scene))
}

/** Bids to pick from, called by their bidders. */
export const called = (
  bids: readonly Pick<RankedBid, 'bid' | 'bidder'>[],
  { names }: Scene,
): readonly Pickable[] =>
  bids.map(({ bid, bidder }) => ({ value: bid, label: names[bidder] ?? bidder }))
