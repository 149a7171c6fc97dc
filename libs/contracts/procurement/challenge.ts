import { z } from 'zod'
import { channelField, dayField, hash, id, instantField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { issuedPaper, paper, slug, statutoryEnd, title } from './fields.js'

/** What is challenged: the document, one step of the process 采购过程, or the result (94§11). */
export const challengeSubject = z.discriminatedUnion('against', [
  z.strictObject({ against: z.literal('document') }),
  z.strictObject({
    against: z.literal('process'),
    step: z.enum(['opening', 'qualification', 'evaluation']),
  }),
  z.strictObject({ against: z.literal('result') }),
])

/** One objection 质疑事项 with what 94§12 asks of it: facts, ground in law, evidence, request. */
const objection = z.strictObject({
  objection: slug,
  what: remark,
  facts: remark,
  ground: title,
  evidence: z.array(hash).max(20),
  remedy: remark,
})
export const objections = z
  .array(objection)
  .min(1)
  .max(30)
  .refine(
    all => new Set(all.map(one => one.objection)).size === all.length,
    'each objection has a name of its own',
  )

/** What admissibility is judged by, each with its reason. */
const question = z.enum(['who', 'window', 'once'])
const judged = z.strictObject({
  question,
  admissible: z.boolean(),
  /** A word of the message files: `document-taken`, `challenge-window-closed`. */
  reason: slug,
  rule: z.string().min(1),
  /** The last day on which it could be lodged, where that is known. */
  until: dayField.optional(),
})

/** What a reply or a decision says to one objection. */
export const findings = z
  .array(z.strictObject({ objection: slug, upheld: z.boolean(), reason: remark }))
  .min(1)
  .max(30)

/** How an upheld challenge is put right (94§16). */
/** Of an award under contract nothing is taken back by the purchaser: finance decides (94§32). */
const remedy = z.enum(['clarified', 'next-candidate', 'redo', 'left-to-finance'])

const asked = {
  tender: id,
  lot: id,
  subject: challengeSubject,
  /** Those with whom a consortium challenges jointly (94§9). */
  jointly: z.array(id).max(10),
  objections,
}

export const challengeEvents = {
  ChallengeLodged: z.strictObject({
    project: id,
    ...asked,
    challenger: id,
    officer: id,
    channel: channelField,
    admissibility: z.array(judged).length(3),
    /** Handed in or posted: time in the mail does not count (94§42). */
    lodgedOn: dayField,
    receivedAt: instantField,
    /** 94§13, seven working days from receipt. */
    replyBy: statutoryEnd,
    lodgedBy: id,
  }),
  ChallengeCorrectionRequested: z.strictObject({
    notice: paper,
    what: remark,
    requestedAt: instantField,
    /** Until when it may not be dismissed for what is missing; not recorded in the earliest. */
    correctBy: instantField.optional(),
  }),
  ChallengeCorrected: z.strictObject({ objections, correctedAt: instantField }),
  /** Found to possibly affect the result: signing, or performance, stands still (条例§54). */
  ChallengeFoundToMatter: z.strictObject({
    finding: paper,
    reason: remark,
    suspension: id,
    foundAt: instantField,
  }),
  ChallengeDismissed: z.strictObject({
    question: z.enum([...question.options, 'content']),
    reason: remark,
    notice: paper,
    dismissedAt: instantField,
    /** 94§17, fifteen working days. */
    complaintEnds: statutoryEnd,
  }),
  ChallengeWithdrawn: z.strictObject({ withdrawnAt: instantField }),
  ChallengeReplied: z.strictObject({
    findings,
    /** One objection at least. */
    upheld: z.boolean(),
    affectsResult: z.boolean(),
    /** The committee that evaluated helped with the reply (94§14). */
    committeeAsked: z.boolean(),
    reply: paper,
    /** The other bidders of the lot, to whom it goes too (94§13); nobody before the opening. */
    parties: z.array(id),
    /** What it leads to (94§16). */
    consequence: z.enum(['none', 'clarify-or-redo', 'next-candidate-or-redo']),
    repliedAt: instantField,
    complaintEnds: statutoryEnd,
  }),
  ChallengeRemedied: z.strictObject({ how: remedy, document: paper, remediedAt: instantField }),
  ChallengeReportedToFinance: z.strictObject({ report: paper, reportedAt: instantField }),
  /** The challenger went on to finance; one challenge is complained of once. */
  ChallengeComplainedOf: z.strictObject({ complaint: id }),
  /** Provisional dates by a calendar that knows more. */
  ChallengeDatesReckonedAgain: z.strictObject({
    replyBy: statutoryEnd.optional(),
    complaintEnds: statutoryEnd.optional(),
  }),
} satisfies EventShapes

export const challengeCommands = {
  reckonChallengeDatesAgain: z.strictObject({}),
  /** By the institution itself, here. */
  lodgeChallenge: z.strictObject(asked),
  /** From paper. Nobody looks up who took the document: what proves it comes with the challenge. */
  recordChallenge: z.strictObject({
    ...asked,
    challenger: id,
    document: paper,
    takenOn: dayField.optional(),
    proof: hash.optional(),
    postedOn: dayField.optional(),
    receivedOn: dayField,
  }),
  requestChallengeCorrection: z.strictObject({ notice: paper, what: remark }),
  correctChallenge: z.strictObject({ objections }),
  findChallengeToMatter: z.strictObject({ finding: paper, reason: remark }),
  dismissChallenge: z.strictObject({
    question: z.enum([...question.options, 'content']),
    reason: remark,
    notice: paper,
  }),
  withdrawChallenge: z.strictObject({}),
  replyToChallenge: z.strictObject({
    findings,
    affectsResult: z.boolean(),
    committeeAsked: z.boolean(),
    reply: issuedPaper,
  }),
  remedyChallenge: z.strictObject({ how: remedy, document: paper, reason: remark }),
  reportChallengeToFinance: z.strictObject({ report: paper }),
}

export const challengeBookEvents = {
  ChallengeEntered: z.strictObject({
    project: id,
    challenge: id,
    challenger: id,
    lot: id,
    subject: challengeSubject,
  }),
} satisfies EventShapes

export type ChallengeSubject = z.output<typeof challengeSubject>
export type ChallengeObjection = z.output<typeof objection>
