import { z } from 'zod'
import { hash, id, instantField, positiveFenField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { basisPoints, paper, slug } from './fields.js'

/** Who made the bid, as 87§37 compares it: blind indexes, never a name, a phone or an account. */
const makers = z.strictObject({
  author: hash.optional(),
  handler: hash.optional(),
  projectMembers: z.array(hash).max(50).optional(),
  contacts: z.array(hash).max(20).optional(),
  securityAccount: hash.optional(),
})

/**
 * What a bid says, sealed until it is revealed. Tender, lot and bidder are in it, so that nobody
 * can hand in another's commitment as his own.
 */
export const bidContent = z.strictObject({
  tender: id,
  lot: id,
  bidder: id,
  unitPrice: positiveFenField,
  /** Unit price × heads of the lot. */
  price: positiveFenField,
  /** By the declaration letter 中小企业声明函, the only proof (46§11). */
  businessSize: z.enum(['micro', 'small', 'medium', 'large']),
  /** Institutions with the same responsible person, or in a holding or management relation (条例§18). */
  related: z.array(id).max(100),
  /** The written parts, by factor or condition of the tender document. */
  documents: z.array(z.strictObject({ about: slug, hash })).max(200),
  /** Traces of the making that 87§37 compares. */
  machineCode: z.string().max(120).optional(),
  fileCode: z.string().max(120).optional(),
  makers: makers.optional(),
  /** What small and micro businesses do of it, in a consortium or as subcontractors (46§9). */
  smallBusinessShare: basisPoints.optional(),
})

/** 256 random bits in hexadecimal. */
export const nonce = z.string().regex(/^[0-9a-f]{64}$/)

export const bidEvents = {
  BidSubmitted: z.strictObject({
    project: id,
    tender: id,
    lot: id,
    bidder: id,
    /** SHA-256 of content and nonce. */
    commitment: hash,
    submittedAt: instantField,
  }),
  BidReplaced: z.strictObject({ commitment: hash, replacedAt: instantField }),
  BidWithdrawn: z.strictObject({ withdrawnAt: instantField }),
  /** A bid that was received and opened elsewhere, as the sheet of that opening has it. */
  BidOpenedElsewhere: z.strictObject({
    project: id,
    content: bidContent,
    /** Hash of the sheet; it stands where a commitment stands for a bid received here. */
    sheet: hash,
    openedAt: instantField,
  }),
  BidRevealed: z.strictObject({ content: bidContent, nonce }),
  /** The committee asks the bidder in writing (87§51), or to confirm a corrected sum (87§59). */
  BidQuestioned: z.strictObject({
    ...{ evaluation: id, question: id, about: z.enum(['clarification', 'arithmetic']) },
    words: remark.optional(),
    price: positiveFenField.optional(),
    unitPrice: positiveFenField.optional(),
    answerBy: instantField,
  }),
  BidClarified: z.strictObject({ question: id, answer: paper, answeredAt: instantField }),
  BidCorrectionAnswered: z.strictObject({
    ...{ question: id, accepted: z.boolean(), answeredAt: instantField },
  }),
} satisfies EventShapes

export const bidCommands = {
  submitBid: z.strictObject({ tender: id, lot: id, commitment: hash }),
  replaceBid: z.strictObject({ commitment: hash }),
  withdrawBid: z.strictObject({}),
  revealBid: z.strictObject({ content: bidContent, nonce }),
  answerClarification: z.strictObject({ question: id, answer: paper }),
  answerCorrection: z.strictObject({ question: id, accepted: z.boolean() }),
}

export const bidBoxEvents = {
  BidBoxPlaced: z.strictObject({ tender: id, project: id }),
  DocumentTaken: z.strictObject({ institution: id, takenAt: instantField }),
  BidReceived: z.strictObject({ bid: id, bidder: id, lot: id }),
  ReceivedBidWithdrawn: z.strictObject({ bid: id }),
  /** A question that came in time; who asked is told by its own stream alone. */
  QuestionReceived: z.strictObject({ enquiry: id }),
  QuestionAnswered: z.strictObject({ enquiry: id }),
  BidBoxOpened: z.strictObject({ openedAt: instantField }),
} satisfies EventShapes

export type BidContent = z.output<typeof bidContent>
