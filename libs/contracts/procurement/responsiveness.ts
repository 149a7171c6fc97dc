import { z } from 'zod'
import { id, instantField, positiveFenField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { sitting } from './committee.js'
import { slug } from './fields.js'

const ofLot = { tender: id, lot: id }

/** What makes bids of different bidders look as if one hand had made them, 87§37. */
const markerKind = z.enum([
  'same-author',
  'same-handler',
  'same-project-member',
  'same-contact',
  'same-security-account',
  'same-machine-code',
  'same-file-code',
  'same-document',
  'regular-price-difference',
])

const collusionMarker = z.strictObject({
  marker: slug,
  kind: markerKind,
  bids: z.array(id).min(2),
})

/** One member's opinion of every bid; what is not named answers the document. */
const ballot = {
  invalid: z
    .array(z.strictObject({ bid: id, ground: slug, rule: z.string().max(60), reason: remark }))
    .max(100),
  /** Each marker that was put, one by one. */
  markers: z
    .array(z.strictObject({ marker: slug, collusion: z.boolean(), reason: remark }))
    .max(200),
  /** Prices that the member by their own judgement holds to be abnormally low. */
  tooLow: z.array(z.strictObject({ bid: id, reason: remark })).max(100),
}

/**
 * Figures as the committee read them in one bid. `inWords` is the total in words, `unitPrice` and
 * `heads` what it is made of.
 */
const quoted = {
  openingSheet: positiveFenField,
  body: positiveFenField.optional(),
  inWords: positiveFenField.optional(),
  unitPrice: positiveFenField,
  heads: z.int().positive(),
}

export const correctionStep = z.enum([
  'sheet-before-body',
  'words-before-figures',
  'misplaced-decimal',
  'unit-price-before-total',
])

export const responsivenessEvents = {
  CollusionMarkersPut: z.strictObject({ ...ofLot, markers: z.array(collusionMarker) }),
  ResponsivenessVoted: z.strictObject({ ...ofLot, expert: id, sitting, ...ballot }),
  ClarificationAsked: z.strictObject({
    ...ofLot,
    question: id,
    bids: z.array(id).min(1),
    words: remark,
    /** Why not every bidder is asked, where not. */
    onlyBecause: remark.optional(),
    answerBy: instantField,
  }),
  ArithmeticCorrected: z.strictObject({
    ...{ ...ofLot, question: id, bid: id, quoted: z.strictObject(quoted) },
    /** What 87§59 had to mend, in its order. */
    steps: z.array(correctionStep).min(1),
    ...{ price: positiveFenField, unitPrice: positiveFenField, answerBy: instantField },
  }),
} satisfies EventShapes

const minutesToAnswer = z.int().min(30).max(1440)

export const responsivenessCommands = {
  voteOnResponsiveness: z.strictObject(ballot),
  askClarification: z.strictObject({
    question: id,
    bids: z.array(id).min(1).max(100),
    ground: z.enum(['unclear', 'inconsistent', 'obvious-error']),
    words: remark,
    onlyBecause: remark.optional(),
    withinMinutes: minutesToAnswer,
  }),
  correctArithmetic: z.strictObject({
    ...{ question: id, bid: id, withinMinutes: minutesToAnswer },
    /** What is not said is as the bid has it and the document of the lot. */
    ...z.strictObject(quoted).partial().shape,
  }),
}

export type CollusionMarker = z.output<typeof collusionMarker>
export type CorrectionStep = z.output<typeof correctionStep>
