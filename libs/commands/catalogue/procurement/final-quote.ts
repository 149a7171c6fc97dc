import { finalQuoteCommands } from '#libs/contracts'
import { supplierRoles, type Actor } from '#libs/domain/deciding'
import { evaluation } from '#libs/domain/procurement/evaluation'
import {
  answerQuoteCorrection,
  finalQuote,
  handInFinalQuote,
  revealFinalQuote,
  type FinalQuote,
} from '#libs/domain/procurement/final-quote'
import { tender } from '#libs/domain/procurement/tender'
import { commitmentOf, nodeSha256 } from '#libs/sealing'
import { command } from '../../command.js'

const byBidder = { of: finalQuote, by: supplierRoles } as const

const isQuoting = (actor: Actor, state: FinalQuote): boolean =>
  'bidder' in state && state.bidder === actor.institution

/** Quotes take the lock of their evaluation: none comes in while they are closed. */
export const finalQuoteCatalogue = [
  command({
    ...byBidder,
    name: 'handInFinalQuote',
    kind: 'decision',
    creates: true,
    input: finalQuoteCommands.handInFinalQuote,
    permitted: actor => actor.institution !== undefined,
    loads: ({ input }) => ({ evaluation: { of: evaluation, id: input.evaluation } }),
    decide: (states, input, deciding) => handInFinalQuote(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byBidder,
    name: 'revealFinalQuote',
    kind: 'decision',
    input: finalQuoteCommands.revealFinalQuote,
    permitted: (actor, _, state) => isQuoting(actor, state),
    loads: ({ state }) => ({
      evaluation: 'evaluation' in state ? { of: evaluation, id: state.evaluation } : undefined,
      tender: 'tender' in state ? { of: tender, id: state.tender } : undefined,
    }),
    decide: (states, input, deciding) => {
      const commitment = commitmentOf(input.content, input.nonce, nodeSha256)
      return revealFinalQuote(states, { ...input, commitment }, deciding)
    },
    serialised: true,
  }),
  command({
    ...byBidder,
    name: 'answerQuoteCorrection',
    kind: 'decision',
    input: finalQuoteCommands.answerQuoteCorrection,
    permitted: (actor, _, state) => isQuoting(actor, state),
    loads: ({ state }) => ({
      evaluation: 'evaluation' in state ? { of: evaluation, id: state.evaluation } : undefined,
    }),
    decide: (states, input, deciding) => answerQuoteCorrection(states, input, deciding),
    serialised: true,
  }),
] as const
