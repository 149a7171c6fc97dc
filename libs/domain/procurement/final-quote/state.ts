import type { FinalQuoteContent } from '#libs/contracts'
import type { Aggregate } from '#libs/domain/deciding'
import type { FinalQuoteEvent } from './events.js'

interface QuoteFile {
  readonly project: string
  readonly tender: string
  readonly evaluation: string
  readonly bidder: string
  readonly commitment: string
}

/** The final quote of one bid: a commitment until all are opened together. */
export type FinalQuote =
  | { readonly status: 'not-handed-in' }
  | ({ readonly status: 'sealed' } & QuoteFile)
  | ({ readonly status: 'revealed'; readonly content: FinalQuoteContent } & QuoteFile)

function evolve(quote: FinalQuote, event: FinalQuoteEvent): FinalQuote {
  if (event.type === 'FinalQuoteHandedIn') {
    const { project, tender, evaluation, bidder, commitment } = event.data
    return { status: 'sealed', project, tender, evaluation, bidder, commitment }
  }
  if (quote.status === 'not-handed-in') return quote
  return event.type === 'FinalQuoteReplaced'
    ? { ...quote, commitment: event.data.commitment }
    : { ...quote, status: 'revealed', content: event.data.content }
}

/** A stream of its own for each bid, under the bid's id: who has quoted shows nowhere else. */
export const finalQuote: Aggregate<FinalQuote, FinalQuoteEvent> = {
  context: 'procurement',
  name: 'final-quote',
  collection: 'final-quotes',
  initial: { status: 'not-handed-in' },
  sealed: true,
  evolve,
  keyOf: (id, state) => ('project' in state ? state.project : id),
  visibleTo: ({ institution }, state) => 'bidder' in state && state.bidder === institution,
}
