import { dutyCommands } from '#libs/contracts'
import { standsFor, type Actor } from '#libs/domain/deciding'
import {
  duty,
  escalateDuty,
  explainDeadline,
  lapseDuty,
  dischargeDuty,
  moveDuty,
  openDuty,
  pauseDuty,
  remindDuty,
  resumeDuty,
  unblockProcedure,
  urgeDuty,
  withdrawDuty,
  type Duty,
} from '#libs/domain/supervision/duty'
import { command } from '../../command.js'

/** What a procedure does with the duties of its own case, and nobody else. */
const byProcedure = { of: duty, kind: 'decision', by: ['procedure'] } as const

const ofItsCase = (actor: Actor, _input: unknown, state: Duty): boolean =>
  state.status === 'none' || state.case === actor.id

export const dutyCatalogue = [
  command({
    ...byProcedure,
    name: 'openDuty',
    creates: true,
    input: dutyCommands.openDuty,
    permitted: (actor, input) => input.case === actor.id,
    decide: openDuty,
  }),
  command({
    ...byProcedure,
    name: 'remindDuty',
    input: dutyCommands.remindDuty,
    permitted: ofItsCase,
    decide: remindDuty,
  }),
  command({
    ...byProcedure,
    name: 'escalateDuty',
    input: dutyCommands.escalateDuty,
    permitted: ofItsCase,
    decide: escalateDuty,
  }),
  command({
    ...byProcedure,
    name: 'pauseDuty',
    input: dutyCommands.pauseDuty,
    permitted: ofItsCase,
    decide: pauseDuty,
  }),
  command({
    ...byProcedure,
    name: 'resumeDuty',
    input: dutyCommands.resumeDuty,
    permitted: ofItsCase,
    decide: resumeDuty,
  }),
  command({
    ...byProcedure,
    name: 'moveDuty',
    input: dutyCommands.moveDuty,
    permitted: ofItsCase,
    decide: moveDuty,
  }),
  command({
    ...byProcedure,
    name: 'lapseDuty',
    input: dutyCommands.lapseDuty,
    permitted: ofItsCase,
    decide: lapseDuty,
    serialised: true,
  }),
  command({
    ...byProcedure,
    name: 'dischargeDuty',
    input: dutyCommands.dischargeDuty,
    permitted: ofItsCase,
    decide: dischargeDuty,
  }),
  command({
    ...byProcedure,
    name: 'withdrawDuty',
    input: dutyCommands.withdrawDuty,
    permitted: ofItsCase,
    decide: withdrawDuty,
  }),
  command({
    of: duty,
    kind: 'decision',
    name: 'urgeDuty',
    input: dutyCommands.urgeDuty,
    by: [
      ...(['procurement-officer', 'signatory', 'unit-leader', 'finance-officer'] as const),
      ...(['supervisor', 'section-chief', 'deputy'] as const),
    ],
    decide: urgeDuty,
  }),
  command({
    of: duty,
    kind: 'decision',
    name: 'unblockProcedure',
    input: dutyCommands.unblockProcedure,
    by: ['supervisor', 'administrator'],
    decide: unblockProcedure,
  }),
  command({
    of: duty,
    kind: 'decision',
    name: 'explainDeadline',
    input: dutyCommands.explainDeadline,
    by: ['procurement-officer', 'section-chief', 'finance-officer', 'signatory', 'supervisor'],
    permitted: (actor, _input, state) =>
      state.status !== 'none' && (standsFor(actor, state.by) || state.role === actor.role),
    discharges: ({ id }) => [{ duty: 'explain-deadline', caseId: `deadline-explanation/${id}` }],
    decide: explainDeadline,
  }),
] as const
