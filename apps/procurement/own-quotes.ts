import type { OwnQuote } from '#libs/contracts/views'
import type { Evaluation } from '#libs/domain/procurement/evaluation'
import type { FinalQuote } from '#libs/domain/procurement/final-quote'
import type { Tender } from '#libs/domain/procurement/tender'

/** A bid of one institution in a lot that a committee is evaluating. */
interface Evaluated {
  readonly lot: string
  readonly bid: string
  readonly evaluation: string
}

/** The institution's own bids that are being evaluated, lot by lot. */
export const ownEvaluated = (tender: Tender, institution: string): readonly Evaluated[] =>
  'lots' in tender
    ? tender.lots.flatMap(({ document: { lot }, stage, bids }) => {
        const evaluation = stage.status === 'qualified' ? stage.evaluation : undefined
        if (evaluation === undefined) return []
        return bids
          .filter(({ bidder }) => bidder === institution)
          .map(({ bid }) => ({ lot, bid, evaluation }))
      })
    : []

/** What the group asks of a bid, and what its bidder has answered; nothing where it asks for none. */
export function quoteOf(
  { lot, bid, evaluation }: Evaluated,
  state: Evaluation,
  quote: FinalQuote,
): readonly OwnQuote[] {
  if (state.status !== 'scoring' || state.quoting?.status !== 'open') return []
  const { bids, closesAt, revealBy } = state.quoting
  if (!bids.includes(bid)) return []
  return [
    {
      ...{ lot, bid, evaluation, closesAt, revealBy, status: quote.status },
      ...(quote.status === 'sealed' && { commitment: quote.commitment }),
      ...(quote.status === 'revealed' && openedOf(quote)),
    },
  ]
}

/** What was given, and the sum that its bidder is asked to confirm in its place. */
function openedOf({ content, corrected }: Extract<FinalQuote, { readonly status: 'revealed' }>) {
  if (!corrected) return { price: content.price }
  const { price, unitPrice, answerBy, accepted } = corrected
  const asked = { price, unitPrice, answerBy, ...(accepted !== undefined && { accepted }) }
  return { price: content.price, corrected: asked }
}
