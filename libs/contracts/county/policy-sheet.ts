import { z } from 'zod'
import { dayField, id, instantField, paperNumber } from '../fields.js'
import { roles } from '../role.js'
import type { EventShapes } from '../shapes.js'

/** A key of the policy sheet in full: `tender.minimumBidders`. */
const policyKey = z
  .string()
  .max(80)
  .regex(/^[a-zA-Z]+\.[a-zA-Z0-9]+$/)

/**
 * A figure, or a small table of them: `advance.byGrade`, or a period `{ length, unit, roll }`. Money
 * is in fen, shares in per cent. The sheet knows which form a key asks for.
 */
const policyValue = z.union([
  z.number(),
  z.record(z.string().max(60), z.union([z.number(), z.string().max(60), z.boolean()])),
])

const proposal = {
  key: policyKey,
  value: policyValue,
  /** Name, number and article of the paper the value was read in. */
  source: paperNumber,
  validFrom: dayField,
  /** Made up for a demonstration county, and shown so. */
  demonstration: z.boolean(),
}

export const policySheetEvents = {
  PolicySheetAdopted: z.strictObject({
    /** Only a demonstration county takes figures that nobody read anywhere. */
    demonstration: z.boolean(),
  }),
  PolicyProposed: z.strictObject({ proposal: id, ...proposal, proposedBy: id }),
  PolicyConfirmed: z.strictObject({
    proposal: id,
    ...proposal,
    proposedBy: id,
    confirmedBy: id,
    /** The role in which it was confirmed. */
    role: z.enum(roles),
    confirmedAt: instantField,
    /** Version of the sheet from here on: `2026-1.3`. */
    version: z.string(),
  }),
  PolicyProposalRejected: z.strictObject({ proposal: id, reason: z.string().min(1).max(500) }),
} satisfies EventShapes

export const policySheetCommands = {
  adoptPolicySheet: policySheetEvents.PolicySheetAdopted,
  proposePolicy: z.strictObject({ proposal: id, ...proposal }),
  confirmPolicy: z.strictObject({ proposal: id }),
  rejectPolicyProposal: policySheetEvents.PolicyProposalRejected,
} as const
