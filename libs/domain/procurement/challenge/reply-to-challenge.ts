import {
  underNumber,
  type IssuedPaper,
  type NumberSeriesEvent,
  type NumberStates,
} from '#libs/domain/county/number-series'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { lotOf } from '#libs/domain/procurement/tender'
import { goingOn, type OnBoth, type WithTender } from './end-challenge.js'
import { challengeReplied, type ChallengeInput } from './events.js'
import { isOfDocument } from './of-document.js'
import type { LodgedChallenge } from './state.js'

type Asked = ChallengeInput<'replyToChallenge'>
/** Under the number that the reply has. */
type Reply = Omit<Asked, 'reply'> & { readonly reply: IssuedPaper }

interface OnAll {
  readonly appends: OnBoth['appends'] & { readonly series: readonly NumberSeriesEvent[] }
}

/** The same under the number of the reply 质疑答复函, where it is ours; one given elsewhere has its own. */
export function replyUnderNumber(
  { self, tender, ...states }: WithTender & NumberStates,
  { reply: { paper: typed, evidence }, ...said }: Asked,
  deciding: Deciding,
): OnAll | Refusal {
  const isOurs = !('channel' in self) || self.channel.channel === 'here'
  const issuing = { ...states, kind: 'challenge-reply', typed, isOurs }
  return underNumber(issuing, deciding, paper =>
    replyToChallenge({ self, tender }, { ...said, reply: { paper, evidence } }, deciding),
  )
}

/**
 * Replies in writing to every objection, to the challenger and the other parties concerned, within
 * seven working days (94§13); late, it is replied late. What is upheld and affects the result leads to
 * a remedy (94§16), and until then the lot stays held up; otherwise it goes on in this append.
 */
export function replyToChallenge(
  { self, tender }: WithTender,
  { findings, ...reply }: Reply,
  deciding: Deciding,
): OnBoth | Refusal {
  if (self.status !== 'lodged') return refuse('94§13', 'challenge-not-open')
  const unanswered = unansweredBy(self, findings)
  if (unanswered !== undefined) {
    return refuse('94§15', 'objection-not-answered', { detail: { objection: unanswered } })
  }
  const upheld = findings.some(finding => finding.upheld)
  if (reply.affectsResult && !upheld) return refuse('94§16', 'nothing-upheld')
  const consequence = consequenceOf(self, reply)
  const resumed = consequence === 'none' ? goingOn({ self, tender }, '质疑已答复', deciding) : []
  if (isRefusal(resumed)) return resumed
  const { at, policy, calendar } = deciding
  const bids = (tender && lotOf(tender, self.lot)?.bids) ?? []
  const replied = challengeReplied({
    ...{ findings, upheld, ...reply, consequence, repliedAt: at },
    parties: bids.map(({ bidder }) => bidder).filter(bidder => bidder !== self.challenger),
    complaintEnds: statutoryEnd('94§17', at, policy.complaint.lodgeWithin, calendar),
  })
  return { appends: { self: [replied], tender: resumed } }
}

type Findings = ChallengeInput<'replyToChallenge'>['findings']

/** An objection without an answer, or an answer to none; undefined where they match one to one. */
function unansweredBy(
  { objections }: Pick<LodgedChallenge, 'objections'>,
  findings: Findings,
): string | undefined {
  const asked = objections.map(({ objection }) => objection)
  const answered = findings.map(({ objection }) => objection)
  return (
    asked.find(objection => answered.filter(one => one === objection).length !== 1) ??
    answered.find(objection => !asked.includes(objection))
  )
}

function consequenceOf(
  challenge: LodgedChallenge,
  { affectsResult }: { readonly affectsResult: boolean },
): 'none' | 'clarify-or-redo' | 'next-candidate-or-redo' {
  if (!affectsResult) return 'none'
  return isOfDocument(challenge) ? 'clarify-or-redo' : 'next-candidate-or-redo'
}
