import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { responsivenessVoted, type EvaluationEvent, type EvaluationInput } from './events.js'
import { inSitting, type CommitteeFile, type Evaluation } from './state.js'

type Ballot = EvaluationInput<'voteOnResponsiveness'>

/**
 * Every member gives their opinion of every bid, and of each marker that was put, with reasons
 * (87§50, §61). All this comes before any score, so that the valid bids and the price base follow.
 */
export function voteOnResponsiveness(
  evaluation: Evaluation,
  ballot: Ballot,
  { actor }: Deciding,
): Decided<EvaluationEvent> {
  if (evaluation.status !== 'seated') return refuse('87§50', 'committee-not-waiting')
  const { tender, lot, members, ballots } = evaluation
  if (!members.some(({ person }) => person === actor.id)) return refuse('87§50', 'not-a-member')
  if (evaluation.vacant.length > 0) return refuse('87§49', 'seat-is-vacant')
  if (evaluation.chair === undefined) return refuse('87§47', 'chair-not-elected')
  if (actor.id in ballots) return refuse('87§61', 'already-voted')
  return (
    unknownBid(evaluation, ballot) ??
    markersFault(evaluation, ballot) ?? [
      responsivenessVoted({ tender, lot, expert: actor.id, ...inSitting(evaluation), ...ballot }),
    ]
  )
}

function unknownBid({ bids }: CommitteeFile, { invalid, tooLow }: Ballot): Refusal | undefined {
  const named = [...invalid, ...tooLow]
  const unknown = named.find(({ bid }) => !bids.some(one => one.bid === bid))
  return unknown ? refuse('87§50', 'no-such-bid', { detail: { bid: unknown.bid } }) : undefined
}

/** Marker by marker: each that was put once, and nothing else (87§37). */
function markersFault({ markers }: CommitteeFile, ballot: Ballot): Refusal | undefined {
  const voted = new Set(ballot.markers.map(({ marker }) => marker))
  const left = markers.filter(({ marker }) => !voted.has(marker))
  if (left.length > 0) {
    return refuse('87§37', 'marker-not-voted-on', { detail: { markers: left.length } })
  }
  return ballot.markers.length === markers.length ? undefined : refuse('87§37', 'no-such-marker')
}
