import { addMinutes, type Instant } from '#libs/calendar'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { lotOf, methodOf, type PublishedTender, type Tender } from '#libs/domain/procurement/tender'
import type { Appends } from './appends.js'
import { explanationAsked } from './explanation-asked.js'
import {
  finalQuotesClosed,
  finalQuotesInvited,
  type EvaluationEvent,
  type EvaluationInput,
} from './events.js'
import { lotOver } from './lot-over.js'
import { withoutRanking } from './review-responsiveness.js'
import type { Evaluation, ResponsiveBid, Scoring } from './state.js'

interface EvaluationOfTender {
  readonly self: Evaluation
  readonly tender: Tender | undefined
}

type Quoting = Extract<NonNullable<Scoring['quoting']>, { readonly status: 'open' }>

/**
 * Asks all who are left for their final quote, by one instant (74§33). What negotiation has changed in
 * the requirement is told to all with it; an open tender knows neither.
 */
export function inviteFinalQuotes(
  { self, tender }: EvaluationOfTender,
  { closesAt, changes }: EvaluationInput<'inviteFinalQuotes'>,
  { at, actor, policy }: Deciding,
): Decided<EvaluationEvent> {
  if (self.status !== 'scoring' || self.quoting) return refuse('74§33', 'quotes-not-awaited')
  if (self.chair !== actor.id) return refuse('74§33', 'only-the-chair-records')
  if (!tender || !('lots' in tender) || !methodOf(tender, policy).finalQuote) {
    return refuse('87§51', 'no-final-quote-in-open-tender')
  }
  if (closesAt <= at) return refuse('74§33', 'quoting-lies-in-the-past')
  const { lot, responsive } = self
  return [
    finalQuotesInvited({
      ...{ tender: self.tender, lot, closesAt, revealBy: windowAfter(closesAt, tender) },
      bids: responsive.map(({ bid, bidder }) => ({ bid, bidder })),
      ...(changes && { changes }),
    }),
  ]
}

const windowAfter = (closesAt: Instant, { document }: Pick<PublishedTender, 'document'>): Instant =>
  addMinutes(closesAt, document.decryptionMinutes)

/**
 * Closes the quotes when all are open, or when their window is over. Who gave none has left (74§34),
 * one whose corrected sum was not confirmed is out (87§59), and one above the ceiling is out (87§63); with fewer than the method asks for, the lot is not awarded.
 */
export function closeFinalQuotes(
  { self, tender }: EvaluationOfTender,
  _: object,
  deciding: Deciding,
): Appends | Refusal {
  const open = openQuotes(self, tender, deciding)
  if ('refused' in open) return open
  const { file, quoting, ceiling, minimum } = open
  const out = outOf(file, quoting, ceiling)
  const quotes = quotedBids(file, quoting).filter(({ bid }) => !out.some(one => one.bid === bid))
  const evaluable = quotes.length >= minimum
  const asked = evaluable
    ? explanationAsked({ responsive: quotes, ceiling, tooLow: [] }, deciding)
    : { abnormallyLow: [] }
  return {
    appends: {
      self: [
        finalQuotesClosed({
          ...{ tender: file.tender, lot: file.lot, closedAt: deciding.at, out, evaluable },
          quoted: quotes.map(({ bid, unitPrice, price }) => ({ bid, unitPrice, price })),
          ...asked,
        }),
      ],
      tender: evaluable ? [] : [withoutRanking(file, deciding.id, { responsive: quotes, minimum })],
    },
  }
}

interface OpenQuotes {
  readonly file: Scoring
  readonly quoting: Quoting
  readonly ceiling: number
  /** How many have to quote. */
  readonly minimum: number
}

/** The quotes that can be closed now. */
function openQuotes(
  self: Evaluation,
  tender: Tender | undefined,
  deciding: Deciding,
): OpenQuotes | Refusal {
  if (self.status !== 'scoring' || self.quoting?.status !== 'open') {
    return refuse('74§33', 'quotes-not-awaited')
  }
  const lot = tender && lotOf(tender, self.lot)?.document
  if (!lot) return refuse('74§33', 'no-such-lot')
  const { quoting } = self
  const ceiling = lot.ceiling ?? lot.budget
  const minimum = minimumQuotes(tender, deciding)
  const fault = lotOver(tender, self, deciding.id) ?? stillOpen(quoting, deciding)
  return fault ?? { file: self, quoting, ceiling, minimum }
}

const minimumQuotes = (tender: Tender, { policy }: Deciding): number =>
  'lots' in tender ? (methodOf(tender, policy).finalQuote?.value ?? 0) : 0

function stillOpen(
  { closesAt, revealBy, bids, quotes }: Quoting,
  { at }: Deciding,
): Refusal | undefined {
  const all = at >= closesAt && bids.every(bid => isSettled(quotes[bid]))
  const end = Object.values(quotes)
    .flatMap(quote => (isSettled(quote) ? [] : (quote.answerBy ?? [])))
    .reduce((last, one) => (one > last ? one : last), revealBy)
  return all || at >= end
    ? undefined
    : refuse('74§33', 'quotes-still-open', { detail: { revealBy: end } })
}

type OpenQuote = Quoting['quotes'][string]

/** It is open, and its bidder has nothing to confirm any more. */
const isSettled = (quote: OpenQuote | undefined): boolean =>
  quote !== undefined && (quote.answerBy === undefined || quote.accepted !== undefined)

const isConfirmed = ({ answerBy, accepted }: OpenQuote): boolean =>
  answerBy === undefined || accepted === true

function outOf({ responsive }: Scoring, { quotes }: Quoting, ceiling: number) {
  return responsive.flatMap(({ bid }) => {
    const quote = quotes[bid]
    if (!quote) return [{ bid, ground: 'no-final-quote', rule: '74§34' }]
    if (!isConfirmed(quote)) return [{ bid, ground: 'correction-not-confirmed', rule: '87§59' }]
    return quote.price > ceiling ? [{ bid, ground: 'price-above-ceiling', rule: '87§63' }] : []
  })
}

/** The bids at the prices of their final quotes. */
const quotedBids = ({ responsive }: Scoring, { quotes }: Quoting): readonly ResponsiveBid[] =>
  responsive.flatMap(bid => {
    const quote = quotes[bid.bid]
    return quote ? [{ ...bid, price: quote.price, unitPrice: quote.unitPrice }] : []
  })
