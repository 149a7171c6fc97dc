import { z } from 'zod'
import { dayField, hash, id, instantField, remark } from '../fields.js'
import { basisPoints, occupation, skillLevel, statutoryEnd } from '../procurement/fields.js'
import type { EventShapes } from '../shapes.js'

/** Groups that may be trained at public cost 补贴对象, as 财社〔2023〕181号 names them. */
export const traineeGroup = z.enum([
  'anti-poverty-monitored',
  'graduate-in-graduation-year',
  'not-going-on-to-school',
  'rural-transfer-labour',
  'registered-unemployed',
  'hard-to-employ',
  'enterprise-staff',
  'past-retirement-without-pension',
  'poor-or-severely-disabled',
  'lineal-relative-of-poor-or-disabled',
])

/** What the registries said of a person on the day of filing: eligibility is judged then. */
const registryFinding = z.enum([
  'eligible',
  'public-employee',
  'in-school',
  'drawing-pension',
  'not-found',
])

const rosterLine = z.strictObject({
  person: id,
  group: traineeGroup,
  finding: registryFinding,
  /** Pledge letter 承诺书 that the identity is true. */
  pledge: hash,
})

/** A stretch of lessons on one day, taught by one teacher; rolls are called for each. */
const classPeriod = z.strictObject({
  period: id,
  startsAt: instantField,
  endsAt: instantField,
  /** Lessons 课时 of 45 minutes. */
  lessons: z.int().min(1).max(12),
  mode: z.enum(['theory', 'practice']),
  teacher: id,
})

const teacher = z.strictObject({ person: id, teaches: z.enum(['theory', 'practice', 'both']) })

const filing = {
  contract: id,
  institution: id,
  premises: id,
  teachingPlan: hash,
  assessmentPlan: hash,
  /** The institution's pledge 承诺书 that the whole process is true. */
  pledge: hash,
  teachers: z.array(teacher).min(1).max(50),
  roster: z.array(rosterLine).min(1).max(500),
  periods: z.array(classPeriod).min(1).max(200),
}

export const rollMeans = z.enum(['qr-code', 'face', 'called', 'paper'])

const attendance = z.strictObject({
  person: id,
  was: z.enum(['present', 'late', 'absent', 'on-leave']),
})

/** yellow under 90 %, red under 80 % (枣庄); green else. */
const rollColour = z.enum(['green', 'yellow', 'red'])

const corrected = {
  correction: id,
  period: id,
  lines: z.array(attendance).min(1).max(500),
  reason: remark,
  evidence: hash,
}

export const trainingClassEvents = {
  ClassFiled: z.strictObject({
    ...filing,
    project: id,
    lot: id,
    occupation,
    level: skillLevel,
    lessonHours: z.int().positive(),
    commencesOn: dayField,
    /** 1 for the first filing; a returned one is filed again. */
    filing: z.int().positive(),
    filedAt: instantField,
    /** The office owes its reply by then; silence is not consent. */
    replyBy: statutoryEnd,
  }),
  /** The provisional end for the office's reply by a calendar that knows more. */
  ClassDatesReckonedAgain: z.strictObject({ replyBy: statutoryEnd }),
  ClassFilingApproved: z.strictObject({ filing: z.int().positive(), by: id }),
  ClassFilingReturned: z.strictObject({
    filing: z.int().positive(),
    by: id,
    reasons: z.array(remark).min(1).max(20),
  }),
  ClassCommenced: z.strictObject({ period: id, commencedAt: instantField }),
  RollSubmitted: z.strictObject({
    period: id,
    means: rollMeans,
    lines: z.array(attendance).min(1).max(500),
    evidence: hash,
    calledAt: instantField,
    /** Called without a connection and uploaded afterwards 补传. */
    offline: z.boolean(),
    /** Present or late, of the whole roster. */
    share: basisPoints,
    colour: rollColour,
  }),
  RollCorrectionProposed: z.strictObject({ ...corrected, proposedBy: id }),
  RollCorrected: z.strictObject({
    ...corrected,
    proposedBy: id,
    confirmedBy: id,
    share: basisPoints,
    colour: rollColour,
  }),
  ClassCompleted: z.strictObject({
    completedAt: instantField,
    lessonHours: z.int().positive(),
    /** Hours attended by each trainee, and whether they reach the floor. */
    trainees: z.array(
      z.strictObject({
        person: id,
        lessonHours: z.int().nonnegative(),
        share: basisPoints,
        reachesFloor: z.boolean(),
      }),
    ),
    floor: basisPoints,
    yellow: z.int().nonnegative(),
    red: z.int().nonnegative(),
  }),
  ClassCancelled: z.strictObject({ by: id, reason: remark }),
} satisfies EventShapes

export const trainingClassCommands = {
  reckonClassDatesAgain: z.strictObject({}),
  fileClass: z.strictObject(filing),
  replyToClassFiling: z.discriminatedUnion('reply', [
    z.strictObject({ reply: z.literal('approved') }),
    z.strictObject({ reply: z.literal('returned'), reasons: z.array(remark).min(1).max(20) }),
  ]),
  commenceClass: z.strictObject({ period: id }),
  submitRoll: z.strictObject({
    period: id,
    means: rollMeans,
    lines: z.array(attendance).min(1).max(500),
    evidence: hash,
    calledAt: instantField,
    offline: z.boolean(),
  }),
  correctRoll: z.strictObject(corrected),
  confirmRollCorrection: z.strictObject({ correction: id }),
  completeClass: z.strictObject({}),
  cancelClass: z.strictObject({ reason: remark }),
} as const

export type ClassPeriod = z.output<typeof classPeriod>
export type RosterLine = z.output<typeof rosterLine>
export type Attendance = z.output<typeof attendance>
export type RollColour = z.output<typeof rollColour>
