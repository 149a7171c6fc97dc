import { z } from 'zod'
import {
  dayField,
  fenField,
  hash,
  id,
  instantField,
  paperNumber,
  positiveFenField,
  remark,
} from '../fields.js'
import { occupation, skillLevel, slug, statutoryEnd } from '../procurement/fields.js'
import type { EventShapes } from '../shapes.js'
import { fundField } from './earmarked-ledger.js'

export const creditGrade = z.enum(['A', 'B', 'C', 'D'])

/** Why somebody on the roster is not paid for. */
export const notCountedReason = z.enum([
  'attendance-below-floor',
  'not-examined',
  'above-contract-heads',
  'not-certified',
  'same-occupation-and-level',
  'higher-level-held',
  'limit-reached',
])

const counted = z.array(z.strictObject({ person: id, amount: fenField })).max(500)
const notCounted = z.array(z.strictObject({ person: id, reason: notCountedReason })).max(500)

const claimed = { project: id, lot: id, contract: id, institution: id, ledger: id }

export const claimEvents = {
  PaymentApplicationMade: z.strictObject({
    ...claimed,
    instalment: slug,
    /** An advance is paid before it is earned and cleared by what is earned later. */
    pays: z.enum(['advance', 'settlement']),
    /** Grade that gave the share, of an advance by grade. */
    grade: creditGrade.optional(),
    trainingClass: id.optional(),
    counted,
    notCounted,
    unitPrice: positiveFenField,
    /** What this instalment earns; 0 of an advance. */
    earned: fenField,
    /** How much of it had been advanced. */
    advanceCleared: fenField,
    /** What is to be paid. */
    payable: fenField,
    payWithinDays: z.int().positive(),
    madeAt: instantField,
    madeBy: z.string(),
  }),
  SubsidyClaimMade: z.strictObject({
    ...claimed,
    fund: fundField,
    trainingClass: id,
    occupation,
    level: skillLevel,
    /** The catalogue's price per head, or the contract's where that is lower. */
    standard: positiveFenField,
    /** The rule in force for this claim: so many times a year or in a lifetime. */
    limit: z.strictObject({ times: z.int().positive(), per: z.enum(['year', 'lifetime']) }),
    counted,
    notCounted,
    payable: fenField,
    countedOn: dayField,
    madeAt: instantField,
    madeBy: z.string(),
  }),
  ClaimConfirmed: z.strictObject({ by: id }),
  ClaimDisputed: z.strictObject({ by: id, reason: remark }),
  ClaimApproved: z.strictObject({
    by: id,
    /** Public display 公示 of a subsidy claim ends then. */
    displayEnds: statutoryEnd.optional(),
  }),
  ClaimReturned: z.strictObject({ by: id, reason: remark }),
  InvoiceRecorded: z.strictObject({
    number: paperNumber,
    amount: positiveFenField,
    document: hash,
    receivedOn: dayField,
    payBy: statutoryEnd,
  }),
  /** One payment at a time: the stream that carries its instructions. */
  PaymentStarted: z.strictObject({ payment: id }),
  /** Provisional dates by a calendar that knows more. */
  ClaimDatesReckonedAgain: z.strictObject({
    displayEnds: statutoryEnd.optional(),
    payBy: statutoryEnd.optional(),
  }),
  ClaimPaid: z.strictObject({ payment: id, paidOn: dayField }),
  SubsidyCharged: z.strictObject({ amount: fenField, chargedAt: instantField }),
} satisfies EventShapes

export const claimCommands = {
  reckonClaimDatesAgain: z.strictObject({}),
  applyForAdvance: z.strictObject({
    contract: id,
    ledger: id,
    /** The institution's rating file in which its grade stands. */
    rating: id,
    instalment: slug,
  }),
  makePaymentApplication: z.strictObject({
    contract: id,
    ledger: id,
    instalment: slug,
    trainingClass: id,
    assessmentBatch: id.optional(),
    acceptance: id.optional(),
    performanceEvaluation: id.optional(),
  }),
  makeSubsidyClaim: z.strictObject({
    contract: id,
    ledger: id,
    trainingClass: id,
    assessmentBatch: id,
    catalogue: id,
    fund: fundField,
    /** The whole roster, in its order: whose records are read. */
    persons: z.array(id).min(1).max(500),
  }),
  confirmClaim: z.strictObject({}),
  disputeClaim: z.strictObject({ reason: remark }),
  approveClaim: z.strictObject({}),
  returnClaim: z.strictObject({ reason: remark }),
  recordInvoice: z.strictObject({
    number: paperNumber,
    amount: positiveFenField,
    document: hash,
    receivedOn: dayField,
  }),
  settleCoveredClaim: z.strictObject({}),
  chargeSubsidy: z.strictObject({}),
} as const

export type CreditGrade = z.output<typeof creditGrade>
