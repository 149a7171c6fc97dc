import type { CommitteeMember } from '#libs/contracts'
import type { Pickable } from './fields.js'
import { called } from './round.js'
import type { Scene } from './scene.js'

const membersOf = ({ evaluation }: Scene): readonly CommitteeMember[] =>
  evaluation && 'members' in evaluation.state ? evaluation.state.members : []

/** Who left a seat that nobody has taken yet. */
export const vacantOf = ({ evaluation }: Scene): readonly CommitteeMember[] =>
  evaluation && 'vacant' in evaluation.state ? evaluation.state.vacant : []

/** Members are called by their seats: an evaluation names nobody. */
export const seats = (
  scene: Scene,
  wanted: (member: CommitteeMember) => boolean = () => true,
): readonly Pickable[] =>
  membersOf(scene).flatMap((member, place) => {
    const { person: value, seat } = member
    const mine = value === scene.me ? 'mine' : seat
    return wanted(member) ? [{ value, words: `option.member.${mine}`, number: place + 1 }] : []
  })

/** The bids that the committee evaluates. */
export const bidsOf = ({ evaluation }: Scene) =>
  evaluation && 'bids' in evaluation.state ? evaluation.state.bids : []

/** Those bids to pick from, called by their bidders. */
export const bidsToPick = (scene: Scene): readonly Pickable[] => called(bidsOf(scene), scene)

/** The institutions that a member may be tied to: who bid for the lot. */
export const biddersToPick = (scene: Scene): readonly Pickable[] =>
  bidsOf(scene).map(({ bidder }) => ({ value: bidder, label: scene.names[bidder] ?? bidder }))
