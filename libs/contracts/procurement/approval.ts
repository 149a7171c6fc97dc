import { z } from 'zod'
import { fenField, id, positiveFenField, remark } from '../fields.js'
import { roles } from '../role.js'
import type { EventShapes } from '../shapes.js'

const role = z.enum(roles)

/** verify 审核 → countersign 会签 → approve 审批. */
export const approvalStepName = z.enum(['verify', 'countersign', 'approve'])

/** A step of the chain: passed when one person of every role named has signed, in any order. */
const step = z.strictObject({ name: approvalStepName, roles: z.array(role).min(1) })

const opinion = remark.optional()
const signed = { by: id, role, actingFor: id.optional(), opinion }

export const approvalEvents = {
  ApprovalRequested: z.strictObject({
    project: id,
    requestedBy: id,
    ledger: id,
    lots: z.array(z.strictObject({ lot: id, amount: positiveFenField })).min(1),
    budget: fenField,
    chain: z.array(step).min(1),
  }),
  /** The next person has looked: from here on the maker cannot withdraw. */
  ApprovalOpened: z.strictObject({ step: approvalStepName, by: id }),
  ApprovalStepSigned: z.strictObject({
    step: approvalStepName,
    ...signed,
    /** The step has every signature it needs. */
    complete: z.boolean(),
  }),
  ApprovalReturned: z.strictObject({
    from: approvalStepName,
    /** Back to the maker, or to a step whose signatures and all later ones are void. */
    to: z.union([z.literal('maker'), approvalStepName]),
    by: id,
    reason: remark,
  }),
  ApprovalWithdrawn: z.strictObject({ by: id, reason: remark }),
  Approved: z.strictObject(signed),
} satisfies EventShapes

export const approvalCommands = {
  openApproval: z.strictObject({}),
  verifyProject: z.strictObject({ opinion }),
  countersignProject: z.strictObject({ opinion }),
  approveProject: z.strictObject({ opinion }),
  returnProject: z.strictObject({
    to: z.union([z.literal('maker'), approvalStepName]),
    reason: remark,
  }),
  withdrawSubmission: z.strictObject({ reason: remark }),
}

export type ApprovalStepName = z.output<typeof approvalStepName>
export type ApprovalStep = z.output<typeof step>
