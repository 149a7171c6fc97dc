import { acceptanceCommands } from '#libs/contracts'
import {
  acceptance,
  failAcceptance,
  openAcceptance,
  passAcceptance,
  publishAcceptance,
  recordTraineeOpinions,
  type Acceptance,
} from '#libs/domain/delivery/acceptance'
import { trainingClass } from '#libs/domain/delivery/training-class'
import { command } from '../../command.js'
import { delivered } from './delivered.js'

/** The procedure of the class that is accepted. */
const discharging =
  (duty: string) =>
  ({ state }: { readonly state: Acceptance }) =>
    state.status === 'not-opened'
      ? []
      : [{ duty, caseId: `training-class/${state.opened.trainingClass}` }]

const entry = { of: acceptance, kind: 'decision', by: ['procurement-officer'] } as const

export const acceptanceCatalogue = [
  command({
    ...entry,
    name: 'openAcceptance',
    creates: true,
    input: acceptanceCommands.openAcceptance,
    loads: ({ input }) => delivered(input),
    decide: openAcceptance,
  }),
  command({
    ...entry,
    name: 'recordTraineeOpinions',
    kind: 'record',
    by: ['procurement-officer', 'third-party-evaluator'],
    input: acceptanceCommands.recordTraineeOpinions,
    loads: ({ state }) => ({
      trainingClass:
        state.status === 'not-opened'
          ? undefined
          : { of: trainingClass, id: state.opened.trainingClass },
    }),
    decide: recordTraineeOpinions,
  }),
  command({
    ...entry,
    name: 'passAcceptance',
    input: acceptanceCommands.passAcceptance,
    decide: passAcceptance,
    discharges: discharging('pass-acceptance'),
  }),
  command({
    ...entry,
    name: 'failAcceptance',
    input: acceptanceCommands.failAcceptance,
    decide: failAcceptance,
  }),
  command({
    ...entry,
    name: 'publishAcceptance',
    input: acceptanceCommands.publishAcceptance,
    decide: publishAcceptance,
    discharges: discharging('publish-acceptance'),
  }),
] as const
