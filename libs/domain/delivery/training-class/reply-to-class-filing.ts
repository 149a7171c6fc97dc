import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  classFilingApproved,
  classFilingReturned,
  type TrainingClassEvent,
  type TrainingClassInput,
} from './events.js'
import type { TrainingClass } from './state.js'

/**
 * Answers a class filing. A late answer is still an answer: the duty records that it was late.
 * Silence is not consent: nothing here approves by itself.
 */
export function replyToClassFiling(
  trainingClass: TrainingClass,
  reply: TrainingClassInput<'replyToClassFiling'>,
  { actor }: Deciding,
): Decided<TrainingClassEvent> {
  if (trainingClass.status !== 'filed') {
    return refuse('本县规定 class.filingReply', 'no-filing-to-answer')
  }
  const answered = { filing: trainingClass.filing.filing, by: actor.id }
  return reply.reply === 'approved'
    ? [classFilingApproved(answered)]
    : [classFilingReturned({ ...answered, reasons: reply.reasons })]
}
