import { count, factsOf, reference, word, type FactOf } from '#libs/domain/deciding'
import type { ClaimEvent } from './events.js'

export { claimCase, type ClaimView } from './claim-view.js'

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
  ClaimDatesReckonedAgain: ({ displayEnds, payBy }) => ({
    displayEnds: displayEnds?.end,
    payBy: payBy?.end,
  }),
  ClaimReturned: () => ({}),
  InvoiceRecorded: ({ payBy }) => ({ payBy: payBy.end }),
  PaymentStarted: ({ payment }) => ({ payment: reference(payment) }),
  ClaimPaid: ({ payment, paidOn }) => ({ payment: reference(payment), paidOn }),
  SubsidyCharged: ({ chargedAt }) => ({ chargedAt }),
})

export type ClaimFact = FactOf<typeof claimFacts>
