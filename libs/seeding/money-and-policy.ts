import { z } from 'zod'
import { confirmationFault, policySheet } from '#libs/policy'
import { dayField, demonstration, fenField, text } from './fields.js'

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
