import type { Instant } from '#libs/calendar'
import { refuse, type Refusal } from '#libs/domain/deciding'
import { standingPrice, type Bid } from '#libs/domain/procurement/bid'
import { sumsOf } from './arithmetic.js'
import type { CommitteeFile, ResponsiveBid } from './state.js'
import type { Resolution } from './tally.js'

/** The bids with the prices they stand by, and those whose corrected sum was not confirmed. */
export interface Priced {
  readonly bids: readonly ResponsiveBid[]
  readonly notConfirmed: Resolution['invalid']
}

type Revealed = Extract<Bid, { readonly status: 'revealed' }>

interface Pricing {
  readonly at: Instant
  readonly heads: number
  /** Bids that are out already: their sums are nobody's matter any more. */
  readonly invalid: readonly string[]
}

/**
 * A bid's price, or the one it was corrected to and the bidder confirmed (87§59); silence when the
 * time is over is no confirmation. Refused while somebody may still answer (87§51), or figures of a bid
 * that is not out disagree and nobody has corrected them.
 */
export function pricedBids(
  file: CommitteeFile,
  bids: readonly Bid[],
  { at, heads, invalid }: Pricing,
): Priced | Refusal {
  const revealed = file.bids.flatMap((one, index) => {
    const found = bids[index]
    return found?.status === 'revealed' ? [{ ...one, found }] : []
  })
  const waiting = revealed
    .flatMap(({ found }) => found.questions)
    .find(({ answered, answerBy }) => !answered && at < answerBy)
  if (waiting) {
    return refuse('87§51', 'answer-time-runs', { detail: { answerBy: waiting.answerBy } })
  }
  const uncorrected = revealed.find(
    ({ bid, found }) =>
      !invalid.includes(bid) &&
      lastCorrection(file, bid, found) === undefined &&
      sumsOf(found.content, heads).steps.length > 0,
  )
  if (uncorrected) {
    const detail = { bid: uncorrected.bid }
    return refuse('87§59', 'sum-not-corrected', { detail, fix: 'correct-the-sum' })
  }
  return {
    bids: revealed.map(({ bid, bidder, found }) => ({
      bid,
      bidder,
      ...figuresOf(found),
    })),
    notConfirmed: revealed
      .filter(({ bid, found }) => lastCorrection(file, bid, found)?.accepted === false)
      .map(({ bid }) => ({ bid, ground: 'correction-not-confirmed', rule: '87§59' })),
  }
}

function figuresOf(revealed: Revealed) {
  const { businessSize, smallBusinessShare } = revealed.content
  return {
    ...{ ...standingPrice(revealed), businessSize },
    ...(smallBusinessShare !== undefined && { smallBusinessShare }),
  }
}

/** The last sum that was mended in this bid, and what the bidder made of it. */
function lastCorrection({ corrections }: CommitteeFile, bid: string, { questions }: Revealed) {
  const last = corrections.findLast(one => one.bid === bid)
  const answer = questions.find(({ question }) => question === last?.question)
  return last && { ...last, accepted: answer?.accepted ?? false }
}
