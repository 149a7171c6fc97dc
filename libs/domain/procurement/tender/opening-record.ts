import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  openingFaultReported,
  openingQuestionAnswered,
  openingQuestioned,
  openingRecordConfirmed,
  type TenderEvent,
  type TenderInput,
} from './events.js'
import type { Opened, Tender } from './state.js'

/** A bidder confirms the record of the opening (87§40), once nothing is added to it any more. */
export function confirmOpeningRecord(
  tender: Tender,
  _: object,
  deciding: Deciding,
): Decided<TenderEvent> {
  const room = bidderInRoom(tender, deciding)
  if ('rule' in room) return room
  if (room.tender.status === 'decrypting') {
    return refuse('87§40', 'opening-record-not-complete', { fix: 'wait-for-the-end-of-decryption' })
  }
  const { institution } = room
  if (room.tender.confirmedBy?.includes(institution) === true) return []
  return [openingRecordConfirmed({ institution, confirmedAt: deciding.at })]
}

/** 87§40: who doubts the opening or its record, or that somebody may work at it, says so on the spot. */
export function questionOpening(
  tender: Tender,
  question: TenderInput<'questionOpening'>,
  deciding: Deciding,
): Decided<TenderEvent> {
  const room = bidderInRoom(tender, deciding)
  if ('rule' in room) return room
  const { institution } = room
  return [openingQuestioned({ ...question, institution, askedAt: deciding.at })]
}

/** 87§40: the purchaser deals with it in time. */
export function answerOpeningQuestion(
  tender: Tender,
  answer: TenderInput<'answerOpeningQuestion'>,
  { at }: Deciding,
): Decided<TenderEvent> {
  const asked = 'questioned' in tender ? (tender.questioned ?? []) : []
  const found = asked.find(({ question }) => question === answer.question)
  if (!found) return refuse('87§40', 'no-such-opening-question')
  if (found.answered) return refuse('87§40', 'opening-question-answered')
  return [openingQuestionAnswered({ ...answer, answeredAt: at })]
}

/** Somebody who works at it has to step back, or not: before that is answered nobody goes on (87§40). */
export function heldByRecusal(tender: Tender): Refusal | undefined {
  const questioned = 'questioned' in tender ? (tender.questioned ?? []) : []
  return questioned.some(({ about, answered }) => about === 'recusal' && !answered)
    ? refuse('87§40', 'recusal-request-open', {
        ...{ fix: 'answer-the-recusal-request', who: 'procurement-officer' },
      })
    : undefined
}

/** While bids are decrypted, a bidder asks for help or the officer notes what does not work. */
export function reportOpeningFault(
  tender: Tender,
  fault: TenderInput<'reportOpeningFault'>,
  { at, actor: { institution } }: Deciding,
): Decided<TenderEvent> {
  if (tender.status !== 'decrypting') return refuse('87§39', 'not-decrypting')
  const by = institution !== undefined && isBidder(tender, institution) ? { institution } : {}
  return [openingFaultReported({ ...fault, ...by, reportedAt: at })]
}

interface InRoom {
  readonly tender: Opened
  readonly institution: string
}

/** From the opening until the first lot goes on to what follows it. */
function bidderInRoom(tender: Tender, { actor }: Deciding): InRoom | Refusal {
  const { institution } = actor
  if (tender.status !== 'decrypting' && tender.status !== 'after-opening') {
    return refuse('87§40', 'not-opened-yet')
  }
  if (institution === undefined || !isBidder(tender, institution)) {
    return refuse('87§40', 'not-in-this-opening')
  }
  const here = ['opened', 'awaiting-qualification']
  const over = !tender.lots.some(({ stage }) => here.includes(stage.status))
  return over ? refuse('87§40', 'opening-is-over') : { tender, institution }
}

/** Whether an institution's bid was opened in this round. */
export const isBidder = (tender: Tender, institution: string): boolean =>
  'lots' in tender &&
  tender.lots.some(({ bids }) => bids.some(({ bidder }) => bidder === institution))
