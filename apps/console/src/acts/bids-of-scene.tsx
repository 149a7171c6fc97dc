import { BidPapers } from '../opened-bid/bid-papers.js'
import { lotIn, roundIn } from './round.js'
import type { Scene } from './scene.js'
import { bidsOf } from './seats.js'

/** The bids that an act judges: those before the committee, else all that are opened. */
export function BidsOfScene({ scene }: { readonly scene: Scene }) {
  const { evaluation, names } = scene
  const lot = evaluation && 'lot' in evaluation.state ? evaluation.state.lot : lotIn(scene)
  const round = roundIn(scene, lot)
  if (round === undefined) return null
  const opened = round.bids.filter(({ decrypted }) => decrypted)
  return <BidPapers lot={round.document} names={names} bids={evaluation ? bidsOf(scene) : opened} />
}
