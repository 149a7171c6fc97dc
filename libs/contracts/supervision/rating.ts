import { z } from 'zod'
import { hash, id, instantField, outsideRecord, remark } from '../fields.js'
import { creditGrade } from '../payment/claim.js'
import { basisPoints, statutoryEnd } from '../procurement/fields.js'
import type { EventShapes } from '../shapes.js'

/** The six indicators, as the county weighs them: `rating.weights`. */
export const ratingIndicator = z.enum([
  'lawfulOperation',
  'fileTruthAndEvidence',
  'process',
  'outcome',
  'satisfactionAndComplaints',
  'funds',
])

/** Any one of these makes the grade D, whatever the points. */
export const ratingVeto = z.enum([
  'fake-training',
  'trainees-sold-or-impersonated',
  'licence-lent',
  'licence-lost',
  'major-safety-event',
  'inspection-refused',
])

/** Streams whose events a figure was counted from: what a point opens when it is asked why. */
const from = z.array(z.string().max(60)).max(200)

const appraised = z.strictObject({
  indicator: ratingIndicator,
  /** Of the indicator's full points. */
  share: basisPoints,
  from,
})

const finding = {
  finding: id,
  indicator: ratingIndicator,
  /** Points off, in hundredths. */
  deduction: z.int().positive(),
  reason: remark,
  ...outsideRecord,
}

const ratedLine = z.strictObject({
  indicator: ratingIndicator,
  weight: z.int().nonnegative(),
  /** In hundredths of a point. */
  points: z.int().nonnegative(),
  appraisals: z.array(z.strictObject({ contract: id, share: basisPoints, from })).max(200),
  findings: z.array(z.strictObject({ finding: id, deduction: z.int().positive() })).max(200),
})

export const ratingEvents = {
  RatingOpened: z.strictObject({
    institution: id,
    year: z.int(),
    openedAt: instantField,
  }),
  /** A grade given before this file: by its paper. */
  EarlierGradeRecorded: z.strictObject({ grade: creditGrade, ...outsideRecord }),
  ContractPerformanceAppraised: z.strictObject({
    contract: id,
    project: id,
    lines: z.array(appraised).min(1).max(20),
    by: z.string(),
  }),
  FindingRecorded: z.strictObject(finding),
  VetoRecorded: z.strictObject({ veto: ratingVeto, reason: remark, ...outsideRecord }),
  InstitutionRated: z.strictObject({
    /** 1 for the first rating; an objection that is upheld asks for another. */
    round: z.int().positive(),
    lines: z.array(ratedLine).min(1).max(20),
    /** In hundredths of a point, of 100. */
    total: z.int().min(0).max(10_000),
    grade: creditGrade,
    cutoffs: z.strictObject({ A: z.number(), B: z.number(), C: z.number() }),
    vetoes: z.array(ratingVeto).max(20),
    by: z.string(),
    ratedAt: instantField,
    /** Public display 公示: objections until then. */
    displayEnds: statutoryEnd,
  }),
  RatingObjected: z.strictObject({ objection: id, by: id, reason: remark, evidence: hash }),
  ObjectionAnswered: z.strictObject({
    round: z.int().positive(),
    objection: id,
    upheld: z.boolean(),
    reason: remark,
    by: id,
  }),
  /** The provisional end of the display by a calendar that knows more. */
  RatingDatesReckonedAgain: z.strictObject({ displayEnds: statutoryEnd }),
  GradePublished: z.strictObject({
    round: z.int().positive(),
    grade: creditGrade,
    publishedAt: instantField,
    by: id,
  }),
} satisfies EventShapes

export const ratingCommands = {
  reckonRatingDatesAgain: z.strictObject({}),
  openRating: z.strictObject({ institution: id, year: z.int().min(2020).max(2100) }),
  recordEarlierGrade: ratingEvents.EarlierGradeRecorded,
  recordContractPerformanceAppraisal: z.strictObject({
    contract: id,
    trainingClass: id,
    assessmentBatch: id,
    acceptance: id,
  }),
  recordFinding: z.strictObject(finding),
  recordVeto: ratingEvents.VetoRecorded,
  rateInstitution: z.strictObject({}),
  objectToRating: z.strictObject({ objection: id, reason: remark, evidence: hash }),
  answerObjection: z.strictObject({ objection: id, upheld: z.boolean(), reason: remark }),
  publishGrade: z.strictObject({}),
} as const

export type RatingIndicator = z.output<typeof ratingIndicator>
