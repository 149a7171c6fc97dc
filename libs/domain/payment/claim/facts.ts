import type { Instant } from '#libs/calendar'
import { count, factsOf, reference, word, type CaseFacts, type FactOf } from '#libs/domain/deciding'
import type { PaymentFact } from '#facts/payment/payment'
import type { ClaimEvent } from './events.js'

/** What procedures may know of a claim: whose turn it is and until when; no amount, no person. */
export const claimFacts = factsOf<ClaimEvent>()({
  PaymentApplicationMade: ({
    project,
    lot,
    contract,
    ledger,
    institution,
    instalment,
    payable,
  }) => ({
    project: reference(project),
    lot: reference(lot),
    contract: reference(contract),
    ledger: reference(ledger),
    institution: reference(institution),
    instalment: word(instalment),
    /** Its advance covers it: nothing is left to pay. */
    covered: payable === 0,
  }),
  SubsidyClaimMade: ({ project, lot, contract, institution, counted, trainingClass }) => ({
    project: reference(project),
    lot: reference(lot),
    contract: reference(contract),
    institution: reference(institution),
    trainingClass: reference(trainingClass),
    counted: count(counted.length),
  }),
  ClaimConfirmed: () => ({}),
  ClaimDisputed: () => ({}),
  ClaimApproved: ({ displayEnds }) => ({ displayEnds: displayEnds?.end }),
  ClaimReturned: () => ({}),
  InvoiceRecorded: ({ payBy }) => ({ payBy: payBy.end }),
  PaymentStarted: ({ payment }) => ({ payment: reference(payment) }),
  ClaimPaid: ({ payment, paidOn }) => ({ payment: reference(payment), paidOn }),
  SubsidyCharged: ({ chargedAt }) => ({ chargedAt }),
})

export type ClaimFact = FactOf<typeof claimFacts> | PaymentFact

/** What the claim's procedure sees. */
export interface ClaimView {
  readonly basis: 'contract' | 'subsidy' | undefined
  readonly ledger: string | undefined
  readonly institution: string | undefined
  readonly covered: boolean
  readonly approved: boolean
  /** Disputed by the institution or sent back: another claim is made in its place. */
  readonly over: boolean
  readonly displayEnds: Instant | undefined
  readonly payBy: Instant | undefined
  /** The last instruction, and what the treasury said of it. */
  readonly payment: string | undefined
  readonly instruction: string | undefined
  readonly attempts: number
  readonly failed: boolean
  readonly settled: boolean
}

const initial: ClaimView = {
  ...{ basis: undefined, ledger: undefined, institution: undefined, covered: false },
  ...{ approved: false, over: false, displayEnds: undefined, payBy: undefined },
  ...{ payment: undefined, instruction: undefined, attempts: 0, failed: false, settled: false },
}

function evolve(view: ClaimView, fact: ClaimFact): ClaimView {
  switch (fact.type) {
    case 'PaymentApplicationMade': {
      const { ledger, institution, covered } = fact.fields
      return { ...view, basis: 'contract', ledger, institution, covered }
    }
    case 'SubsidyClaimMade':
      return { ...view, basis: 'subsidy', institution: fact.fields.institution }
    case 'ClaimApproved':
      return { ...view, approved: true, displayEnds: fact.fields.displayEnds }
    case 'InvoiceRecorded':
      return { ...view, payBy: fact.fields.payBy }
    case 'PaymentInstructed': {
      const { instruction, attempt } = fact.fields
      return { ...view, payment: idOf(fact), instruction, attempts: attempt, failed: false }
    }
    case 'TreasuryFailed':
      return { ...view, failed: true }
    default:
      return { ...view, ...ended(fact.type) }
  }
}

const ended = (type: ClaimFact['type']): Partial<ClaimView> => ({
  ...(type === 'ClaimDisputed' || type === 'ClaimReturned' ? { over: true } : {}),
  ...(type === 'ClaimPaid' || type === 'SubsidyCharged' ? { settled: true } : {}),
})

/** The id in a stream's name. */
const idOf = ({ stream }: { readonly stream: string }): string => stream.slice(-36)

export const claimCase: CaseFacts<ClaimView, ClaimFact> = {
  procedure: 'claim',
  begins: ['PaymentApplicationMade', 'SubsidyClaimMade'],
  hears: [
    ...(['PaymentApplicationMade', 'SubsidyClaimMade', 'ClaimConfirmed'] as const),
    ...(['ClaimDisputed', 'ClaimApproved', 'ClaimReturned', 'InvoiceRecorded'] as const),
    ...(['PaymentInstructed', 'TreasuryPaid', 'TreasuryFailed'] as const),
    ...(['ClaimPaid', 'SubsidyCharged'] as const),
  ],
  outcomes: ['ClaimPaid', 'SubsidyCharged', 'ClaimDisputed', 'ClaimReturned'],
  caseOf: fact => ('claim' in fact.fields ? fact.fields.claim : idOf(fact)),
  initial,
  evolve,
  board: () => ({ phase: 'settlement' }),
}
