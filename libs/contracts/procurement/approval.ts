import { z } from 'zod'
import { fenField, id, positiveFenField, remark } from '../fields.js'
import { roles } from '../role.js'
import type { EventShapes } from '../shapes.js'

const role = z.enum(roles)

/** verify 审核 → countersign 会签 → approve 审批. */
export const approvalStepName = z.enum(['verify', 'countersign', 'approve'])

/** A step of the chain: passed when one person of every role named has signed, in any order. */
const step = z.strictObject({ name: approvalStepName, roles: z.array(role).min(1) })

/**
 * One wait for one step: `<approval>/<step>/<round>`. A return begins a new round, so a step that is
 * waited for again is another turn; the duty of a step is about its turn.
 */
const turn = z.strictObject({ turn: z.string().max(120), step: approvalStepName })

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
    waitsFor: turn,
  }),
  /** The next person has looked: from here on the maker cannot withdraw. */
  ApprovalOpened: z.strictObject({ step: approvalStepName, by: id }),
  ApprovalStepSigned: z.strictObject({
    step: approvalStepName,
    /** The wait that it is part of; events of the first release do not say. */
    turn: turn.shape.turn.optional(),
    ...signed,
  }),
  /** Every signature of the step is there. */
  ApprovalStepPassed: z.strictObject({ project: id, ...turn.shape, waitsFor: turn }),
  ApprovalReturned: z.strictObject({
    project: id,
    ...turn.shape,
    /** Back to the maker, or to a step whose signatures and all later ones are void. */
    to: z.union([z.literal('maker'), approvalStepName]),
    by: id,
    reason: remark,
    waitsFor: turn.optional(),
  }),
  ApprovalWithdrawn: z.strictObject({ project: id, by: id, reason: remark }),
  Approved: z.strictObject({ project: id, ...turn.shape, ...signed }),
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
export type ApprovalTurn = z.output<typeof turn>
