import { z } from 'zod'
import { dayField, fenField, id, positiveFenField, remark } from '../fields.js'
import { roles } from '../role.js'
import type { EventShapes } from '../shapes.js'
import { paper, title } from './fields.js'

const role = z.enum(roles)

/** verify 审核 → countersign 会签 → decide 集体决策, where the plan needs it → approve 审批. */
export const approvalStepName = z.enum(['verify', 'countersign', 'decide', 'approve'])

/**
 * A step of the chain: passed when one person of every role named has signed, in any order; a
 * collective decision is passed by the minutes of its meeting, which one of the roles records.
 */
const step = z.strictObject({ name: approvalStepName, roles: z.array(role).min(1) })

/**
 * One wait for one step: `<approval>/<step>/<round>`. A return begins a new round, so a step that is
 * waited for again is another turn; the duty of a step is about its turn.
 */
const turn = z.strictObject({ turn: z.string().max(120), step: approvalStepName })

const opinion = remark.optional()
const signed = { by: id, role, actingFor: id.optional(), opinion }

/** A signature that stands from a run before. */
const carried = z.strictObject({ step: approvalStepName, by: id, role, actingFor: id.optional() })

/** Once what was returned is mended: every step again, or straight back to who returned it. */
const afterwards = z.enum(['every-step-again', 'straight-back'])

/** A meeting that decided 集体决策: of how many members, who of them was there, and its minutes. */
const meeting = {
  heldOn: dayField,
  meeting: title,
  members: z.int().min(3).max(50),
  attendees: z
    .array(z.strictObject({ person: id, role }))
    .min(1)
    .max(50),
  minutes: paper,
}

export const approvalEvents = {
  ApprovalRequested: z.strictObject({
    project: id,
    requestedBy: id,
    ledger: id,
    lots: z.array(z.strictObject({ lot: id, amount: positiveFenField })).min(1),
    budget: fenField,
    chain: z.array(step).min(1),
    waitsFor: turn,
    /** Sent straight back to who returned it: what was signed before them stands. */
    carried: z.array(carried).optional(),
  }),
  /** The next person has looked: from here on the maker cannot withdraw. */
  ApprovalOpened: z.strictObject({ step: approvalStepName, by: id }),
  ApprovalStepSigned: z.strictObject({
    step: approvalStepName,
    /** The wait that it is part of; events of the first release do not say. */
    turn: turn.shape.turn.optional(),
    ...signed,
  }),
  CollectiveDecisionRecorded: z.strictObject({
    ...turn.shape,
    ...meeting,
    by: id,
    role,
    actingFor: id.optional(),
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
    /** Absent, every step again. */
    afterwards: afterwards.optional(),
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
    afterwards: afterwards.optional(),
  }),
  recordCollectiveDecision: z.strictObject(meeting),
  withdrawSubmission: z.strictObject({ reason: remark }),
}

export type ApprovalStepName = z.output<typeof approvalStepName>
export type ApprovalStep = z.output<typeof step>
export type ApprovalTurn = z.output<typeof turn>
