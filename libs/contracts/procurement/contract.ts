import { z } from 'zod'
import {
  channelField,
  dayField,
  fenField,
  hash,
  id,
  paperNumber,
  positiveFenField,
} from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { basisPoints, lotKind, occupation, skillLevel, slug, statutoryEnd } from './fields.js'

/** The terms of a contract as rules a machine applies; money follows from them alone. */
export const contractTerms = z.strictObject({
  kind: lotKind,
  occupation,
  level: skillLevel,
  /** Per head, as bid. */
  unitPrice: positiveFenField,
  heads: z.int().positive(),
  /** Unit price × heads. */
  amount: positiveFenField,
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
  /** Shares sum to the whole, amounts to `amount`. */
  instalments: z
    .array(
      z.strictObject({
        instalment: slug,
        share: basisPoints,
        amount: fenField,
        due: z.enum([
          'class-commenced',
          'training-completed',
          'acceptance-passed',
          'performance-evaluated',
        ]),
      }),
    )
    .min(1),
})

export const contractEvents = {
  ContractDrafted: z.strictObject({
    project: id,
    tender: id,
    lot: id,
    bid: id,
    supplier: id,
    officer: id,
    signatory: id,
    ledger: id,
    terms: contractTerms,
    /** 法§46. */
    signBy: statutoryEnd,
  }),
  ContractSigned: z.strictObject({
    project: id,
    lot: id,
    channel: channelField,
    number: paperNumber,
    signedOn: dayField,
    document: hash,
    /** 条例§50, two working days. */
    publishBy: statutoryEnd,
    /** 法§47, seven working days. */
    fileBy: statutoryEnd,
  }),
  ContractPublished: z.strictObject({ project: id, lot: id, channel: channelField }),
  ContractFiled: z.strictObject({
    project: id,
    lot: id,
    paper: paperNumber,
    evidence: hash,
    occurredOn: dayField,
  }),
  /** Provisional dates by a calendar that knows more. */
  ContractDatesReckonedAgain: z.strictObject({
    signBy: statutoryEnd.optional(),
    publishBy: statutoryEnd.optional(),
    fileBy: statutoryEnd.optional(),
  }),
  /** Heads of the contract that a class filed takes up; a class filed again takes up its new roster. */
  HeadsTakenUp: z.strictObject({ trainingClass: id, heads: z.int().positive() }),
  /** A class that was cancelled leaves its heads to other classes. */
  HeadsGivenBack: z.strictObject({ trainingClass: id }),
} satisfies EventShapes

export const contractCommands = {
  reckonContractDatesAgain: z.strictObject({}),
  /** The id of the stream is the contract's. */
  draftContract: z.strictObject({ tender: id, lot: id, bid: id }),
  signContract: z.strictObject({
    channel: channelField,
    number: paperNumber,
    signedOn: dayField,
    document: hash,
    /** What the paper to be signed says; any difference from the draft is a substantive change. */
    terms: contractTerms,
  }),
  publishContract: z.strictObject({ channel: channelField }),
  fileContract: z.strictObject({ paper: paperNumber, evidence: hash, occurredOn: dayField }),
}

export type ContractTerms = z.output<typeof contractTerms>
