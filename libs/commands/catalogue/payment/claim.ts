import { claimCommands } from '#libs/contracts'
import { occupationCatalogue } from '#libs/domain/county/occupation-catalogue'
import { supplierRoles, type Actor } from '#libs/domain/deciding'
import { acceptance } from '#libs/domain/delivery/acceptance'
import { assessmentBatch } from '#libs/domain/delivery/assessment-batch'
import { trainingClass } from '#libs/domain/delivery/training-class'
import {
  applyForAdvance,
  approveClaim,
  chargeSubsidy,
  claim,
  confirmClaim,
  disputeClaim,
  makePaymentApplication,
  makeSubsidyClaim,
  reckonClaimDatesAgain,
  recordInvoice,
  returnClaim,
  settleCoveredClaim,
  type Claim,
} from '#libs/domain/payment/claim'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import { subsidyRecord } from '#libs/domain/payment/subsidy-record'
import { contract } from '#libs/domain/procurement/contract'
import { performanceEvaluation } from '#libs/domain/supervision/performance-evaluation'
import { rating } from '#libs/domain/supervision/rating'
import { command } from '../../command.js'
import { delivered } from '../delivery/delivered.js'

const ofTheClaimant = (actor: Actor, claim: Claim): boolean =>
  claim.status !== 'not-made' && claim.made.institution === actor.institution

const discharging =
  (duty: string) =>
  ({ id }: { readonly id: string }) => [{ duty, caseId: `claim/${id}` }]

/** Claims are made out of what is on record, by an officer or by the procedure: nobody fills a form. */
const makers = ['procurement-officer', 'procedure'] as const
const approvers = ['section-chief', 'finance-officer'] as const
const entry = { of: claim, kind: 'decision' } as const

export const claimCatalogue = [
  command({
    ...entry,
    name: 'reckonClaimDatesAgain',
    by: ['procedure'],
    input: claimCommands.reckonClaimDatesAgain,
    decide: reckonClaimDatesAgain,
  }),
  command({
    ...entry,
    name: 'applyForAdvance',
    creates: true,
    by: makers,
    input: claimCommands.applyForAdvance,
    loads: ({ input }) => ({
      contract: { of: contract, id: input.contract },
      ledger: { of: earmarkedLedger, id: input.ledger },
      rating: { of: rating, id: input.rating },
    }),
    decide: applyForAdvance,
  }),
  command({
    ...entry,
    name: 'makePaymentApplication',
    creates: true,
    by: makers,
    input: claimCommands.makePaymentApplication,
    loads: ({ input }) => ({
      contract: { of: contract, id: input.contract },
      ledger: { of: earmarkedLedger, id: input.ledger },
      trainingClass: { of: trainingClass, id: input.trainingClass },
      assessmentBatch: input.assessmentBatch
        ? { of: assessmentBatch, id: input.assessmentBatch }
        : undefined,
      acceptance: input.acceptance ? { of: acceptance, id: input.acceptance } : undefined,
      performanceEvaluation: input.performanceEvaluation
        ? { of: performanceEvaluation, id: input.performanceEvaluation }
        : undefined,
    }),
    decide: makePaymentApplication,
  }),
  command({
    ...entry,
    name: 'makeSubsidyClaim',
    creates: true,
    by: makers,
    input: claimCommands.makeSubsidyClaim,
    loads: ({ input }) => ({
      ...delivered(input),
      catalogue: { of: occupationCatalogue, id: input.catalogue },
      records: input.persons.map(id => ({ of: subsidyRecord, id })),
    }),
    decide: makeSubsidyClaim,
  }),
  command({
    ...entry,
    name: 'confirmClaim',
    by: supplierRoles,
    permitted: (actor, _, state) => ofTheClaimant(actor, state),
    input: claimCommands.confirmClaim,
    decide: confirmClaim,
    discharges: discharging('confirm-claim'),
  }),
  command({
    ...entry,
    name: 'disputeClaim',
    by: supplierRoles,
    permitted: (actor, _, state) => ofTheClaimant(actor, state),
    input: claimCommands.disputeClaim,
    decide: disputeClaim,
    discharges: discharging('confirm-claim'),
  }),
  command({
    ...entry,
    name: 'approveClaim',
    by: approvers,
    input: claimCommands.approveClaim,
    loads: ({ state }) => ({
      records:
        state.status !== 'not-made' && state.basis === 'subsidy'
          ? state.made.counted.map(({ person }) => ({ of: subsidyRecord, id: person }))
          : [],
    }),
    decide: approveClaim,
    discharges: discharging('approve-claim'),
  }),
  command({
    ...entry,
    name: 'returnClaim',
    by: approvers,
    input: claimCommands.returnClaim,
    decide: returnClaim,
    discharges: discharging('approve-claim'),
  }),
  command({
    ...entry,
    name: 'recordInvoice',
    kind: 'record',
    by: ['procurement-officer', 'finance-officer', ...supplierRoles],
    permitted: (actor, _, state) => actor.institution === undefined || ofTheClaimant(actor, state),
    input: claimCommands.recordInvoice,
    decide: recordInvoice,
    discharges: discharging('record-invoice'),
  }),
  command({
    ...entry,
    name: 'settleCoveredClaim',
    by: ['finance-officer', 'procedure'],
    input: claimCommands.settleCoveredClaim,
    loads: ({ state }) => ({
      ledger:
        state.status === 'not-made' ? undefined : { of: earmarkedLedger, id: state.made.ledger },
    }),
    decide: settleCoveredClaim,
    serialised: true,
  }),
  command({
    ...entry,
    name: 'chargeSubsidy',
    by: ['finance-officer', 'procedure'],
    input: claimCommands.chargeSubsidy,
    decide: chargeSubsidy,
  }),
] as const
