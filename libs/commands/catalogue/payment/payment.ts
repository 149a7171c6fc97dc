import { paymentCommands } from '#libs/contracts'
import { claim } from '#libs/domain/payment/claim'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import {
  instructPayment,
  payment,
  recordTreasuryAnswer,
  type Payment,
} from '#libs/domain/payment/payment'
import { command } from '../../command.js'

const instructedOf = (state: Payment) =>
  state.status === 'not-instructed' ? undefined : state.instructed

export const paymentCatalogue = [
  command({
    name: 'instructPayment',
    of: payment,
    kind: 'decision',
    creates: true,
    by: ['finance-officer', 'procedure'],
    input: paymentCommands.instructPayment,
    loads: ({ input }) => ({
      claim: { of: claim, id: input.claim },
      ledger: { of: earmarkedLedger, id: input.ledger },
    }),
    decide: instructPayment,
    serialised: true,
  }),
  command({
    name: 'recordTreasuryAnswer',
    of: payment,
    kind: 'record',
    by: ['finance-officer', 'procedure'],
    input: paymentCommands.recordTreasuryAnswer,
    loads: ({ state }) => {
      const instructed = instructedOf(state)
      return {
        claim: instructed && { of: claim, id: instructed.claim },
        ledger: instructed && { of: earmarkedLedger, id: instructed.ledger },
      }
    },
    decide: recordTreasuryAnswer,
    discharges: ({ state, input }) => {
      const instructed = instructedOf(state)
      return instructed && input.answer === 'paid'
        ? [{ duty: 'pay-claim', caseId: `claim/${instructed.claim}` }]
        : []
    },
    serialised: true,
  }),
] as const
