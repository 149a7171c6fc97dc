import { addMinutes, type Instant } from '#libs/calendar/instants'
import type { CaseFacts } from '#libs/domain/deciding'
import type { PaymentFact } from '#facts/payment/payment'
import type { ClaimFact } from './facts.js'

type ClaimCaseFact = ClaimFact | PaymentFact

/** What the claim's procedure sees. */
export interface ClaimView {
  readonly basis: 'contract' | 'subsidy' | undefined
  readonly ledger: string | undefined
  readonly institution: string | undefined
  readonly madeAt: Instant | undefined
  readonly confirmedAt: Instant | undefined
  /** Its advance covers it: nothing is left to pay. */
  readonly covered: boolean
  readonly approvedAt: Instant | undefined
  /** Disputed by the institution or sent back: another claim is made in its place. */
  readonly over: boolean
  readonly displayEnds: Instant | undefined
  readonly invoicedAt: Instant | undefined
  readonly payBy: Instant | undefined
  /** The payment's id is the claim's own: whoever asks and however often, it is one. */
  readonly payment: string
  /**
   * Id of the next instruction: that of the fact that asks for it, the invoice or the treasury's
   * failure. A procedure begun anew asks for the very same one.
   */
  readonly nextInstruction: string | undefined
  /** An instruction waits for the treasury's answer. */
  readonly instructed: boolean
  readonly attempts: number
  /** After a failure, an hour for the treasury to put right what it can. */
  readonly againAt: Instant | undefined
  readonly settled: boolean
}

const initial: ClaimView = {
  ...{ basis: undefined, ledger: undefined, institution: undefined, madeAt: undefined },
  ...{ confirmedAt: undefined, covered: false, approvedAt: undefined, over: false },
  ...{ displayEnds: undefined, invoicedAt: undefined, payBy: undefined, payment: '' },
  ...{
    nextInstruction: undefined,
    instructed: false,
    attempts: 0,
    againAt: undefined,
    settled: false,
  },
}

/** Minutes of county time between a failed instruction and the next. */
const minutesBetweenAttempts = 60

function evolve(view: ClaimView, fact: ClaimCaseFact): ClaimView {
  switch (fact.type) {
    case 'PaymentApplicationMade': {
      const { ledger, institution, covered } = fact.fields
      const made = { basis: 'contract', ledger, institution, covered, madeAt: fact.at } as const
      return { ...view, ...made, payment: caseOf(fact) }
    }
    case 'SubsidyClaimMade': {
      const { institution } = fact.fields
      return { ...view, basis: 'subsidy', institution, madeAt: fact.at }
    }
    case 'PaymentInstructed':
    case 'TreasuryFailed':
    case 'ClaimPaid':
      return { ...view, ...paying(fact) }
    default:
      return { ...view, ...judged(fact) }
  }
}

type Paying = Extract<
  ClaimCaseFact,
  { readonly type: 'PaymentInstructed' | 'TreasuryFailed' | 'ClaimPaid' }
>

function paying(fact: Paying): Partial<ClaimView> {
  switch (fact.type) {
    case 'PaymentInstructed': {
      const { attempt } = fact.fields
      return { instructed: true, attempts: attempt, nextInstruction: undefined }
    }
    case 'TreasuryFailed':
      return {
        ...{ instructed: false, nextInstruction: fact.id },
        againAt: addMinutes(fact.at, minutesBetweenAttempts),
      }
    case 'ClaimPaid':
      return { instructed: false, settled: true }
  }
}

function judged(fact: ClaimCaseFact): Partial<ClaimView> {
  switch (fact.type) {
    case 'ClaimConfirmed':
      return { confirmedAt: fact.at }
    case 'ClaimApproved':
      return { approvedAt: fact.at, displayEnds: fact.fields.displayEnds }
    case 'ClaimDatesReckonedAgain': {
      const { displayEnds, payBy } = fact.fields
      return { ...(displayEnds && { displayEnds }), ...(payBy && { payBy }) }
    }
    case 'InvoiceRecorded':
      return { invoicedAt: fact.at, payBy: fact.fields.payBy, nextInstruction: fact.id }
    case 'ClaimDisputed':
    case 'ClaimReturned':
      return { over: true }
    case 'SubsidyCharged':
      return { settled: true }
    default:
      return {}
  }
}

const caseOf = ({ fields, stream }: ClaimCaseFact): string =>
  'claim' in fields ? fields.claim : stream.slice(-36)

/** One claim, on the contract or on the fund: what one procedure carries to settlement. */
export const claimCase: CaseFacts<ClaimView, ClaimCaseFact> = {
  procedure: 'claim',
  begins: ['PaymentApplicationMade', 'SubsidyClaimMade'],
  hears: [
    ...(['PaymentApplicationMade', 'SubsidyClaimMade', 'ClaimConfirmed'] as const),
    ...(['ClaimDisputed', 'ClaimApproved', 'ClaimReturned', 'InvoiceRecorded'] as const),
    ...(['PaymentInstructed', 'TreasuryFailed', 'ClaimPaid', 'SubsidyCharged'] as const),
    'ClaimDatesReckonedAgain',
  ],
  outcomes: ['ClaimPaid', 'SubsidyCharged', 'ClaimDisputed', 'ClaimReturned'],
  caseOf,
  initial,
  evolve,
  board: ({ institution }) => ({
    phase: 'settlement',
    ...(institution === undefined ? {} : { institution }),
  }),
}
