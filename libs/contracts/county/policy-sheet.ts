import { z } from 'zod'
import { dayField, id, paperNumber } from '../fields.js'
import type { EventShapes } from '../shapes.js'

/** A key of the policy sheet in full: `tender.minimumBidders`. */
const policyKey = z.string().regex(/^[a-zA-Z]+(\.[a-zA-Z0-9]+)+$/)

/** A number, a fixed word, or a small table of them (`advance.byGrade`). Money is in fen, shares in per cent. */
const policyValue = z.union([
  z.number(),
  z.string().max(200),
  z.boolean(),
  z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
])

const proposal = {
  key: policyKey,
  value: policyValue,
  /** Name, number and article of the paper the value was read in. */
  source: paperNumber,
  validFrom: dayField,
}

export const policySheetEvents = {
  PolicyProposed: z.strictObject({
    proposal: id,
    ...proposal,
    proposedBy: id,
    /** Confirmed for a demonstration, not read in any paper. */
    demonstration: z.boolean(),
  }),
  PolicyConfirmed: z.strictObject({
    proposal: id,
    ...proposal,
    proposedBy: id,
    confirmedBy: id,
    demonstration: z.boolean(),
    /** Counts the confirmations of this sheet: the sheet's version from here on. */
    version: z.int().positive(),
  }),
  PolicyProposalRejected: z.strictObject({ proposal: id, reason: z.string().min(1).max(500) }),
} satisfies EventShapes

export const policySheetCommands = {
  proposePolicy: z.strictObject({ proposal: id, ...proposal, demonstration: z.boolean() }),
  confirmPolicy: z.strictObject({ proposal: id }),
  rejectPolicyProposal: policySheetEvents.PolicyProposalRejected,
} as const
