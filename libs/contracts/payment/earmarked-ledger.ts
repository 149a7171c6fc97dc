import { z } from 'zod'
import {
  dayField,
  fenField,
  hash,
  id,
  outsideRecord,
  paperNumber,
  positiveFenField,
} from '../fields.js'
import type { EventShapes } from '../shapes.js'

/** The pot the money comes from: every entry belongs to one (分账核算, 专款专用). */
export const fundField = z.enum(['unemployment-insurance-surplus', 'employment-subsidy'])

const lotAmount = z.strictObject({ lot: id, amount: positiveFenField })

/** What stands on one lot when a year's book closes and the next one opens. */
const position = z.strictObject({
  project: id,
  lot: id,
  contract: id.optional(),
  reservation: fenField,
  commitment: fenField,
  frozen: fenField,
  advance: fenField,
})

/** Why money that was set aside becomes free again. */
const releaseGround = z.enum([
  'contract-below-budget',
  'lot-failed',
  'project-cancelled',
  'contract-ended',
  'settled-below-contract',
  'contract-changed',
  'contract-cancelled',
])

const opening = {
  year: z.int().min(2020).max(2100),
  fund: fundField,
  /** Balance carried from the year before, positions included. */
  carried: fenField,
  paper: paperNumber,
  evidence: hash,
}
const onLot = { project: id, lot: id }
const onContract = { ...onLot, contract: id }

export const earmarkedLedgerEvents = {
  LedgerOpened: z.strictObject({ ...opening, positions: z.array(position).max(2000) }),
  AppropriationReceived: z.strictObject({ amount: positiveFenField, ...outsideRecord }),
  InterestRecorded: z.strictObject({
    amount: positiveFenField,
    periodFrom: dayField,
    periodTo: dayField,
    ...outsideRecord,
  }),
  BudgetReserved: z.strictObject({ project: id, lots: z.array(lotAmount).min(1).max(50) }),
  ReservationReleased: z.strictObject({
    ...onLot,
    amount: positiveFenField,
    ground: releaseGround,
  }),
  ContractCommitted: z.strictObject({ ...onContract, amount: positiveFenField }),
  /** 法§49: a supplementary contract binds more. */
  CommitmentRaised: z.strictObject({
    ...onContract,
    amount: positiveFenField,
    supplement: id,
  }),
  CommitmentReleased: z.strictObject({
    ...onContract,
    amount: positiveFenField,
    ground: releaseGround,
  }),
  FundsFrozen: z.strictObject({ ...onContract, amount: positiveFenField, dispute: paperNumber }),
  FundsUnfrozen: z.strictObject({ ...onContract, amount: positiveFenField, dispute: paperNumber }),
  AdvancePaid: z.strictObject({ ...onContract, payment: id, amount: positiveFenField }),
  ClaimSettled: z.strictObject({
    ...onContract,
    claim: id,
    payment: id,
    /** What left the account with this payment. */
    paid: fenField,
    /** What had been advanced and is now earned. */
    advanceCleared: fenField,
  }),
  MoneyRecovered: z.strictObject({
    ...onContract,
    amount: positiveFenField,
    from: z.enum(['advance', 'settled']),
    ...outsideRecord,
  }),
  LedgerClosed: z.strictObject({ carried: fenField }),
} satisfies EventShapes

export const earmarkedLedgerCommands = {
  openLedger: z.strictObject({
    ...opening,
    /** The year before, closed; absent for the first book. */
    previous: id.optional(),
  }),
  recordAppropriation: earmarkedLedgerEvents.AppropriationReceived,
  recordInterest: earmarkedLedgerEvents.InterestRecorded,
  reserveBudget: earmarkedLedgerEvents.BudgetReserved,
  releaseReservation: earmarkedLedgerEvents.ReservationReleased,
  commitContract: earmarkedLedgerEvents.ContractCommitted,
  raiseCommitment: earmarkedLedgerEvents.CommitmentRaised,
  releaseCommitment: earmarkedLedgerEvents.CommitmentReleased,
  freezeFunds: earmarkedLedgerEvents.FundsFrozen,
  unfreezeFunds: earmarkedLedgerEvents.FundsUnfrozen,
  payAdvance: earmarkedLedgerEvents.AdvancePaid,
  settleClaim: earmarkedLedgerEvents.ClaimSettled,
  recordRecovery: earmarkedLedgerEvents.MoneyRecovered,
  closeLedger: z.strictObject({}),
} as const
