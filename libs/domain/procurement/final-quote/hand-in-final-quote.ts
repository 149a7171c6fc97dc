import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { Evaluation } from '#libs/domain/procurement/evaluation'
import {
  finalQuoteHandedIn,
  finalQuoteReplaced,
  type FinalQuoteEvent,
  type FinalQuoteInput,
} from './events.js'
import type { FinalQuote } from './state.js'

interface QuoteAndEvaluation {
  readonly self: FinalQuote
  readonly evaluation: Evaluation
}

/**
 * Hands in the final quote of a bid that was invited to give one: its commitment, until the instant
 * that the group has set for all (74§33). Handed in again, it takes the earlier one's place.
 */
export function handInFinalQuote(
  { self, evaluation }: QuoteAndEvaluation,
  { commitment, evaluation: evaluationId }: FinalQuoteInput<'handInFinalQuote'>,
  deciding: Deciding,
): Decided<FinalQuoteEvent> {
  const { id, at, actor } = deciding
  const fault = invitationFault(evaluation, deciding)
  if (fault) return fault
  if (self.status === 'sealed') return [finalQuoteReplaced({ commitment, replacedAt: at })]
  if (evaluation.status !== 'scoring') return refuse('74§33', 'no-final-quote-asked-for')
  const { project, tender, lot, bids } = evaluation
  const bidder = bids.find(({ bid }) => bid === id)?.bidder ?? ''
  return bidder === actor.institution
    ? [
        finalQuoteHandedIn({
          ...{ project, tender, lot, evaluation: evaluationId },
          ...{ bidder, commitment, handedInAt: at },
        }),
      ]
    : refuse('74§33', 'another-bidders-quote')
}

function invitationFault(evaluation: Evaluation, { id, at }: Deciding): Refusal | undefined {
  const quoting = evaluation.status === 'scoring' ? evaluation.quoting : undefined
  if (quoting?.status !== 'open') return refuse('74§33', 'no-final-quote-asked-for')
  const { closesAt, bids, quotes } = quoting
  if (!bids.includes(id)) return refuse('74§33', 'not-invited-to-quote')
  if (id in quotes) return refuse('74§33', 'final-quote-already-open')
  return at < closesAt ? undefined : refuse('74§33', 'quoting-closed', { detail: { closesAt } })
}
