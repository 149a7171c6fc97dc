import { z } from 'zod'
import { hash, id, instantField, outsideRecord } from '../fields.js'
import { occupation, skillLevel } from '../procurement/fields.js'
import type { EventShapes } from '../shapes.js'

const scheduling = {
  /** Contract of the assessment lot. */
  contract: id,
  trainingClass: id,
  assessmentBody: id,
  /** Who trained the class: never the same hand (考培分离). */
  trainer: id,
  /** Skill assessors 考评员. */
  assessors: z.array(id).min(1).max(50),
  /** Quality supervisor 质量督导员: watches, does not examine. */
  qualitySupervisor: id,
  startsAt: instantField,
  endsAt: instantField,
  assessmentPlan: hash,
}

/** Points out of 100 in theory and in practice; absent where a paper was not sat. */
const result = z.strictObject({
  person: id,
  theory: z.int().min(0).max(100).optional(),
  practice: z.int().min(0).max(100).optional(),
  passed: z.boolean(),
})

const certificate = z.strictObject({
  person: id,
  /** 职业技能等级证书 number, 22 characters. */
  number: z.string().length(22),
})

const ofClass = { trainingClass: id }

const issuing = {
  certificates: z.array(certificate).min(1).max(500),
  demonstration: z.boolean(),
  ...outsideRecord,
}

const registerAnswer = {
  /** Found in the national register 技能人才评价证书全国联网查询. */
  found: z.array(z.string().length(22)).max(500),
  notFound: z.array(z.string().length(22)).max(500),
  ...outsideRecord,
}

const candidateLists = {
  occupation,
  level: skillLevel,
  candidates: z.array(id).min(1).max(500),
}

export const assessmentBatchEvents = {
  AssessmentScheduled: z.strictObject({
    ...scheduling,
    ...candidateLists,
    project: id,
    lot: id,
    /** Lot of the class; the assessment's own lot is `lot`. */
    trainingLot: id,
  }),
  AssessmentResultsRecorded: z.strictObject({
    ...ofClass,
    results: z.array(result).min(1).max(500),
    passed: z.int().nonnegative(),
    ...outsideRecord,
  }),
  CertificatesRecorded: z.strictObject({ ...ofClass, ...issuing }),
  CertificatesVerified: z.strictObject({ ...ofClass, ...registerAnswer }),
} satisfies EventShapes

export const assessmentBatchCommands = {
  scheduleAssessment: z.strictObject(scheduling),
  recordResults: z.strictObject({ results: z.array(result).min(1).max(500), ...outsideRecord }),
  recordCertificates: z.strictObject(issuing),
  verifyCertificates: z.strictObject(registerAnswer),
} as const
