import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  challengeCorrected,
  challengeCorrectionRequested,
  type ChallengeEvent,
  type ChallengeInput,
} from './events.js'
import type { Challenge } from './state.js'

/** Asks once for what 94§12 demands of a challenge and is not in it; the days of the reply run on. */
export function requestChallengeCorrection(
  challenge: Challenge,
  { notice, what }: ChallengeInput<'requestChallengeCorrection'>,
  { at }: Deciding,
): Decided<ChallengeEvent> {
  if (challenge.status !== 'lodged') return refuse('94§12', 'challenge-not-open')
  return challenge.correction === undefined
    ? [challengeCorrectionRequested({ notice, what, requestedAt: at })]
    : refuse('94§12', 'correction-asked-already')
}

/** The challenger completes its objections; it may not bring others than it was asked about. */
export function correctChallenge(
  challenge: Challenge,
  { objections }: ChallengeInput<'correctChallenge'>,
  { at }: Deciding,
): Decided<ChallengeEvent> {
  if (challenge.status !== 'lodged') return refuse('94§12', 'challenge-not-open')
  if (challenge.correction !== 'requested') return refuse('94§12', 'no-correction-asked')
  const known = challenge.objections.map(({ objection }) => objection)
  const other = objections.find(({ objection }) => !known.includes(objection))
  return other
    ? refuse('94§12', 'another-objection', { detail: { objection: other.objection } })
    : [challengeCorrected({ objections, correctedAt: at })]
}
