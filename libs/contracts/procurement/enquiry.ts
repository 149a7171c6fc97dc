import { z } from 'zod'
import { dayField, hash, id, instantField, paperNumber, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'

/** The paper on which somebody asked who does not ask here. */
const onPaper = { receivedOn: dayField, paper: paperNumber, evidence: hash }

/** What everybody who took the document is told; nothing in it tells who asked. */
const told = z.strictObject({ question: remark, answer: remark })

export const enquiryEvents = {
  EnquiryAsked: z.strictObject({
    tender: id,
    officer: id,
    question: remark,
    /** The institution that asks; absent where it asked on paper. */
    asker: id.optional(),
    onPaper: z.strictObject(onPaper).optional(),
    /** Three working days run from here (条例§52). */
    askedAt: instantField,
  }),
  EnquiryAnswered: z.strictObject({
    answer: remark,
    answeredAt: instantField,
    told: told.optional(),
  }),
} satisfies EventShapes

export const enquiryCommands = {
  askEnquiry: z.strictObject({ tender: id, question: remark }),
  /** One that came on paper, entered by the officer. */
  recordEnquiry: z.strictObject({ tender: id, question: remark, ...onPaper }),
  answerEnquiry: z.strictObject({
    answer: remark,
    /** Asked for while bids can still come in. */
    told: told.optional(),
  }),
}
