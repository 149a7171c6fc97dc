import type { Decided, Deciding } from '#libs/domain/deciding'
import { reckonedAgain } from '#libs/domain/procurement/reckoning'
import { challengeDatesReckonedAgain, type ChallengeEvent } from './events.js'
import type { Challenge } from './state.js'

/** A year was published that the reply's or the complaint's days reach into. */
export function reckonChallengeDatesAgain(
  challenge: Challenge,
  _: object,
  { calendar }: Deciding,
): Decided<ChallengeEvent> {
  const again = reckonedAgain(datesOf(challenge), calendar)
  return again ? [challengeDatesReckonedAgain(again)] : []
}

/** The dates that the law still goes by. */
function datesOf(challenge: Challenge) {
  if (challenge.status === 'lodged') return { replyBy: challenge.replyBy }
  return 'complaintEnds' in challenge ? { complaintEnds: challenge.complaintEnds } : {}
}
