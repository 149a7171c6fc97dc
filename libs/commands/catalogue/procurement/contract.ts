import { contractCommands } from '#libs/contracts'
import type { Actor } from '#libs/domain/deciding'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import { bid } from '#libs/domain/procurement/bid'
import {
  contract,
  draftContract,
  fileContract,
  publishContract,
  reckonContractDatesAgain,
  signContract,
  type Contract,
} from '#libs/domain/procurement/contract'
import { tender } from '#libs/domain/procurement/tender'
import { command } from '../../command.js'

const byOfficer = { of: contract, by: ['procurement-officer'] } as const

const isOfficer = (actor: Actor, state: Contract): boolean =>
  'officer' in state && [actor.id, actor.actingFor].includes(state.officer)

const isSignatory = (actor: Actor, state: Contract): boolean =>
  'signatory' in state && [actor.id, actor.actingFor].includes(state.signatory)

/** Contracting belongs to the project's case; each duty of it is about the lot. */
const owed = (duty: string, state: Contract) =>
  'project' in state ? [{ duty, caseId: `project/${state.project}`, about: state.lot }] : []

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
    by: ['signatory'],
    name: 'signContract',
    kind: 'decision',
    input: contractCommands.signContract,
    permitted: (actor, _, state) => isSignatory(actor, state),
    loads: ({ state }) => ({
      tender: 'tender' in state ? { of: tender, id: state.tender } : undefined,
      ledger: 'ledger' in state ? { of: earmarkedLedger, id: state.ledger } : undefined,
    }),
    decide: (states, input, deciding) => signContract(states, input, deciding),
    discharges: ({ state }) => owed('sign-contract', state),
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
] as const
