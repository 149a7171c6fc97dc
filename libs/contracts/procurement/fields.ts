import { z } from 'zod'
import { dayField, hash, id, instantField, paperNumber, positiveFenField } from '../fields.js'

/** The fields that several shapes of procurement share. */

/** A short title in the language of the office: of a project, a lot, a condition. Never a person's. */
export const title = z.string().trim().min(1).max(200)

/** A name inside one document, as `teaching-plan`. */
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** A share of a whole in basis points: 10 000 is all of it, 2 540 is 25.40 %. */
export const basisPoints = z.int().min(0).max(10_000)

/** A paper of our own or another's, by its number and the hash of its bytes. */
export const paper = z.strictObject({ paper: paperNumber, evidence: hash })

/** The paper that an act issues: ours takes its number from a series, one issued elsewhere keeps its own. */
export const issuedPaper = z.strictObject({
  paper: paperNumber.optional(),
  series: id.optional(),
  evidence: hash,
})

/** The end of a period of the law, with what it was reckoned by. */
export const statutoryEnd = z.strictObject({
  /** 24:00 of the last day. */
  end: instantField,
  lastDay: dayField,
  /** Article of the period. */
  rule: z.string().min(1),
  calendarVersion: z.string().min(1),
  /** Reaches into a year whose holidays are not published yet; reckoned again when they are. */
  provisional: z.boolean(),
  /** What a provisional end is reckoned again from; a final one needs none. */
  period: z
    .strictObject({
      from: z.union([instantField, dayField]),
      length: z.int().positive(),
      unit: z.enum(['working-days', 'calendar-days']),
      roll: z.enum(['statutory', 'anyRest', 'none']),
    })
    .optional(),
})

/**
 * What a lot buys: training 培训, skill assessment 技能评价, quality supervision 质量督导, third-party
 * evaluation 第三方评估, audit 审计; no two of them from one hand (条例§18).
 */
export const lotKind = z.enum([
  'training',
  'skill-assessment',
  'quality-supervision',
  'third-party-evaluation',
  'audit',
])

/** What makes a price abnormally low; the last is the committee's own judgement, by majority. */
export const priceTrigger = z.enum([
  'half-of-mean',
  'half-of-second-lowest',
  'share-of-ceiling',
  'committee-judgement',
])

/** The five levels 五级 … 一级 of 人社部发〔2022〕14号. */
export const skillLevel = z.enum(['five', 'four', 'three', 'two', 'one'])

export const occupation = z.string().trim().min(1).max(40)

/** What a lot is from its plan to its payment; it keeps its id throughout. */
export const lotBasics = {
  lot: id,
  kind: lotKind,
  title,
  occupation,
  level: skillLevel,
  heads: z.int().positive(),
  lessonHours: z.int().nonnegative(),
  budget: positiveFenField,
}

export type StatutoryEnd = z.output<typeof statutoryEnd>
export type LotKind = z.output<typeof lotKind>
export type SkillLevel = z.output<typeof skillLevel>

/** Forms of a security, for a bid or for the performance; cash is named to be refused (条例§33, §48). */
export const securityForm = z.enum([
  'transfer',
  'cheque',
  'draft',
  'guarantee',
  'insurance',
  'cash',
])
