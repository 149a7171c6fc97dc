import { periodEnd } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  challengeCorrected,
  challengeCorrectionRequested,
  type ChallengeEvent,
  type ChallengeInput,
} from './events.js'
import type { Challenge } from './state.js'

/** The law gives none: those within which the county has the duty to correct it done. */
const correctWithin = { length: 3, unit: 'working-days', roll: 'none' } as const

/**
 * Asks once for what 94§12 demands of a challenge and is not in it, and gives the challenger days to
 * complete it; the days of the reply run on.
 */
export function requestChallengeCorrection(
  challenge: Challenge,
  { notice, what }: ChallengeInput<'requestChallengeCorrection'>,
  { at, calendar }: Deciding,
): Decided<ChallengeEvent> {
  if (challenge.status !== 'lodged') return refuse('94§12', 'challenge-not-open')
  if (challenge.correction !== undefined) return refuse('94§12', 'correction-asked-already')
  const correctBy = periodEnd({ from: at, ...correctWithin }, calendar).end
  return [challengeCorrectionRequested({ notice, what, requestedAt: at, correctBy })]
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
