import { z } from 'zod'
import {
  channelField,
  dayField,
  elsewhereField,
  id,
  instantField,
  paperNumber,
  positiveFenField,
  remark,
} from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { paper, slug } from './fields.js'
import { bidSecurity } from './standing-bids.js'

/** What moves, holds and ends the clock of a tender between its notice and the end of the opening. */

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** One field of a document as it was and as it is: `lots.<lot>.factors.price.weight`. */
export const fieldChanged = z.strictObject({
  path: z.string().min(1).max(300),
  /** Null where the field was not there. */
  from: scalar,
  /** Null where it is there no longer. */
  to: scalar,
})

/** Only a major change of the task ends a tender 终止招标 (87§29); what kind of change it was. */
export const terminationGround = z.enum([
  'need-ceased',
  'funds-withdrawn',
  'law-or-policy-changed',
  'task-changed',
])

/** What an outage of ours did to a tender: nothing, or its deadline or its window moves. */
const outageJudgement = {
  effect: z.enum(['no-effect', 'deadline-postponed', 'window-extended']),
  reason: remark,
  document: paper,
}

/** The number of a notice of ours comes from a series, one issued elsewhere keeps its own. */
const noticeNumbered = { noticeNumber: paperNumber.optional(), noticeSeries: id.optional() }

const correction = {
  correction: id,
  notice: z.enum(['tender-notice', 'award-notice']),
  /** The lot whose award it is. */
  awardOf: id.optional(),
  channel: channelField,
  corrected: z
    .array(z.strictObject({ path: slug, from: remark, to: remark }))
    .min(1)
    .max(40),
  reason: remark,
}

const refund = {
  refundedOn: dayField,
  /** The bank's or the custodian's statement that everything is back, with interest. */
  statement: paper,
}

export const tenderClockEvents = {
  DocumentOfferingExtended: z.strictObject({
    channel: channelField,
    noticeNumber: paperNumber,
    /** The last day of the longer offer: the law leaves it to the notice (87§18). */
    offeredUntil: dayField,
  }),
  NoticeCorrected: z.strictObject({
    ...correction,
    noticeNumber: paperNumber,
    correctedAt: instantField,
  }),
  OutageJudged: z.strictObject({
    outage: id,
    ...outageJudgement,
    /** Which judgement of this tender it is: 1, 2, 3 … */
    number: z.int().positive(),
    from: instantField,
    until: instantField,
    deadline: instantField.optional(),
    decryptionEnds: instantField.optional(),
  }),
  OpenQuestionsJudged: z.strictObject({
    number: z.int().positive(),
    effect: z.enum(['deadline-postponed', 'opened-nevertheless']),
    reason: remark,
    deadline: instantField.optional(),
  }),
  /** An answer for everybody who took the document; who asked is not in it. */
  EnquiryAnsweredToAll: z.strictObject({
    enquiry: id,
    question: remark,
    answer: remark,
    answeredAt: instantField,
  }),
  TerminationRefunded: z.strictObject({ ...refund, rule: z.string() }),
} satisfies EventShapes

const bidOnSheet = { bid: id, bidder: id, lot: id }

/** A bid on the sheet of an opening outside; one that stayed closed there has no price that anybody knows. */
const sheetLine = z.discriminatedUnion('decrypted', [
  z.strictObject({
    ...bidOnSheet,
    decrypted: z.literal(true).optional(),
    unitPrice: positiveFenField,
    price: positiveFenField,
    businessSize: z.enum(['micro', 'small', 'medium', 'large']),
    related: z.array(id).max(100),
  }),
  z.strictObject({ ...bidOnSheet, decrypted: z.literal(false) }),
])

export const tenderClockCommands = {
  extendDocumentOffering: z.strictObject({
    channel: channelField,
    ...noticeNumbered,
    offeredUntil: dayField,
  }),
  correctNotice: z.strictObject({ ...correction, ...noticeNumbered }),
  judgeOutage: z.strictObject({
    /** Absent: the one that holds the opening, or the end of the decryption. */
    outage: id.optional(),
    ...outageJudgement,
    /** The later deadline, or the later end of the window. */
    movedTo: instantField.optional(),
  }),
  judgeOpenQuestions: z.strictObject({
    effect: z.enum(['deadline-postponed', 'opened-nevertheless']),
    reason: remark,
    deadline: instantField.optional(),
  }),
  refundTerminatedTender: z.strictObject(refund),
  /** A bidder gives its bid security 投标保证金; it lies in the box until the opening. */
  giveBidSecurity: z.strictObject(bidSecurity),
  /** The opening as the outside platform held it 开标记录; its sheet by hash. */
  recordOpening: z.strictObject({
    channel: elsewhereField,
    bids: z.array(sheetLine).max(200),
  }),
}

export type FieldChanged = z.output<typeof fieldChanged>
