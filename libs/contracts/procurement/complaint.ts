import { z } from 'zod'
import { channelField, dayField, hash, id, instantField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { findings } from './challenge.js'
import { issuedPaper, paper, slug, statutoryEnd } from './fields.js'

/** What admissibility of a complaint is judged by (94§18 to 94§20). */
const judged = z.strictObject({
  question: z.enum(['who', 'window', 'scope']),
  admissible: z.boolean(),
  reason: slug,
  rule: z.string().min(1),
  /** The last day on which it could be lodged, where that is known. */
  until: dayField.optional(),
})

const asked = {
  challenge: id,
  /** Which of the challenge's objections it takes up: never others (94§20). */
  objections: z.array(slug).min(1).max(30),
  request: remark,
  evidence: z.array(hash).max(50),
}

/** 94§21: inadmissible from the start, not completed in time or not enough, or for another authority. */
const refusalGround = z.enum([
  'who',
  'window',
  'scope',
  'not-corrected',
  'still-deficient',
  'no-jurisdiction',
])

/** Time that does not count towards the decision (94§27). */
const excludedFor = z.enum(['testing', 'expert-review'])

/** What a decision leads to, by how far the purchase has come (94§31, 94§32). */
const consequence = z.enum(['none', 'redo', 'award-void', 'contract-cancelled', 'damages'])

export const complaintEvents = {
  ComplaintLodged: z.strictObject({
    project: id,
    tender: id,
    lot: id,
    ...asked,
    complainant: id,
    officer: id,
    channel: channelField,
    admissibility: z.array(judged).length(3),
    lodgedOn: dayField,
    receivedAt: instantField,
    /** 94§21, five working days. */
    reviewBy: statutoryEnd,
    /** 94§21, copies to the respondents within eight working days. */
    copiesBy: statutoryEnd,
    /** 94§26, thirty working days from receipt; what is excluded moves it. */
    decideBy: statutoryEnd,
    lodgedBy: id,
  }),
  ComplaintCorrectionRequested: z.strictObject({
    notice: paper,
    what: remark,
    requestedAt: instantField,
    correctBy: instantField,
  }),
  ComplaintCorrected: z.strictObject({
    request: remark,
    evidence: z.array(hash).max(50),
    correctedAt: instantField,
  }),
  ComplaintAccepted: z.strictObject({
    /** It counts as accepted from its receipt (94§21). */
    acceptedFrom: instantField,
    acceptedAt: instantField,
  }),
  ComplaintRefused: z.strictObject({
    ground: refusalGround,
    reason: remark,
    refusedAt: instantField,
  }),
  ComplaintRefusalServed: z.strictObject({ notice: paper, servedAt: instantField }),
  ComplaintCopiesSent: z.strictObject({
    copies: paper,
    sentAt: instantField,
    /** Institutions that answer beside the purchaser: its agency, bidders concerned. Absent, none. */
    parties: z.array(id).max(50).optional(),
    /** 94§22, five working days; absent where only the duty of the purchaser says it. */
    answerBy: statutoryEnd.optional(),
  }),
  ComplaintAnswered: z.strictObject({
    /** The purchaser, or another party by its id. */
    respondent: z.union([z.literal('purchaser'), id]),
    answer: paper,
    answeredAt: instantField,
    /** After the five working days of 94§22. */
    late: z.boolean().optional(),
  }),
  ExaminationOrdered: z.strictObject({
    examination: id,
    what: excludedFor,
    notice: paper,
    since: instantField,
  }),
  ExaminationConcluded: z.strictObject({ examination: id, report: paper, until: instantField }),
  ComplaintSuspensionOrdered: z.strictObject({
    suspension: id,
    /** Finance's written notice; without one nothing stands still. */
    notice: paper,
    since: instantField,
    /** At most thirty days in all (法§57); it ends by itself then. */
    endsAt: instantField,
  }),
  ComplaintSuspensionEnded: z.strictObject({
    suspension: id,
    until: instantField,
    by: z.enum(['law', 'finance']),
  }),
  ComplaintWithdrawn: z.strictObject({ withdrawnAt: instantField }),
  ComplaintDecided: z.strictObject({
    findings,
    upheld: z.boolean(),
    affectsResult: z.boolean(),
    consequence,
    decision: paper,
    /** Made-up facts or forged material 虚假、恶意投诉 (94§37). */
    falseMaterial: z.boolean(),
    /** Unfounded ones of this complainant nationwide in the twelve months before, as finance found. */
    unfoundedBefore: z.int().nonnegative(),
    /** So often, or with false material: for the list of bad conduct. */
    abusive: z.boolean(),
    decidedAt: instantField,
  }),
  ComplaintDecisionPublished: z.strictObject({ channel: channelField, publishedAt: instantField }),
  /** Provisional dates by a calendar that knows more. */
  ComplaintDatesReckonedAgain: z.strictObject({
    reviewBy: statutoryEnd.optional(),
    copiesBy: statutoryEnd.optional(),
    decideBy: statutoryEnd.optional(),
    answerBy: statutoryEnd.optional(),
  }),
} satisfies EventShapes

export const complaintCommands = {
  reckonComplaintDatesAgain: z.strictObject({}),
  /** By the challenger itself, here. */
  lodgeComplaint: z.strictObject(asked),
  /** From paper. */
  recordComplaint: z.strictObject({
    ...asked,
    complainant: id,
    document: paper,
    postedOn: dayField.optional(),
    receivedOn: dayField,
  }),
  requestComplaintCorrection: z.strictObject({
    notice: paper,
    what: remark,
    correctBy: instantField,
  }),
  correctComplaint: z.strictObject({ request: remark, evidence: z.array(hash).max(50) }),
  acceptComplaint: z.strictObject({}),
  refuseComplaint: z.strictObject({ ground: refusalGround, reason: remark }),
  serveComplaintRefusal: z.strictObject({ notice: paper }),
  /** The purchaser is a party always, and an agency that holds the tender: others are named. */
  sendComplaintCopies: z.strictObject({ copies: paper, parties: z.array(id).max(50) }),
  answerComplaint: z.strictObject({ answer: paper }),
  orderExamination: z.strictObject({ examination: id, what: excludedFor, notice: paper }),
  concludeExamination: z.strictObject({ examination: id, report: paper }),
  orderComplaintSuspension: z.strictObject({
    suspension: id,
    notice: paper,
    days: z.int().min(1).max(30),
  }),
  liftComplaintSuspension: z.strictObject({ reason: remark }),
  endComplaintSuspension: z.strictObject({ suspension: id }),
  withdrawComplaint: z.strictObject({}),
  decideComplaint: z.strictObject({
    findings,
    affectsResult: z.boolean(),
    /** After an award: who is ranked next is confirmed, or all is done again. */
    next: z.enum(['next-candidate', 'redo']),
    /** The signed contract of the lot and the ledger that holds its money; absent, none is signed. */
    signed: z.strictObject({ contract: id, ledger: id }).optional(),
    decision: issuedPaper,
    falseMaterial: z.boolean(),
    unfoundedBefore: z.int().nonnegative(),
  }),
  publishComplaintDecision: z.strictObject({ channel: channelField }),
}
