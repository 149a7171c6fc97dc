import type { Instant } from '#libs/calendar'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import {
  lotOf,
  resumeLot,
  suspensionIn,
  type Tender,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import {
  challengeDismissed,
  challengeWithdrawn,
  type ChallengeEvent,
  type ChallengeInput,
} from './events.js'
import type { Challenge, LodgedChallenge } from './state.js'

export interface WithTender {
  readonly self: Challenge
  readonly tender: Tender | undefined
}

export interface OnBoth {
  readonly appends: {
    readonly self: readonly ChallengeEvent[]
    readonly tender: readonly TenderEvent[]
  }
}

/** Tells the challenger why its challenge is not answered on its merits; a complaint stays open to it. */
export function dismissChallenge(
  { self, tender }: WithTender,
  { question, reason, notice }: ChallengeInput<'dismissChallenge'>,
  deciding: Deciding,
): OnBoth | Refusal {
  if (self.status !== 'lodged') return refuse('94§12', 'challenge-not-open')
  if (!isInadmissible(self, question)) {
    return refuse('94§12', 'admissible-in-this', { detail: { question } })
  }
  if (question === 'content' && isAwaited(self, deciding.at)) {
    return refuse('94§12', 'correction-still-awaited')
  }
  const resumed = goingOn({ self, tender }, '质疑不予受理', deciding)
  if (isRefusal(resumed)) return resumed
  const { at, policy, calendar } = deciding
  const complaintEnds = statutoryEnd('94§17', at, policy.complaint.lodgeWithin, calendar)
  const dismissed = { question, reason, notice, dismissedAt: at, complaintEnds }
  return { appends: { self: [challengeDismissed(dismissed)], tender: resumed } }
}

/** Found so when it was lodged; or its content was asked for and never came. */
const isInadmissible = (
  { admissibility, correction }: LodgedChallenge,
  question: ChallengeInput<'dismissChallenge'>['question'],
): boolean =>
  question === 'content'
    ? correction === 'requested'
    : admissibility.some(judged => judged.question === question && !judged.admissible)

/** The challenger still has time to complete it. */
const isAwaited = ({ correctBy }: LodgedChallenge, at: Instant): boolean =>
  correctBy !== undefined && at < correctBy

/** The challenger takes its challenge back; nothing holds the lot up for it any longer. */
export function withdrawChallenge(
  { self, tender }: WithTender,
  _: object,
  deciding: Deciding,
): OnBoth | Refusal {
  if (self.status !== 'lodged') return refuse('94§12', 'challenge-not-open')
  const resumed = goingOn({ self, tender }, '质疑已撤回', deciding)
  if (isRefusal(resumed)) return resumed
  const withdrawn = challengeWithdrawn({ withdrawnAt: deciding.at })
  return { appends: { self: [withdrawn], tender: resumed } }
}

/**
 * The lot goes on where this challenge still holds it up, in the append that ends the reason for it;
 * somebody may have let it go on before.
 */
export function goingOn(
  { self, tender }: WithTender,
  outcome: string,
  deciding: Deciding,
): readonly TenderEvent[] | Refusal {
  if (self.status === 'not-lodged' || self.suspension === undefined || !tender) return []
  const round = lotOf(tender, self.lot)
  if (!round || !suspensionIn(round, self.suspension)) return []
  return resumeLot(tender, { lot: self.lot, suspension: self.suspension, outcome }, deciding)
}
