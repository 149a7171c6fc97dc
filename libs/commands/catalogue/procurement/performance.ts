import { contractCommands } from '#libs/contracts'
import { supplierRoles } from '#libs/domain/deciding'
import { acceptance } from '#libs/domain/delivery/acceptance'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import {
  answerSecurityUse,
  confirmSecurityUse,
  contract,
  dropContractProposal,
  dropSecurityUse,
  isAllOfIt,
  proposeContractChange,
  proposeContractTermination,
  proposeSecurityUse,
  proposeSupplementaryContract,
  reckonSecurityReturn,
  recordPerformanceSecurity,
  recordSubcontract,
  resumePerformance,
  returnPerformanceSecurity,
  signContractProposal,
  suspendPerformance,
  waivePerformanceSecurity,
  type Contract,
} from '#libs/domain/procurement/contract'
import { tender } from '#libs/domain/procurement/tender'
import { rating } from '#libs/domain/supervision/rating'
import { command } from '../../command.js'
import { byOfficer, eitherSide, isOnASide, owed } from './of-contract.js'
import { isOfficer, isSignatory } from './of-file.js'

const ofTender = (state: Contract) => ({
  tender: 'tender' in state ? { of: tender, id: state.tender } : undefined,
})

/** What the officer in charge does with a contract. */
const officers = {
  ...byOfficer,
  permitted: (actor: Parameters<typeof isOfficer>[0], _: unknown, state: Contract) =>
    isOfficer(actor, state),
} as const

/** What the signatory owes on something proposed of a contract, by its id. */
const owedOn = (duty: string, state: Contract, proposed: string) =>
  'lot' in state ? owed(duty, state, `${state.lot}/${proposed}`) : []

/** Whoever decides on a use waits for no answer any more. */
const settling = (state: Contract, use: string) => [
  ...owedOn('answer-security-use', state, use),
  ...owedOn('confirm-security-use', state, use),
]

/** Nothing is left to go back, so nobody owes it any more. */
const usesItUp = (state: Contract): boolean =>
  'security' in state && state.security !== undefined && isAllOfIt(state.security)

const stopping = { of: contract, by: ['procedure', 'procurement-officer', 'supervisor'] } as const

/** A contract from its signing to its end: securities, parts given on, pauses, changes. */
export const performanceCatalogue = [
  command({
    ...officers,
    name: 'recordPerformanceSecurity',
    kind: 'record',
    input: contractCommands.recordPerformanceSecurity,
    decide: recordPerformanceSecurity,
    discharges: ({ state }) => owed('record-performance-security', state),
  }),
  command({
    ...officers,
    name: 'waivePerformanceSecurity',
    kind: 'decision',
    input: contractCommands.waivePerformanceSecurity,
    loads: ({ input }) => ({ rating: { of: rating, id: input.rating } }),
    decide: (states, input, deciding) => waivePerformanceSecurity(states, input, deciding),
    discharges: ({ state }) => owed('record-performance-security', state),
  }),
  command({
    of: contract,
    by: ['procedure', 'procurement-officer'],
    name: 'reckonSecurityReturn',
    kind: 'decision',
    input: contractCommands.reckonSecurityReturn,
    loads: ({ input }) => ({
      acceptance:
        input.acceptance === undefined ? undefined : { of: acceptance, id: input.acceptance },
    }),
    decide: (states, input, deciding) => reckonSecurityReturn(states, input, deciding),
  }),
  command({
    ...officers,
    name: 'returnPerformanceSecurity',
    kind: 'record',
    input: contractCommands.returnPerformanceSecurity,
    decide: returnPerformanceSecurity,
    discharges: ({ state }) => owed('return-performance-security', state),
  }),
  command({
    ...officers,
    name: 'proposeSecurityUse',
    kind: 'decision',
    input: contractCommands.proposeSecurityUse,
    decide: proposeSecurityUse,
  }),
  command({
    of: contract,
    by: ['procurement-officer', ...supplierRoles],
    name: 'answerSecurityUse',
    kind: 'decision',
    input: contractCommands.answerSecurityUse,
    permitted: (actor, _, state) => isOnASide(actor, state),
    decide: answerSecurityUse,
    discharges: ({ state, input }) => owedOn('answer-security-use', state, input.use),
  }),
  command({
    of: contract,
    by: ['signatory'],
    name: 'confirmSecurityUse',
    kind: 'decision',
    input: contractCommands.confirmSecurityUse,
    permitted: (actor, _, state) => isSignatory(actor, state),
    decide: confirmSecurityUse,
    discharges: ({ state, input }) => [
      ...settling(state, input.use),
      ...(usesItUp(state) ? owed('return-performance-security', state) : []),
    ],
  }),
  command({
    of: contract,
    by: ['procurement-officer', 'signatory'],
    name: 'dropSecurityUse',
    kind: 'decision',
    input: contractCommands.dropSecurityUse,
    permitted: (actor, _, state) => isOnASide(actor, state),
    decide: dropSecurityUse,
    discharges: ({ state, input }) => settling(state, input.use),
  }),
  command({
    ...officers,
    name: 'recordSubcontract',
    kind: 'record',
    input: contractCommands.recordSubcontract,
    decide: recordSubcontract,
  }),
  command({
    ...stopping,
    name: 'suspendPerformance',
    kind: 'decision',
    input: contractCommands.suspendPerformance,
    loads: ({ state }) => ofTender(state),
    decide: (states, input, deciding) => suspendPerformance(states, input, deciding),
  }),
  command({
    ...stopping,
    name: 'resumePerformance',
    kind: 'decision',
    input: contractCommands.resumePerformance,
    loads: ({ state }) => ofTender(state),
    decide: (states, input, deciding) => resumePerformance(states, input, deciding),
  }),
  command({
    ...officers,
    name: 'proposeContractChange',
    kind: 'decision',
    input: contractCommands.proposeContractChange,
    decide: proposeContractChange,
  }),
  command({
    ...officers,
    name: 'proposeSupplementaryContract',
    kind: 'decision',
    input: contractCommands.proposeSupplementaryContract,
    decide: proposeSupplementaryContract,
  }),
  command({
    ...officers,
    name: 'proposeContractTermination',
    kind: 'decision',
    input: contractCommands.proposeContractTermination,
    decide: proposeContractTermination,
  }),
  command({
    of: contract,
    by: eitherSide,
    name: 'dropContractProposal',
    kind: 'decision',
    input: contractCommands.dropContractProposal,
    permitted: (actor, _, state) => isOnASide(actor, state),
    decide: dropContractProposal,
    discharges: ({ state, input }) => owedOn('sign-contract-proposal', state, input.proposal),
  }),
  command({
    of: contract,
    by: ['signatory'],
    name: 'signContractProposal',
    kind: 'decision',
    input: contractCommands.signContractProposal,
    permitted: (actor, _, state) => isSignatory(actor, state),
    loads: ({ input, state }) => ({
      ledger:
        'ledger' in state ? { of: earmarkedLedger, id: input.ledger ?? state.ledger } : undefined,
    }),
    decide: (states, input, deciding) => signContractProposal(states, input, deciding),
    discharges: ({ state, input }) => owedOn('sign-contract-proposal', state, input.proposal),
    serialised: true,
  }),
] as const
