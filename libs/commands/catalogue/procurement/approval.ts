import { approvalCommands, type Role } from '#libs/contracts'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import {
  approval,
  approveProject,
  countersignProject,
  dutyOfStep,
  openApproval,
  recordCollectiveDecision,
  returnProject,
  signatureOf,
  verifyProject,
  withdrawSubmission,
  type Approval,
} from '#libs/domain/procurement/approval'
import { project } from '#libs/domain/procurement/project'
import { command, type Asked } from '../../command.js'
import { amongPlans } from './among-plans.js'

const checkers: readonly Role[] = [
  'section-chief',
  'finance-officer',
  'legal-reviewer',
  'supervisor',
  'unit-leader',
]

const projectOf = (state: Approval) =>
  'project' in state ? { of: project, id: state.project } : undefined

type Ask = Pick<Asked<Approval, unknown>, 'state' | 'actor'>

/** Each role of a step owes its own signature to the project's case. */
const discharging =
  (duty: string) =>
  ({ state, actor }: Ask) =>
    state.status === 'under-way'
      ? [{ duty, caseId: `project/${state.project}`, about: signatureOf(state.turn, actor.role) }]
      : []

/** Sent back, nobody's signature is waited for any more. */
function dischargingAll({ state }: Ask) {
  if (state.status !== 'under-way') return []
  const duty = dutyOfStep[state.step.name]
  return state.step.roles.map(role => ({
    ...{ duty, caseId: `project/${state.project}`, about: signatureOf(state.turn, role) },
  }))
}

export const approvalCatalogue = [
  command({
    of: approval,
    by: checkers,
    name: 'openApproval',
    kind: 'decision',
    input: approvalCommands.openApproval,
    decide: openApproval,
  }),
  command({
    of: approval,
    by: ['section-chief'],
    name: 'verifyProject',
    kind: 'decision',
    input: approvalCommands.verifyProject,
    decide: verifyProject,
    discharges: discharging('verify-project'),
  }),
  command({
    of: approval,
    by: ['finance-officer', 'legal-reviewer', 'supervisor'],
    name: 'countersignProject',
    kind: 'decision',
    input: approvalCommands.countersignProject,
    decide: countersignProject,
    discharges: discharging('countersign-project'),
  }),
  command({
    of: approval,
    by: ['section-chief'],
    name: 'recordCollectiveDecision',
    kind: 'record',
    input: approvalCommands.recordCollectiveDecision,
    decide: recordCollectiveDecision,
    discharges: discharging('decide-collectively'),
  }),
  command({
    of: approval,
    by: ['unit-leader'],
    name: 'approveProject',
    kind: 'decision',
    input: approvalCommands.approveProject,
    loads: ({ state, known }) => ({
      project: projectOf(state),
      ledger: 'ledger' in state ? { of: earmarkedLedger, id: state.ledger } : undefined,
      ...('project' in state &&
        amongPlans({ id: state.project, state: known(project, state.project) }, known)),
    }),
    decide: (states, input, deciding) => approveProject(states, input, deciding),
    discharges: discharging('approve-project'),
    serialised: true,
  }),
  command({
    of: approval,
    by: checkers,
    name: 'returnProject',
    kind: 'decision',
    input: approvalCommands.returnProject,
    loads: ({ state }) => ({ project: projectOf(state) }),
    decide: (states, input, deciding) => returnProject(states, input, deciding),
    discharges: dischargingAll,
  }),
  command({
    of: approval,
    by: ['procurement-officer'],
    name: 'withdrawSubmission',
    kind: 'decision',
    input: approvalCommands.withdrawSubmission,
    loads: ({ state }) => ({ project: projectOf(state) }),
    decide: (states, input, deciding) => withdrawSubmission(states, input, deciding),
  }),
] as const
