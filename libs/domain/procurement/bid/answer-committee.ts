import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { bidClarified, bidCorrectionAnswered, type BidEvent, type BidInput } from './events.js'
import type { Bid, BidQuestion } from './state.js'

/** The bidder answers the committee in writing, within its time (87§51). */
export function answerClarification(
  bid: Bid,
  { question, answer }: BidInput<'answerClarification'>,
  { at }: Deciding,
): Decided<BidEvent> {
  const fault = questionFault(bid, question, { about: 'clarification', at })
  return fault ?? [bidClarified({ question, answer, answeredAt: at })]
}

/** The bidder confirms the corrected sum; one that does not has an invalid bid (87§59). */
export function answerCorrection(
  bid: Bid,
  { question, accepted }: BidInput<'answerCorrection'>,
  { at }: Deciding,
): Decided<BidEvent> {
  const fault = questionFault(bid, question, { about: 'arithmetic', at })
  return fault ?? [bidCorrectionAnswered({ question, accepted, answeredAt: at })]
}

function questionFault(
  bid: Bid,
  question: string,
  { about, at }: Pick<BidQuestion, 'about'> & Pick<Deciding, 'at'>,
): Refusal | undefined {
  const rule = about === 'arithmetic' ? '87§59' : '87§51'
  const asked = bid.status === 'revealed' ? bid.questions : []
  const found = asked.find(one => one.question === question && one.about === about)
  if (!found) return refuse(rule, 'no-such-question')
  if (found.answered) return refuse(rule, 'question-answered-already')
  return at >= found.answerBy
    ? refuse(rule, 'time-to-answer-is-over', { detail: { answerBy: found.answerBy } })
    : undefined
}
