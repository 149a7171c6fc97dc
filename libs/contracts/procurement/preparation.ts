import { z } from 'zod'
import { dayField, hash, id, outsideRecord, remark } from '../fields.js'
import { roles } from '../role.js'
import { paper, title } from './fields.js'

/** The records that a plan consists of beside the requirement itself, and who organises its tender. */

/** What the public was asked about a service for it 征求社会公众意见 (条例§15). */
export const publicOpinion = {
  ...outsideRecord,
  means: z.enum(['display', 'hearing', 'questionnaire', 'panel']),
  /** How many spoke up, and how many of what they said was taken up. */
  opinions: z.int().nonnegative(),
  adopted: z.int().nonnegative(),
  /** Why the rest was not. */
  answer: remark.optional(),
}

/** What will be accepted, by which means 履约验收方案 (需求§24). */
export const acceptancePlan = {
  standards: z
    .array(
      z.strictObject({
        standard: title,
        requirement: remark,
        means: z.enum(['documents', 'inspection', 'trainees-heard', 'certificates', 'third-party']),
      }),
    )
    .min(1)
    .max(40),
  acceptors: z.array(z.enum(roles)).min(1).max(10),
}

const degree = z.enum(['low', 'medium', 'high'])

/** What may go wrong, how likely and how badly, who answers for it, and what is done 风险处置措施 (需求§25). */
export const riskPlan = {
  risks: z
    .array(
      z.strictObject({
        risk: title,
        stage: z.enum(['procurement', 'performance']),
        likelihood: degree,
        impact: degree,
        owner: z.enum(roles),
        measure: remark,
        alternative: remark.optional(),
      }),
    )
    .min(1)
    .max(40),
}

/** A lawyer's reading of the contract text 合同文本法律审查 (需求§23): the text by its hash. */
export const legalReview = {
  contractText: hash,
  passed: z.boolean(),
  opinion: remark,
  ...paper.shape,
}

/** The four units of a review body 审查工作机制 (需求§32). */
export const reviewUnits = ['purchase', 'finance', 'business', 'supervision'] as const

const judged = z.strictObject({ passed: z.boolean(), opinion: remark })

/** The review of requirement and plan, general 一般性审查 and, where it is owed, key 重点审查 (需求§31, §33). */
export const requirementReview = {
  reviewers: z
    .array(z.strictObject({ person: id, unit: z.enum(reviewUnits) }))
    .min(1)
    .max(20),
  general: judged,
  key: z
    .strictObject({
      nonDiscrimination: judged,
      competition: judged,
      policy: judged,
      performanceRisk: judged,
    })
    .optional(),
  ...paper.shape,
}

/** Who organises the tender (法§18, 87§9). */
export const organisation = z.discriminatedUnion('form', [
  /** In the central catalogue 集中采购目录: the central purchasing body has it. */
  z.strictObject({ form: z.literal('central'), agency: id, ...outsideRecord }),
  /** Entrusted to an agency by an agreement 委托代理协议, for as long as it runs. */
  z.strictObject({
    form: z.literal('entrusted'),
    agency: id,
    until: dayField.optional(),
    ...outsideRecord,
  }),
  /** By the purchaser: able to write the document and hold the tender, with its own trained people. */
  z.strictObject({ form: z.literal('self'), staff: z.int().positive(), ...outsideRecord }),
])

export type RequirementReview = z.output<z.ZodObject<typeof requirementReview>>
export type Organisation = z.output<typeof organisation>
