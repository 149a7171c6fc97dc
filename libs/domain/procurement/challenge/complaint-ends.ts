import { dayOf } from '#libs/calendar'
import type { StatutoryEnd } from '#libs/contracts'
import type { Deciding } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import type { LodgedChallenge } from './state.js'

/**
 * Until when the challenger may complain of the answer that it gets now: fifteen working days from the
 * end of the days of the reply 答复期满 (法§55, 94§17), which an early answer does not shorten; from an
 * answer that came after them.
 */
export function complaintEndsOf(
  { replyBy }: LodgedChallenge,
  { at, policy, calendar }: Deciding,
): StatutoryEnd {
  const from = dayOf(at) > replyBy.lastDay ? at : replyBy.lastDay
  return statutoryEnd('94§17', from, policy.complaint.lodgeWithin, calendar)
}
