import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import type { Bid } from '#libs/domain/procurement/bid'
import { collusionMarkers } from './collusion-markers.js'
import {
  chairElected,
  collusionMarkersPut,
  type EvaluationEvent,
  type EvaluationInput,
} from './events.js'
import { inSitting, type CommitteeFile, type Evaluation } from './state.js'

interface Electing {
  readonly self: Evaluation
  /** In the order of the evaluation's bids. */
  readonly bids: readonly Bid[]
}

/**
 * The members elect a chair 组长 from among themselves, never the purchaser's (87§45, §47). With a
 * chair they begin: what the bids have in common is put before them at once (87§37).
 */
export function electChair(
  { self: evaluation, bids }: Electing,
  { person }: EvaluationInput<'electChair'>,
  { actor }: Deciding,
): Decided<EvaluationEvent> {
  if (evaluation.status !== 'seated') return refuse('87§47', 'committee-not-waiting')
  if (evaluation.chair !== undefined) return refuse('87§47', 'chair-already-elected')
  const { tender, lot, members, vacant } = evaluation
  if (vacant.length > 0) return refuse('87§49', 'seat-is-vacant')
  if (!members.some(member => member.person === actor.id)) {
    return refuse('87§47', 'not-a-member')
  }
  const elected = members.find(member => member.person === person)
  return elected?.seat === 'expert'
    ? [
        chairElected({ tender, lot, person, ...inSitting(evaluation) }),
        ...markersOf(evaluation, bids),
      ]
    : refuse('87§45', 'chair-must-be-an-expert')
}

/** Put once: whoever is elected later finds what was put before. */
function markersOf(file: CommitteeFile, bids: readonly Bid[]): readonly EvaluationEvent[] {
  const { tender, lot } = file
  const compared = file.bids.flatMap(({ bid }, index) => {
    const found = bids[index]
    return found?.status === 'revealed' ? [{ bid, content: found.content }] : []
  })
  const markers = [...collusionMarkers(compared)]
  return file.markers.length > 0 || markers.length === 0
    ? []
    : [collusionMarkersPut({ tender, lot, markers })]
}
