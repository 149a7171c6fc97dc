import type { FinalQuoteContent } from '#libs/contracts'
import type { Aggregate, DataOf } from '#libs/domain/deciding'
import type { FinalQuoteEvent } from './events.js'

interface QuoteFile {
  readonly project: string
  readonly tender: string
  readonly evaluation: string
  readonly bidder: string
  readonly commitment: string
}

interface Mended {
  /** The sum as the law corrects it, and whether the bidder has confirmed that. */
  readonly corrected?: DataOf<FinalQuoteEvent, 'FinalQuoteRevealed'>['corrected'] & {
    readonly accepted?: boolean
  }
}

/** The final quote of one bid: a commitment until all are opened together. */
export type FinalQuote =
  | { readonly status: 'not-handed-in' }
  | ({ readonly status: 'sealed' } & QuoteFile)
  | ({ readonly status: 'revealed'; readonly content: FinalQuoteContent } & QuoteFile & Mended)

function evolve(quote: FinalQuote, event: FinalQuoteEvent): FinalQuote {
  if (event.type === 'FinalQuoteHandedIn') {
    const { project, tender, evaluation, bidder, commitment } = event.data
    return { status: 'sealed', project, tender, evaluation, bidder, commitment }
  }
  if (quote.status === 'not-handed-in') return quote
  switch (event.type) {
    case 'FinalQuoteReplaced':
      return { ...quote, commitment: event.data.commitment }
    case 'FinalQuoteRevealed':
      return { ...quote, status: 'revealed', ...revealed(event.data) }
    case 'QuoteCorrectionAnswered':
      return answered(quote, event.data)
  }
}

const revealed = ({ content, corrected }: DataOf<FinalQuoteEvent, 'FinalQuoteRevealed'>) => ({
  content,
  ...(corrected && { corrected }),
})

const answered = (
  quote: Exclude<FinalQuote, { readonly status: 'not-handed-in' }>,
  { accepted }: DataOf<FinalQuoteEvent, 'QuoteCorrectionAnswered'>,
): FinalQuote =>
  quote.status === 'revealed' && quote.corrected
    ? { ...quote, corrected: { ...quote.corrected, accepted } }
    : quote

/** The price a quote stands by: as it was corrected, where its bidder confirmed that; else as given. */
export const quotedPrice = ({
  content,
  corrected,
}: Extract<FinalQuote, { readonly status: 'revealed' }>) => {
  const { price, unitPrice } = corrected?.accepted === true ? corrected : content
  return { price, unitPrice }
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
