import { z } from 'zod'
import {
  dayField,
  fenField,
  hash,
  id,
  instantField,
  paperNumber,
  positiveFenField,
} from '../fields.js'
import { slug, statutoryEnd } from '../procurement/fields.js'
import type { EventShapes } from '../shapes.js'

const ofClaim = { claim: id, instruction: id }

export const paymentEvents = {
  PaymentInstructed: z.strictObject({
    ...ofClaim,
    project: id,
    lot: id,
    contract: id,
    ledger: id,
    payee: id,
    pays: z.enum(['advance', 'settlement']),
    amount: positiveFenField,
    /** 1 for the first instruction; another follows only after the treasury said failed. */
    attempt: z.int().positive(),
    payBy: statutoryEnd,
    instructedAt: instantField,
  }),
  /** The provisional day to pay by, by a calendar that knows more. */
  PaymentDatesReckonedAgain: z.strictObject({ payBy: statutoryEnd }),
  TreasuryPaid: z.strictObject({
    ...ofClaim,
    paidOn: dayField,
    voucher: paperNumber,
    evidence: hash,
    daysLate: z.int().nonnegative(),
    /** Owed to the supplier for the days late (付款条例§17). */
    interest: fenField,
  }),
  TreasuryFailed: z.strictObject({
    ...ofClaim,
    answeredOn: dayField,
    reason: slug,
    evidence: hash,
  }),
} satisfies EventShapes

export const paymentCommands = {
  reckonPaymentDatesAgain: z.strictObject({}),
  instructPayment: z.strictObject({
    claim: id,
    ledger: id,
    /** Minted once per attempt: the treasury pays one instruction once, however often it is sent. */
    instruction: id,
  }),
  recordTreasuryAnswer: z.discriminatedUnion('answer', [
    z.strictObject({
      answer: z.literal('paid'),
      instruction: id,
      paidOn: dayField,
      voucher: paperNumber,
      evidence: hash,
    }),
    z.strictObject({
      answer: z.literal('failed'),
      instruction: id,
      answeredOn: dayField,
      reason: slug,
      evidence: hash,
    }),
  ]),
} as const
