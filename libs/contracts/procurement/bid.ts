import { z } from 'zod'
import { hash, id, instantField, positiveFenField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { basisPoints, paper, slug } from './fields.js'
import { bidSecurity } from './standing-bids.js'

/** Who made the bid, as 87§37 compares it: blind indexes, never a name, a phone or an account. */
const makers = z.strictObject({
  author: hash.optional(),
  handler: hash.optional(),
  projectMembers: z.array(hash).max(50).optional(),
  contacts: z.array(hash).max(20).optional(),
  securityAccount: hash.optional(),
})

/** A written part: with `size` it lies in the envelope, without it is named by its hash alone. */
const bidDocument = z.strictObject({
  about: slug,
  hash,
  name: z.string().min(1).max(200).optional(),
  size: z.int().nonnegative().max(20_000_000).optional(),
})

/** All that an envelope may hold: 100 MB of files, its content, and what sealing adds. */
export const mostSealedBytes = 106_000_000

/**
 * What a bid says, sealed until it is revealed. Tender, lot and bidder are in it, so that nobody
 * can hand in another's commitment as his own.
 */
export const bidContent = z.strictObject({
  tender: id,
  lot: id,
  bidder: id,
  unitPrice: positiveFenField,
  /** As the opening sheet has it; where it is not unit price × heads, it is corrected (87§59). */
  price: positiveFenField,
  /** What the total in words 大写 comes to, where the bid writes it out. */
  priceInWords: positiveFenField.optional(),
  /** By the declaration letter 中小企业声明函, the only proof (46§11). */
  businessSize: z.enum(['micro', 'small', 'medium', 'large']),
  /** Institutions with the same responsible person, or in a holding or management relation (条例§18). */
  related: z.array(id).max(100),
  /** The written parts, by factor or condition of the tender document. */
  documents: z.array(bidDocument).max(200),
  /** Traces of the making that 87§37 compares. */
  machineCode: z.string().max(120).optional(),
  fileCode: z.string().max(120).optional(),
  makers: makers.optional(),
  /** What small and micro businesses do of it, in a consortium or as subcontractors (46§9). */
  smallBusinessShare: basisPoints.optional(),
})

/** 256 random bits in hexadecimal. */
export const nonce = z.string().regex(/^[0-9a-f]{64}$/)

/** Of SM4, in hexadecimal. */
const envelopeKey = z.string().regex(/^[0-9a-f]{32}$/)

/** Of a bid whose sealed bytes lie at the county. */
const envelope = z.strictObject({
  size: z.int().positive(),
  /** The bidder's own SM2 key, to which the key of the bytes is encrypted. */
  publicKey: z.string().regex(/^04[0-9a-f]{128}$/),
})

/** Absent: a hash of content and nonce alone was handed in, and all is revealed at the opening. */
const form = z.literal('envelope').optional()

export const bidEvents = {
  BidSubmitted: z.strictObject({
    project: id,
    tender: id,
    lot: id,
    bidder: id,
    /** With an envelope SM3 of its bytes, under which they lie; without one SHA-256 of content and nonce. */
    commitment: hash,
    submittedAt: instantField,
    envelope: envelope.optional(),
  }),
  BidReplaced: z.strictObject({
    commitment: hash,
    replacedAt: instantField,
    envelope: envelope.optional(),
  }),
  BidWithdrawn: z.strictObject({ withdrawnAt: instantField }),
  /** A bid that was received and opened elsewhere, as the sheet of that opening has it. */
  BidOpenedElsewhere: z.strictObject({
    project: id,
    content: bidContent,
    /** Hash of the sheet; it stands where a commitment stands for a bid received here. */
    sheet: hash,
    openedAt: instantField,
  }),
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
  /** With the nonce of a hash, or the key of an envelope: whoever has the bytes can open them again. */
  BidRevealed: z.strictObject({
    content: bidContent,
    nonce: nonce.optional(),
    key: envelopeKey.optional(),
  }),
} satisfies EventShapes

export const bidCommands = {
  submitBid: z.strictObject({ tender: id, lot: id, commitment: hash, form }),
  replaceBid: z.strictObject({ commitment: hash, form }),
  withdrawBid: z.strictObject({}),
  revealBid: z.strictObject({ content: bidContent, nonce }),
  answerClarification: z.strictObject({ question: id, answer: paper }),
  answerCorrection: z.strictObject({ question: id, accepted: z.boolean() }),
  openBid: z.strictObject({ key: envelopeKey }),
}

export const bidBoxEvents = {
  BidBoxPlaced: z.strictObject({ tender: id, project: id }),
  DocumentTaken: z.strictObject({ institution: id, takenAt: instantField }),
  BidReceived: z.strictObject({ bid: id, bidder: id, lot: id }),
  ReceivedBidWithdrawn: z.strictObject({ bid: id, withdrawnAt: instantField.optional() }),
  /** Sealed with the bids: who gave one is known with who bid, and no sooner. */
  BidSecurityGiven: z.strictObject({ institution: id, ...bidSecurity, givenAt: instantField }),
  /** A question that came in time; who asked is told by its own stream alone. */
  QuestionReceived: z.strictObject({ enquiry: id }),
  QuestionAnswered: z.strictObject({ enquiry: id }),
  BidBoxOpened: z.strictObject({ openedAt: instantField }),
} satisfies EventShapes

export type BidContent = z.output<typeof bidContent>
