import { addMinutes, type Instant } from '#libs/calendar'
import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  finalQuoteOpened,
  sumsOf,
  type Evaluation,
  type EvaluationEvent,
} from '#libs/domain/procurement/evaluation'
import { lotOf, type Tender } from '#libs/domain/procurement/tender'
import { finalQuoteRevealed, type FinalQuoteEvent, type FinalQuoteInput } from './events.js'
import type { FinalQuote } from './state.js'

interface QuoteOfEvaluation {
  readonly self: FinalQuote
  readonly evaluation: Evaluation | undefined
  readonly tender: Tender | undefined
}

/** What is revealed, and the commitment that it hashes to. */
export type RevealingQuote = FinalQuoteInput<'revealFinalQuote'> & { readonly commitment: string }

interface Appends {
  readonly appends: {
    readonly self: readonly FinalQuoteEvent[]
    readonly evaluation: readonly EvaluationEvent[]
  }
}

/**
 * Opens a final quote, once all are in and until the window ends: it is what was committed to. Sums that
 * disagree are corrected by the law, and the bidder confirms them (87§59).
 */
export function revealFinalQuote(
  { self, evaluation, tender }: QuoteOfEvaluation,
  { content, nonce, commitment }: RevealingQuote,
  { id, at }: Deciding,
): Appends | Refusal {
  if (self.status !== 'sealed') return refuse('74§33', 'no-sealed-quote')
  const file = inWindow(evaluation, at)
  if ('refused' in file) return file
  if (commitment !== self.commitment || content.bid !== id) {
    return refuse('74§33', 'not-what-was-committed-to')
  }
  const { tender: tenderId, lot } = file
  const { unitPrice, price } = content
  const corrected = correctionOf(content, { file, tender, at })
  const mended = corrected && { corrected }
  return {
    appends: {
      self: [finalQuoteRevealed({ content, nonce, ...mended })],
      evaluation: [
        finalQuoteOpened({ tender: tenderId, lot, bid: id, unitPrice, price, ...mended }),
      ],
    },
  }
}

type Scoring = Extract<Evaluation, { readonly status: 'scoring' }>

/** From the instant at which all are in to the end of the window; what comes at its end is too late. */
function inWindow(evaluation: Evaluation | undefined, at: Instant): Scoring | Refusal {
  if (evaluation?.status !== 'scoring' || evaluation.quoting?.status !== 'open') {
    return refuse('74§33', 'no-final-quote-asked-for')
  }
  const { closesAt, revealBy } = evaluation.quoting
  if (at < closesAt) return refuse('74§33', 'quotes-still-sealed', { detail: { closesAt } })
  return at < revealBy
    ? evaluation
    : refuse('87§83', 'decryption-window-ended', { detail: { revealBy } })
}

interface OpeningQuote {
  readonly file: Scoring
  readonly tender: Tender | undefined
  readonly at: Instant
}

/** The sum in the order of 87§59, where figures disagree; its bidder has a window of its own to confirm it. */
function correctionOf(content: RevealingQuote['content'], { file, tender, at }: OpeningQuote) {
  const lot = tender && lotOf(tender, file.lot)?.document
  if (!lot || !('document' in tender) || file.quoting?.status !== 'open') return undefined
  const { price, unitPrice, steps } = sumsOf(content, lot.heads)
  if (steps.length === 0) return undefined
  const window = addMinutes(at, tender.document.decryptionMinutes)
  const { revealBy } = file.quoting
  return { price, unitPrice, steps: [...steps], answerBy: window > revealBy ? window : revealBy }
}
