import type { Act } from './act.js'
import { given, numberOf, rowsOf, textOf, type Values } from './fields.js'
import { passedAsPlanned } from './places.js'
import type { Scene } from './scene.js'

/** A step's duty is about its turn, `<approval>/<step>/<round>`; its subject is the project. */
const atApproval = {
  at: '/procurement/approvals',
  subject: ({ about = '' }) => `approval-${about.split('/')[0] ?? ''}`,
} as const satisfies Pick<Act, 'at' | 'subject'>

/** Whoever decides on a plan sees where it passes the year's quota. */
const besideQuota = {
  ...({ reads: 'plan', showsPlan: true } as const),
  passes: (_: Values, scene: Scene) => passedAsPlanned(scene),
} as const

const opinion = {
  ...{ ...atApproval, ...besideQuota },
  fields: [{ kind: 'words', name: 'opinion', optional: true }],
  input: (values: Values) => given({ opinion: textOf(values, 'opinion') }),
} as const

const steps = ['verify', 'countersign', 'decide'] as const

/** Whose vote counts in a meeting of the unit. */
const deciders = [
  ...['unit-leader', 'deputy', 'signatory', 'section-chief'],
  ...['legal-reviewer', 'finance-officer', 'supervisor'],
]

/** Sends the papers back, to the maker or to a step before this one, with a reason. */
const returning = (before: number): Act => ({
  ...atApproval,
  showsPlan: true,
  command: 'return-project',
  start: { to: 'maker', afterwards: 'every-step-again' },
  fields: [
    { kind: 'choice', name: 'to', options: ['maker', ...steps.slice(0, before)] },
    { kind: 'choice', name: 'afterwards', options: ['every-step-again', 'straight-back'] },
    { kind: 'words', name: 'reason' },
  ],
  input: values => ({
    to: textOf(values, 'to'),
    afterwards: textOf(values, 'afterwards'),
    reason: textOf(values, 'reason'),
  }),
  undo: 'none',
})

/** Takes the papers up, so that whoever holds the step reads what stays as it is. */
const takeUp: Act = {
  ...atApproval,
  command: 'open-approval',
  fields: [],
  input: () => ({}),
  undo: 'none',
}

/** What the holder of a step may do before signing it, or instead. */
const besideSigning = (before: number): Readonly<Record<string, Act>> => ({
  open: takeUp,
  return: returning(before),
})

export const besideApproving: Readonly<Record<string, Readonly<Record<string, Act>>>> = {
  'verify-project': besideSigning(0),
  'countersign-project': besideSigning(1),
  'decide-collectively': besideSigning(2),
  'approve-project': besideSigning(3),
}

/** The run of approval that a project is in. */
const runOf = ({ project }: Scene): string =>
  project?.state.status === 'in-approval' ? `approval-${project.state.approval}` : ''

/** The maker takes the papers back, as long as nobody has taken them up. */
export const withdrawSubmission: Act = {
  at: '/procurement/approvals',
  command: 'withdraw-submission',
  reads: 'project',
  goesTo: runOf,
  fields: [{ kind: 'words', name: 'reason', as: 'withdrawalReason' }],
  input: values => ({ reason: textOf(values, 'reason') }),
  undo: 'none',
}

/** The steps of the chain, each signed by its own role. */
export const approvingActs = {
  'verify-project': {
    ...opinion,
    command: 'verify-project',
    undo: 'return',
  },
  'countersign-project': {
    ...opinion,
    command: 'countersign-project',
    undo: 'return',
  },
  'decide-collectively': {
    ...{ ...atApproval, ...besideQuota },
    command: 'record-collective-decision',
    fields: [
      { kind: 'day', name: 'heldOn' },
      { kind: 'line', name: 'meeting' },
      { kind: 'number', name: 'members' },
      {
        kind: 'rows',
        name: 'attendees',
        of: [
          { kind: 'choice', name: 'role', options: deciders },
          { kind: 'person', name: 'person' },
        ],
      },
      { kind: 'line', name: 'minutes' },
      { kind: 'paper', name: 'minutesEvidence' },
    ],
    input: (values: Values) => ({
      heldOn: textOf(values, 'heldOn'),
      meeting: textOf(values, 'meeting'),
      members: numberOf(values, 'members'),
      attendees: rowsOf(values, 'attendees').map(row => ({
        role: textOf(row, 'role'),
        person: textOf(row, 'person'),
      })),
      minutes: { paper: textOf(values, 'minutes'), evidence: textOf(values, 'minutesEvidence') },
    }),
    undo: 'return',
  },
  'approve-project': {
    ...opinion,
    command: 'approve-project',
    undo: 'none',
  },
} as const satisfies Readonly<Record<string, Act>>
