import { paymentCommands } from '#libs/contracts'
import { claim } from '#libs/domain/payment/claim'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import {
  instructPayment,
  payment,
  reckonPaymentDatesAgain,
  recordTreasuryAnswer,
  type Payment,
} from '#libs/domain/payment/payment'
import { command } from '../../command.js'

const instructedOf = (state: Payment) =>
  state.status === 'not-instructed' ? undefined : state.instructed

/** The attempt that is owed next, `attempt/4`. */
const attemptOf = (state: Payment): string =>
  `attempt/${String(state.status === 'not-instructed' ? 1 : state.instructions.length + 1)}`

export const paymentCatalogue = [
  command({
    of: payment,
    by: ['procedure'],
    name: 'reckonPaymentDatesAgain',
    kind: 'decision',
    input: paymentCommands.reckonPaymentDatesAgain,
    decide: reckonPaymentDatesAgain,
  }),
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
    discharges: ({ input, state }) => [
      { duty: 'instruct-payment', caseId: `claim/${input.claim}`, about: attemptOf(state) },
    ],
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
