import { z } from 'zod'
import { confirmationFault, policySheet } from '#libs/policy'
import { dayField, demonstration, fenField, skillLevel, text } from './fields.js'

/** The opening of the earmarked ledger 专账. */
export const earmarkedLedgerFile = z.strictObject({
  fund: z.literal('unemployment-insurance-surplus'),
  ledger: text,
  fiscalSpecialAccount: text,
  year: z.int().min(2025),
  /** The amount as the task table prints it. */
  printed: text,
  appropriation: fenField,
  unit: z.literal('fen'),
  paper: text,
  receivedOn: dayField,
  source: text,
  note: text,
})

/** Training places that the demonstration county plans for its year 年度计划. */
export const annualQuotaFile = z.strictObject({
  demonstration,
  note: text,
  unit: text,
  year: z.int().min(2025),
  paper: text,
  adoptedOn: dayField,
  lines: z
    .array(
      z.strictObject({
        occupation: text,
        level: skillLevel.optional(),
        heads: z.int().positive(),
        binding: z.boolean(),
      }),
    )
    .min(1),
})

const confirmation = z
  .strictObject({
    key: text,
    value: z.union([
      z.number(),
      z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
    ]),
    source: text,
    confirmedBy: text,
    validFrom: dayField,
    demonstration: z.boolean(),
    remark: text,
  })
  .superRefine((confirmed, context) => {
    const fault = confirmationFault(policySheet({ demonstration: true }), confirmed)
    if (fault) context.addIssue(`${confirmed.key}: ${fault}`)
  })

/** What the demonstration county's officer confirmed, so that nothing is left unset. */
export const policyConfirmationsFile = z.strictObject({
  demonstration,
  note: text,
  confirmations: z.array(confirmation),
})
