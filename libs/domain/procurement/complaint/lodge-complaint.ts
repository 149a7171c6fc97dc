import { dayOf, type Day } from '#libs/calendar'
import type { StatutoryEnd } from '#libs/contracts'
import { refuse, type DataOf, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  challengeComplainedOf,
  onPaper,
  turnedAway,
  type Challenge,
  type ChallengeEvent,
  type LodgedChallenge,
} from '#libs/domain/procurement/challenge'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { complaintLodged, type ComplaintEvent, type ComplaintInput } from './events.js'
import type { Complaint } from './state.js'

interface OfChallenge {
  readonly self: Complaint
  readonly challenge: Challenge
}

interface Lodged {
  readonly appends: {
    readonly self: readonly ComplaintEvent[]
    readonly challenge: readonly ChallengeEvent[]
  }
}

type Asked = ComplaintInput<'lodgeComplaint'>
type Judged = DataOf<ComplaintEvent, 'ComplaintLodged'>['admissibility'][number]

/** The challenger complains to finance; what the law does not admit is refused with its reason. */
export function lodgeComplaint(
  states: OfChallenge,
  input: Asked,
  deciding: Deciding,
): Lodged | Refusal {
  const { at, actor } = deciding
  if (actor.institution === undefined) return refuse('94§17', 'no-institution')
  const found = complainedOf(states, deciding)
  if ('refused' in found) return found
  const by = { complainant: actor.institution, lodgedOn: dayOf(at) }
  const judged = admissibility(found, { ...input, ...by }, deciding)
  const refused = turnedAway(judged)
  if (refused) return refused
  const received = { channel: { channel: 'here' as const }, receivedAt: at }
  return entered(found, { ...input, ...by, ...received, admissibility: judged }, deciding)
}

/** Finance records one that came on paper, admissible or not; the day of posting counts (94§42). */
export function recordComplaint(
  states: OfChallenge,
  input: ComplaintInput<'recordComplaint'>,
  deciding: Deciding,
): Lodged | Refusal {
  const { document, postedOn, receivedOn, ...asked } = input
  const letter = onPaper({ document, postedOn, receivedOn }, deciding)
  if ('refused' in letter) return letter
  const found = complainedOf(states, deciding)
  if ('refused' in found) return found
  const judged = admissibility(found, { ...asked, lodgedOn: letter.lodgedOn }, deciding)
  return entered(found, { ...asked, ...letter, admissibility: judged }, deciding)
}

/** A challenge that was answered, dismissed, or left without an answer beyond its days (94§17). */
function complainedOf(
  { self, challenge }: OfChallenge,
  { at }: Deciding,
): LodgedChallenge | Refusal {
  if (self.status !== 'not-lodged') return refuse('94§17', 'already-lodged')
  if (challenge.status === 'not-lodged' || challenge.status === 'withdrawn') {
    return refuse('94§17', 'not-challenged-first')
  }
  if (challenge.complaint !== undefined) return refuse('94§17', 'complained-already')
  return challenge.status === 'lodged' && at < challenge.replyBy.end
    ? refuse('94§17', 'reply-still-awaited', { detail: { lastDay: challenge.replyBy.lastDay } })
    : challenge
}

type Complained = Asked & { readonly complainant: string; readonly lodgedOn: Day }

const admissibility = (
  challenge: LodgedChallenge,
  complained: Complained,
  deciding: Deciding,
): Judged[] => [
  whoMay(challenge, complained),
  inWindow(challenge, complained, deciding),
  within(challenge, complained),
]

const whoMay = ({ challenger, jointly }: LodgedChallenge, { complainant }: Complained): Judged =>
  [challenger, ...jointly].includes(complainant)
    ? { question: 'who', admissible: true, rule: '94§17', reason: 'challenged-before' }
    : { question: 'who', admissible: false, rule: '94§17', reason: 'not-the-challenger' }

function inWindow(
  challenge: LodgedChallenge,
  { lodgedOn }: Complained,
  deciding: Deciding,
): Judged {
  const until = windowOf(challenge, deciding).lastDay
  return lodgedOn <= until
    ? { question: 'window', admissible: true, rule: '94§17', reason: 'in-time', until }
    : {
        question: 'window',
        admissible: false,
        rule: '94§17',
        reason: 'complaint-window-closed',
        until,
      }
}

/** Fifteen working days from the reply, or from the end of the days in which it never came. */
function windowOf(challenge: LodgedChallenge, { policy, calendar }: Deciding): StatutoryEnd {
  if ('complaintEnds' in challenge) return challenge.complaintEnds
  const from = challenge.replyBy.lastDay
  return statutoryEnd('94§17', from, policy.complaint.lodgeWithin, calendar)
}

function within(challenge: LodgedChallenge, { objections }: Complained): Judged {
  const known = challenge.objections.map(({ objection }) => objection)
  return objections.every(objection => known.includes(objection))
    ? { question: 'scope', admissible: true, rule: '94§20', reason: 'within-the-challenge' }
    : { question: 'scope', admissible: false, rule: '94§20', reason: 'beyond-the-challenge' }
}

type Received = Complained &
  Pick<DataOf<ComplaintEvent, 'ComplaintLodged'>, 'channel' | 'receivedAt' | 'admissibility'>

function entered(
  { project, tender, lot, officer }: LodgedChallenge,
  received: Received,
  { id, actor, policy, calendar }: Deciding,
): Lodged {
  const { receivedAt: from } = received
  const { reviewWithin, copiesOutWithin, decideWithin } = policy.complaint
  return {
    appends: {
      self: [
        complaintLodged({
          ...{ project, tender, lot, officer, ...received, lodgedBy: actor.id },
          reviewBy: statutoryEnd('94§21', from, reviewWithin, calendar),
          copiesBy: statutoryEnd('94§21', from, copiesOutWithin, calendar),
          decideBy: statutoryEnd('94§26', from, decideWithin, calendar),
        }),
      ],
      challenge: isAdmitted(received) ? [challengeComplainedOf({ complaint: id })] : [],
    },
  }
}

/** What is not admitted uses nothing up: the challenger may still complain in its days (94§17). */
const isAdmitted = ({ admissibility: judged }: Received): boolean =>
  judged.every(({ admissible }) => admissible)
