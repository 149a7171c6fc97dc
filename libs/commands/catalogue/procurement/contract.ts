import { contractCommands } from '#libs/contracts'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import { bid } from '#libs/domain/procurement/bid'
import {
  contract,
  draftContract,
  fileContract,
  publishContract,
  reckonContractDatesAgain,
  recordSignedPaper,
  redraftContract,
  rejectContractVersion,
  reviewContract,
  signContract,
  type Contract,
} from '#libs/domain/procurement/contract'
import { project } from '#libs/domain/procurement/project'
import { awardOf, tender } from '#libs/domain/procurement/tender'
import { command } from '../../command.js'
import { byOfficer, eitherSide, isOfficer, isOnASide, isSignatory, owed } from './of-contract.js'
import { performanceCatalogue } from './performance.js'

/** The version of the text that is reviewed, or written anew. */
const turnOf = (state: Contract, id: string): string | undefined =>
  state.status === 'drafted' ? `${state.lot}/${id}/${String(state.draft.version)}` : undefined

const signedAgain = (state: Contract, id: string): string | undefined =>
  'lot' in state ? `${awardOf(state.lot, state.after)}/${id}` : undefined

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
    }),
    decide: (states, input, deciding) => draftContract(states, input, deciding),
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
    loads: ({ state }) => ({
      tender: 'tender' in state ? { of: tender, id: state.tender } : undefined,
      ledger: 'ledger' in state ? { of: earmarkedLedger, id: state.ledger } : undefined,
      project: 'project' in state ? { of: project, id: state.project } : undefined,
    }),
    decide: (states, input, deciding) => signContract(states, input, deciding),
    // After a winner's refusal the next contract of the lot is owed under its own id.
    discharges: ({ id, state }) => [
      ...owed('sign-contract', state),
      ...owed('sign-contract', state, signedAgain(state, id)),
    ],
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
