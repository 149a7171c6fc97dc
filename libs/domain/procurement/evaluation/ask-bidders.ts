import { addMinutes } from '#libs/calendar'
import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { bidQuestioned, type Bid, type BidEvent } from '#libs/domain/procurement/bid'
import { lotOf, type Tender } from '#libs/domain/procurement/tender'
import { arithmeticCorrection } from './arithmetic.js'
import {
  arithmeticCorrected,
  clarificationAsked,
  type EvaluationEvent,
  type EvaluationInput,
} from './events.js'
import type { CommitteeFile, Evaluation } from './state.js'

interface Asking {
  readonly self: Evaluation
  /** In the order of the evaluation's bids. */
  readonly bids: readonly Bid[]
}

interface Correcting extends Asking {
  readonly tender?: Tender | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly EvaluationEvent[]
    readonly bids: readonly (readonly BidEvent[])[]
  }
}

/**
 * Asks bidders in writing about what is unclear, contradictory or plainly mistaken (87§51). All are
 * asked, or a reason is on record. An answer is a paper of its own: no word of the bid changes.
 */
export function askClarification(
  { self }: Asking,
  { question, bids, words, onlyBecause, withinMinutes }: EvaluationInput<'askClarification'>,
  { id, at, actor }: Deciding,
): Appends | Refusal {
  const file = asking(self, actor)
  if ('refused' in file) return file
  const unknown = bids.find(bid => !file.bids.some(one => one.bid === bid))
  if (unknown !== undefined) return refuse('87§51', 'no-such-bid', { detail: { bid: unknown } })
  const all = file.bids.every(({ bid }) => bids.includes(bid))
  if (!all && onlyBecause === undefined) return refuse('87§51', 'asked-of-some-without-reason')
  const answerBy = addMinutes(at, withinMinutes)
  const said = { tender: file.tender, lot: file.lot, question, bids, words, answerBy }
  const asked = bidQuestioned({
    ...{ evaluation: id, question, about: 'clarification', words, answerBy },
  })
  return {
    appends: {
      self: [clarificationAsked({ ...said, ...(onlyBecause !== undefined && { onlyBecause }) })],
      bids: file.bids.map(({ bid }) => (bids.includes(bid) ? [asked] : [])),
    },
  }
}

/**
 * Mends the sums of one bid in the order of 87§59; the bidder confirms it, or the bid is invalid. What
 * the chair does not say is read from the bid itself.
 */
export function correctArithmetic(
  states: Correcting,
  { question, bid, withinMinutes, ...said }: EvaluationInput<'correctArithmetic'>,
  { id, at, actor }: Deciding,
): Appends | Refusal {
  const file = asking(states.self, actor)
  if ('refused' in file) return file
  const quoted = asRead(file, states, { bid, ...said })
  if (!quoted) return refuse('87§59', 'no-such-bid', { detail: { bid } })
  const { price, unitPrice, steps } = arithmeticCorrection(quoted)
  if (steps.length === 0) return refuse('87§59', 'nothing-to-correct')
  const answerBy = addMinutes(at, withinMinutes)
  const { tender, lot } = file
  const corrected = { question, price, unitPrice, answerBy }
  return {
    appends: {
      self: [arithmeticCorrected({ tender, lot, bid, quoted, steps: [...steps], ...corrected })],
      bids: file.bids.map(one =>
        one.bid === bid
          ? [bidQuestioned({ evaluation: id, about: 'arithmetic', ...corrected })]
          : [],
      ),
    },
  }
}

/** The figures of a bid: what is said of them, else as it says them, and the heads of its lot. */
function asRead(
  file: CommitteeFile,
  { tender, bids }: Correcting,
  { bid, ...said }: Omit<EvaluationInput<'correctArithmetic'>, 'question' | 'withinMinutes'>,
) {
  const found = bids[file.bids.findIndex(one => one.bid === bid)]
  if (found?.status !== 'revealed') return undefined
  const { content } = found
  const {
    openingSheet = content.price,
    inWords = content.priceInWords,
    unitPrice = content.unitPrice,
    heads = headsOf(tender, file.lot),
    body,
  } = said
  return { openingSheet, body, inWords, unitPrice, heads }
}

const headsOf = (tender: Tender | undefined, lot: string): number =>
  (tender && lotOf(tender, lot)?.document.heads) ?? 0

function asking(evaluation: Evaluation, { id }: Deciding['actor']): CommitteeFile | Refusal {
  if (evaluation.status !== 'seated') return refuse('87§51', 'committee-not-waiting')
  return evaluation.chair === id ? evaluation : refuse('87§51', 'only-the-chair-records')
}
