import { z } from 'zod'
import { hash, id, instantField, positiveFenField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { nonce } from './bid.js'
import { paper, priceTrigger, slug } from './fields.js'
import { correctionStep } from './responsiveness.js'

const ofLot = { tender: id, lot: id }

/** What a final quote 最后报价 says, sealed until the quotes are opened together. */
export const finalQuoteContent = z.strictObject({
  evaluation: id,
  bid: id,
  unitPrice: positiveFenField,
  /** As it was quoted; where it is not unit price × heads, it is corrected (87§59). */
  price: positiveFenField,
  /** What the total in words 大写 comes to, where the quote writes it out. */
  priceInWords: positiveFenField.optional(),
})

/** A sum that was mended in the order of 87§59, and until when its bidder may confirm it. */
const corrected = z.strictObject({
  ...{ unitPrice: positiveFenField, price: positiveFenField },
  ...{ steps: z.array(correctionStep).min(1), answerBy: instantField },
})

const quoted = { bid: id, unitPrice: positiveFenField, price: positiveFenField }

/** The quote of one bid has a stream of its own, under the bid's id. */
export const finalQuoteEvents = {
  FinalQuoteHandedIn: z.strictObject({
    project: id,
    ...ofLot,
    evaluation: id,
    bidder: id,
    /** SHA-256 of content and nonce. */
    commitment: hash,
    handedInAt: instantField,
  }),
  FinalQuoteReplaced: z.strictObject({ commitment: hash, replacedAt: instantField }),
  FinalQuoteRevealed: z.strictObject({
    content: finalQuoteContent,
    nonce,
    corrected: corrected.optional(),
  }),
  /** The bidder confirms the corrected sum of its quote, or does not (87§59). */
  QuoteCorrectionAnswered: z.strictObject({ accepted: z.boolean(), answeredAt: instantField }),
} satisfies EventShapes

export const finalQuoteCommands = {
  handInFinalQuote: z.strictObject({ evaluation: id, commitment: hash }),
  revealFinalQuote: z.strictObject({ content: finalQuoteContent, nonce }),
  answerQuoteCorrection: z.strictObject({ accepted: z.boolean() }),
}

/** What the evaluation knows of them. */
export const quotingEvents = {
  FinalQuotesInvited: z.strictObject({
    ...ofLot,
    bids: z.array(z.strictObject({ bid: id, bidder: id })).min(1),
    /** What negotiation has changed in the requirement, told to all at once. */
    changes: z.strictObject({ words: remark, ...paper.shape }).optional(),
    /** Quotes come in until then, and are revealed until `revealBy`. */
    closesAt: instantField,
    revealBy: instantField,
  }),
  FinalQuoteOpened: z.strictObject({ ...ofLot, ...quoted, corrected: corrected.optional() }),
  /** What became of the corrected sum of one quote. */
  CorrectedQuoteAnswered: z.strictObject({ ...ofLot, bid: id, accepted: z.boolean() }),
  FinalQuotesClosed: z.strictObject({
    ...ofLot,
    closedAt: instantField,
    quoted: z.array(z.strictObject(quoted)),
    out: z.array(z.strictObject({ bid: id, ground: slug, rule: z.string() })),
    /** Bids that must explain their final price, 财库〔2026〕2号. */
    abnormallyLow: z.array(z.strictObject({ bid: id, triggers: z.array(priceTrigger) })),
    explainBy: instantField.optional(),
    evaluable: z.boolean(),
  }),
} satisfies EventShapes

export const quotingCommands = {
  inviteFinalQuotes: z.strictObject({
    closesAt: instantField,
    changes: z.strictObject({ words: remark, ...paper.shape }).optional(),
  }),
  closeFinalQuotes: z.strictObject({}),
}

export type FinalQuoteContent = z.output<typeof finalQuoteContent>
