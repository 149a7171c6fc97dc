import { contractCommands } from '#libs/contracts'
import { signingKey } from '#libs/domain/county/signing-key'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import { bid } from '#libs/domain/procurement/bid'
import {
  contract,
  draftNumberedContract,
  fileContract,
  publishContract,
  reckonContractDatesAgain,
  recordSignedPaper,
  redraftContract,
  rejectContractVersion,
  reviewContract,
  signContract,
  signContractByKey,
  type Contract,
} from '#libs/domain/procurement/contract'
import { finalQuote } from '#libs/domain/procurement/final-quote'
import { project } from '#libs/domain/procurement/project'
import { awardOf, tender } from '#libs/domain/procurement/tender'
import { contractStatementOf, isStatementSigned } from '#libs/sealing/statement'
import { command } from '../../command.js'
import { seriesOf } from '../county/number-series.js'
import { signers } from '../county/signing-key.js'
import { byOfficer, eitherSide, isOnASide, owed } from './of-contract.js'
import { isOfficer, isSignatory } from './of-file.js'
import { performanceCatalogue } from './performance.js'

/** The version of the text that is reviewed, or written anew. */
const turnOf = (state: Contract, id: string): string | undefined =>
  state.status === 'drafted' ? `${state.lot}/${id}/${String(state.draft.version)}` : undefined

const signedAgain = (state: Contract, id: string): string | undefined =>
  'lot' in state ? `${awardOf(state.lot, state.after)}/${id}` : undefined

/** After a winner's refusal the next contract of the lot is owed under its own id. */
const toSign = (id: string, state: Contract) => [
  ...owed('sign-contract', state),
  ...owed('sign-contract', state, signedAgain(state, id)),
]

/** What a contract is signed beside: its award, the money set aside for it, its project. */
const beside = (state: Contract) => ({
  tender: 'tender' in state ? { of: tender, id: state.tender } : undefined,
  ledger: 'ledger' in state ? { of: earmarkedLedger, id: state.ledger } : undefined,
  project: 'project' in state ? { of: project, id: state.project } : undefined,
})

const signatures = { contractStatementOf, isStatementSigned }

export const contractCatalogue = [
  command({
    of: contract,
    by: ['procedure'],
    name: 'reckonContractDatesAgain',
    kind: 'decision',
    input: contractCommands.reckonContractDatesAgain,
    decide: reckonContractDatesAgain,
  }),
  command({
    ...byOfficer,
    name: 'draftContract',
    kind: 'decision',
    creates: true,
    input: contractCommands.draftContract,
    loads: ({ input }) => ({
      tender: { of: tender, id: input.tender },
      bid: { of: bid, id: input.bid },
      quote: { of: finalQuote, id: input.bid },
      series: seriesOf(input.series),
    }),
    decide: (states, input, deciding) => draftNumberedContract(states, input, deciding),
    serialised: true,
  }),
  command({
    of: contract,
    by: ['legal-reviewer'],
    name: 'reviewContract',
    kind: 'decision',
    input: contractCommands.reviewContract,
    decide: reviewContract,
    discharges: ({ id, state }) => owed('review-contract', state, turnOf(state, id)),
  }),
  command({
    of: contract,
    by: eitherSide,
    name: 'rejectContractVersion',
    kind: 'decision',
    input: contractCommands.rejectContractVersion,
    permitted: (actor, _, state) => isOnASide(actor, state),
    decide: rejectContractVersion,
  }),
  command({
    ...byOfficer,
    name: 'redraftContract',
    kind: 'decision',
    input: contractCommands.redraftContract,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: redraftContract,
    discharges: ({ id, state }) => owed('redraft-contract', state, turnOf(state, id)),
  }),
  command({
    ...byOfficer,
    name: 'recordSignedPaper',
    kind: 'record',
    input: contractCommands.recordSignedPaper,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: recordSignedPaper,
  }),
  command({
    of: contract,
    by: ['signatory'],
    name: 'signContract',
    kind: 'decision',
    input: contractCommands.signContract,
    permitted: (actor, _, state) => isSignatory(actor, state),
    loads: ({ state }) => beside(state),
    decide: (states, input, deciding) => signContract(states, input, deciding),
    discharges: ({ id, state }) => toSign(id, state),
    serialised: true,
  }),
  command({
    of: contract,
    by: signers,
    name: 'signContractByKey',
    kind: 'decision',
    input: contractCommands.signContractByKey,
    permitted: (actor, _, state) => isOnASide(actor, state),
    loads: ({ state, input }) => ({ ...beside(state), key: { of: signingKey, id: input.key } }),
    decide: (states, input, deciding) =>
      signContractByKey({ ...states, signatures }, input, deciding),
    // The supplier's signature alone ends nothing that is owed.
    discharges: ({ id, state, actor }) =>
      actor.institution === undefined ? toSign(id, state) : [],
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'publishContract',
    kind: 'decision',
    act: 'contract-publication',
    input: contractCommands.publishContract,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: publishContract,
    discharges: ({ state }) => owed('publish-contract', state),
  }),
  command({
    ...byOfficer,
    name: 'fileContract',
    kind: 'record',
    input: contractCommands.fileContract,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: fileContract,
    discharges: ({ state }) => owed('file-contract', state),
  }),
  ...performanceCatalogue,
] as const
