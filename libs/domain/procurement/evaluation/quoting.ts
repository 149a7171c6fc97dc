import type { Instant } from '#libs/calendar'
import type { DataOf } from '#libs/domain/deciding'
import type { EvaluationEvent } from './events.js'

type Opened = DataOf<EvaluationEvent, 'FinalQuoteOpened'>

/** A quote that is open, at the sum the law corrects it to where its figures disagree (87§59). */
interface OpenQuote extends Pick<Opened, 'price' | 'unitPrice'> {
  readonly answerBy?: Instant
  /** Whether its bidder confirmed the corrected sum. */
  readonly accepted?: boolean
}

/** Final quotes 最后报价, from the invitation on: those that are open, by bid. */
export type Quoting =
  | {
      readonly status: 'open'
      readonly bids: readonly string[]
      readonly closesAt: Instant
      readonly revealBy: Instant
      readonly quotes: Readonly<Record<string, OpenQuote>>
    }
  | { readonly status: 'closed' }

type QuotesEvent = Extract<
  EvaluationEvent,
  { readonly type: 'FinalQuotesInvited' | 'FinalQuoteOpened' | 'CorrectedQuoteAnswered' }
>

export const isOfQuotes = (event: EvaluationEvent): event is QuotesEvent =>
  event.type === 'FinalQuotesInvited' ||
  event.type === 'FinalQuoteOpened' ||
  event.type === 'CorrectedQuoteAnswered'

/** The quotes until they are closed. */
export function evolveQuotes(
  quoting: Quoting | undefined,
  event: QuotesEvent,
): Quoting | undefined {
  if (event.type === 'FinalQuotesInvited') {
    const { bids, closesAt, revealBy } = event.data
    return { status: 'open', bids: bids.map(({ bid }) => bid), closesAt, revealBy, quotes: {} }
  }
  if (quoting?.status !== 'open') return quoting
  const { bid } = event.data
  const quote = event.type === 'FinalQuoteOpened' ? opened(event.data) : quoting.quotes[bid]
  if (!quote) return quoting
  const answered = event.type === 'CorrectedQuoteAnswered' ? { accepted: event.data.accepted } : {}
  return { ...quoting, quotes: { ...quoting.quotes, [bid]: { ...quote, ...answered } } }
}

const opened = ({ corrected, price, unitPrice }: Opened): OpenQuote =>
  corrected
    ? { price: corrected.price, unitPrice: corrected.unitPrice, answerBy: corrected.answerBy }
    : { price, unitPrice }
