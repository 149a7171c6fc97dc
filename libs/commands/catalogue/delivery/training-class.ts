import { trainingClassCommands } from '#libs/contracts'
import { institution } from '#libs/domain/county/institution'
import type { Actor } from '#libs/domain/deciding'
import {
  cancelClass,
  commenceUnderContract,
  completeClass,
  confirmRollCorrection,
  correctRoll,
  fileClass,
  reckonClassDatesAgain,
  replyToClassFiling,
  submitRoll,
  trainingClass,
  type TrainingClass,
} from '#libs/domain/delivery/training-class'
import { contract } from '#libs/domain/procurement/contract'
import { command } from '../../command.js'

/** People of the institution that filed the class, and the officers of the county. */
const ofTheClass = (actor: Actor, trainingClass: TrainingClass): boolean =>
  actor.institution === undefined ||
  (trainingClass.status !== 'not-filed' && trainingClass.filing.institution === actor.institution)

/** The filing that is answered, `filing/2`; before the first there is nothing owed. */
const turnOf = (state: TrainingClass, after = 0): string =>
  `filing/${String(state.status === 'not-filed' ? 1 : state.filing.filing + after)}`

const isTeacher = (actor: Actor, trainingClass: TrainingClass): boolean =>
  trainingClass.status !== 'not-filed' &&
  trainingClass.filing.teachers.some(({ person }) => person === actor.id)

const atTheInstitution = ['training-institution', 'class-teacher'] as const

export const trainingClassCatalogue = [
  command({
    of: trainingClass,
    by: ['procedure'],
    name: 'reckonClassDatesAgain',
    kind: 'decision',
    input: trainingClassCommands.reckonClassDatesAgain,
    decide: reckonClassDatesAgain,
  }),
  command({
    name: 'fileClass',
    of: trainingClass,
    kind: 'decision',
    creates: true,
    by: ['training-institution'],
    permitted: (actor, { institution }) => actor.institution === institution,
    input: trainingClassCommands.fileClass,
    loads: ({ input }) => ({
      contract: { of: contract, id: input.contract },
      institution: { of: institution, id: input.institution },
    }),
    decide: (states, input, deciding) => fileClass(states, input, deciding),
    serialised: true,
    discharges: ({ id, state }) =>
      state.status === 'returned'
        ? [{ duty: 'file-class-again', caseId: `training-class/${id}`, about: turnOf(state, 1) }]
        : [],
  }),
  command({
    name: 'replyToClassFiling',
    of: trainingClass,
    kind: 'decision',
    by: ['procurement-officer', 'supervisor'],
    input: trainingClassCommands.replyToClassFiling,
    decide: replyToClassFiling,
    discharges: ({ id, state }) => [
      { duty: 'reply-to-class-filing', caseId: `training-class/${id}`, about: turnOf(state) },
    ],
  }),
  command({
    name: 'commenceClass',
    of: trainingClass,
    kind: 'decision',
    by: atTheInstitution,
    permitted: (actor, _, state) => ofTheClass(actor, state),
    input: trainingClassCommands.commenceClass,
    loads: ({ state }) => ({
      contract:
        state.status === 'not-filed' ? undefined : { of: contract, id: state.filing.contract },
    }),
    decide: (states, input, deciding) => commenceUnderContract(states, input, deciding),
    discharges: ({ id }) => [{ duty: 'commence-class', caseId: `training-class/${id}` }],
  }),
  command({
    name: 'submitRoll',
    of: trainingClass,
    kind: 'record',
    by: ['class-teacher'],
    permitted: (actor, _, state) => isTeacher(actor, state),
    input: trainingClassCommands.submitRoll,
    decide: submitRoll,
    discharges: ({ id, input }) => [
      { duty: 'submit-roll', caseId: `training-class/${id}`, about: input.period },
    ],
  }),
  command({
    name: 'correctRoll',
    of: trainingClass,
    kind: 'decision',
    by: [...atTheInstitution, 'supervisor'],
    permitted: (actor, _, state) => ofTheClass(actor, state),
    input: trainingClassCommands.correctRoll,
    decide: correctRoll,
  }),
  command({
    name: 'confirmRollCorrection',
    of: trainingClass,
    kind: 'decision',
    by: ['supervisor', 'procurement-officer'],
    input: trainingClassCommands.confirmRollCorrection,
    decide: confirmRollCorrection,
  }),
  command({
    name: 'completeClass',
    of: trainingClass,
    kind: 'decision',
    by: ['training-institution'],
    permitted: (actor, _, state) => ofTheClass(actor, state),
    input: trainingClassCommands.completeClass,
    decide: completeClass,
    discharges: ({ id }) => [{ duty: 'complete-class', caseId: `training-class/${id}` }],
  }),
  command({
    name: 'cancelClass',
    of: trainingClass,
    kind: 'decision',
    by: ['supervisor', 'section-chief'],
    input: trainingClassCommands.cancelClass,
    loads: ({ state }) => ({
      contract: 'filing' in state ? { of: contract, id: state.filing.contract } : undefined,
    }),
    decide: (states, input, deciding) => cancelClass(states, input, deciding),
    serialised: true,
  }),
] as const
