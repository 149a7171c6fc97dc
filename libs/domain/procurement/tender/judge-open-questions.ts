import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { BidBox } from '#libs/domain/procurement/bid-box'
import { openQuestionsJudged, type TenderEvent, type TenderInput } from './events.js'
import type { PublishedTender, Tender } from './state.js'

interface TenderAndBox {
  readonly self: Tender
  readonly box: BidBox
}

/**
 * At the deadline the officer judges what questions that came in time and are unanswered mean: more
 * time for everybody, or that they hinder nobody (条例§52). Before the deadline an answer or an
 * amendment is the way.
 */
export function judgeOpenQuestions(
  { self, box }: TenderAndBox,
  { effect, reason, deadline }: TenderInput<'judgeOpenQuestions'>,
  { at }: Deciding,
): Decided<TenderEvent> {
  if (self.status !== 'receiving-bids') return refuse('条例§52', 'not-receiving-bids')
  if (at < self.deadline) return refuse('条例§52', 'deadline-not-reached')
  if (!heldByQuestions(self, box)) return refuse('条例§52', 'no-question-open')
  const number = self.questionsJudged + 1
  if (effect === 'opened-nevertheless') return [openQuestionsJudged({ number, effect, reason })]
  return deadline === undefined || deadline <= at
    ? refuse('条例§52', 'moves-later-only')
    : [openQuestionsJudged({ number, effect, reason, deadline })]
}

/** Where the document says so, an open question holds the opening until it is judged. */
export const heldByQuestions = (tender: PublishedTender, box: BidBox): Refusal | undefined =>
  tender.document.openQuestions === 'hold' &&
  !tender.openNevertheless &&
  box.status === 'closed' &&
  box.openQuestions.length > 0
    ? refuse('条例§52', 'questions-open', {
        ...{ fix: 'judge-the-open-questions', who: 'procurement-officer' },
      })
    : undefined
