import { z } from 'zod'
import { dayField, fenField, id, positiveFenField, remark } from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { paper } from './fields.js'

const use = { project: id, lot: id, use: id }

/** Breaches of the supplier's: a late payment is the purchaser's own, and gives it no money. */
const supplierBreach = z.enum(['late-delivery', 'standard-not-met', 'abandoned'])

const wanted = {
  breach: supplierBreach,
  amount: positiveFenField,
  reason: remark,
  /** What established the breach. */
  finding: paper,
  /** The last day on which nothing is decided before the supplier has said what it thinks of it. */
  answerBy: dayField,
}

const answer = {
  statement: remark,
  /** Of a statement that came on paper, which the officer enters. */
  document: paper.optional(),
}

/** A part of the performance security is kept for a breach 使用履约保证金: proposed, heard, confirmed. */
export const securityUseEvents = {
  SecurityUseProposed: z.strictObject({ ...use, proposedBy: id, ...wanted }),
  SecurityUseAnswered: z.strictObject({ ...use, by: id, ...answer }),
  SecurityUseDropped: z.strictObject({ ...use, by: id, reason: remark }),
  PerformanceSecurityUsed: z.strictObject({
    ...use,
    breach: supplierBreach,
    amount: positiveFenField,
    /** What is still held after it. */
    left: fenField,
    confirmedBy: id,
  }),
} satisfies EventShapes

export const securityUseCommands = {
  proposeSecurityUse: z.strictObject({ use: id, ...wanted }),
  answerSecurityUse: z.strictObject({ use: id, ...answer }),
  confirmSecurityUse: z.strictObject({ use: id }),
  dropSecurityUse: z.strictObject({ use: id, reason: remark }),
}
