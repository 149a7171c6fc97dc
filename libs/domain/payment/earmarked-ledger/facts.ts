import { factsOf, reference } from '#libs/domain/deciding'
import type { LedgerEvent } from './events.js'

/** What procedures may know of the books: that something was entered, never how much. */
export const earmarkedLedgerFacts = factsOf<LedgerEvent>()({
  BudgetReserved: ({ project }) => ({ project: reference(project) }),
  ContractCommitted: ({ project, lot, contract }) => ({
    project: reference(project),
    lot: reference(lot),
    contract: reference(contract),
  }),
  AdvancePaid: ({ contract, payment }) => ({
    contract: reference(contract),
    payment: reference(payment),
  }),
  ClaimSettled: ({ contract, claim, payment }) => ({
    contract: reference(contract),
    claim: reference(claim),
    payment: reference(payment),
  }),
})
