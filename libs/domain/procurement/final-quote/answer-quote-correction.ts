import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  correctedQuoteAnswered,
  type Evaluation,
  type EvaluationEvent,
} from '#libs/domain/procurement/evaluation'
import { quoteCorrectionAnswered, type FinalQuoteEvent, type FinalQuoteInput } from './events.js'
import type { FinalQuote } from './state.js'

interface QuoteAndEvaluation {
  readonly self: FinalQuote
  readonly evaluation: Evaluation | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly FinalQuoteEvent[]
    readonly evaluation: readonly EvaluationEvent[]
  }
}

/** The bidder confirms the corrected sum of its quote; one that does not has an invalid bid (87§59). */
export function answerQuoteCorrection(
  { self, evaluation }: QuoteAndEvaluation,
  { accepted }: FinalQuoteInput<'answerQuoteCorrection'>,
  { id, at }: Deciding,
): Appends | Refusal {
  const corrected = self.status === 'revealed' ? self.corrected : undefined
  if (!corrected) return refuse('87§59', 'no-such-question')
  if (corrected.accepted !== undefined) return refuse('87§59', 'question-answered-already')
  if (evaluation?.status !== 'scoring' || evaluation.quoting?.status !== 'open') {
    return refuse('74§33', 'no-final-quote-asked-for')
  }
  const { answerBy } = corrected
  if (at >= answerBy) return refuse('87§59', 'time-to-answer-is-over', { detail: { answerBy } })
  const { tender, lot } = evaluation
  return {
    appends: {
      self: [quoteCorrectionAnswered({ accepted, answeredAt: at })],
      evaluation: [correctedQuoteAnswered({ tender, lot, bid: id, accepted })],
    },
  }
}
