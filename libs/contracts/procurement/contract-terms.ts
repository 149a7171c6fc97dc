import { z } from 'zod'
import { creditGrade } from '../payment/claim.js'
import { fenField, positiveFenField } from '../fields.js'
import { basisPoints, lotKind, occupation, skillLevel } from './fields.js'
import { agreement, consortium, instalment, subcontracting } from './tender-document.js'

/**
 * The terms of a contract as rules a machine applies; money follows from them alone. Later phases read
 * these and nothing else: what a tender document did not say is not here.
 */
export const contractTerms = z.strictObject({
  kind: lotKind,
  occupation,
  level: skillLevel,
  /** Per head, as bid. */
  unitPrice: positiveFenField,
  heads: z.int().positive(),
  /** Unit price × heads. */
  amount: positiveFenField,
  /** Lesson hours 课时 that one head is to have. */
  lessonHours: z.int().nonnegative().optional(),
  minimumLessonHours: z.int().nonnegative(),
  minimumAttendance: basisPoints,
  payWithinDays: z.int().positive(),
  advanceByGrade: z.strictObject({
    A: basisPoints,
    B: basisPoints,
    C: basisPoints,
    D: basisPoints,
  }),
  performanceSecurity: fenField,
  /** Grades of which the tender document asks no performance security. */
  securityWaivedFor: z.array(creditGrade).optional(),
  /** 46§14: the contract says that it was reserved for small and medium businesses. */
  reservedForSmallBusinesses: z.boolean().optional(),
  /** Term, acceptance, return of the security, reasons for changes, remedies. */
  agreement: agreement.optional(),
  consortium: consortium.optional(),
  subcontracting: subcontracting.optional(),
  /** Shares sum to the whole, amounts to `amount`. */
  instalments: z.array(instalment.extend({ amount: fenField })).min(1),
})

export type ContractTerms = z.output<typeof contractTerms>
