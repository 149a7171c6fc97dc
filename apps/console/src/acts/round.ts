import type { LotRound, RankedBid } from '#libs/domain/procurement/tender'
import type { Pickable } from './fields.js'
import type { Scene } from './scene.js'

/** The lot that an act is about: the first part, where it is about an award or a bid of it. */
export const lotIn = ({ about }: Pick<Scene, 'about'>): string => about.split('/')[0] ?? ''

type Tendered = Pick<Scene, 'tender'>

/** The lots of the tender that was read. */
export const lotsOf = ({ tender }: Tendered): readonly LotRound[] =>
  tender && 'lots' in tender.state ? tender.state.lots : []

/** The same to pick from, called by their titles. */
export const lotsToPick = (scene: Tendered): readonly Pickable[] =>
  lotsOf(scene).map(({ document }) => ({ value: document.lot, label: document.title }))

export const roundIn = (scene: Tendered, lot: string): LotRound | undefined =>
  lotsOf(scene).find(({ document }) => document.lot === lot)

/** The round of the lot that an act is about. */
export const roundOf = (scene: Scene): LotRound | undefined => roundIn(scene, lotIn(scene))

/** The contract that binds a lot, once it is signed. */
export function contractIn(scene: Tendered, lot: string): string | undefined {
  const stage = roundIn(scene, lot)?.stage
  return stage?.status === 'awarded' ? stage.contract : undefined
}

/** The contract that was drawn up for the award of a lot. */
export function draftIn(scene: Tendered, lot: string): string | undefined {
  const stage = roundIn(scene, lot)?.stage
  return stage?.status === 'awarded' ? stage.draft : undefined
}

/** Bids to pick from, called by their bidders. */
export const called = (
  bids: readonly Pick<RankedBid, 'bid' | 'bidder'>[],
  { names }: Scene,
): readonly Pickable[] =>
  bids.map(({ bid, bidder }) => ({ value: bid, label: names[bidder] ?? bidder }))
