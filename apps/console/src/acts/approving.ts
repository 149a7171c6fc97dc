import type { Act } from './act.js'
import { given, textOf, type Values } from './fields.js'

/** A step's duty is about its turn, `<approval>/<step>/<round>`; its subject is the project. */
const atApproval = {
  at: '/procurement/approvals',
  subject: ({ about = '' }) => `approval-${about.split('/')[0] ?? ''}`,
} as const satisfies Pick<Act, 'at' | 'subject'>

const opinion = {
  ...atApproval,
  fields: [{ kind: 'words', name: 'opinion', optional: true }],
  input: (values: Values) => given({ opinion: textOf(values, 'opinion') }),
} as const

const steps = ['verify', 'countersign'] as const

/** Sends the papers back, to the maker or to a step before this one, with a reason. */
const returning = (before: number): Act => ({
  ...atApproval,
  command: 'return-project',
  start: { to: 'maker' },
  fields: [
    { kind: 'choice', name: 'to', options: ['maker', ...steps.slice(0, before)] },
    { kind: 'words', name: 'reason' },
  ],
  input: values => ({ to: textOf(values, 'to'), reason: textOf(values, 'reason') }),
  undo: 'none',
})

/** What the holder of a step may do instead of signing it. */
export const returningActs: Readonly<Record<string, Act>> = {
  'verify-project': returning(0),
  'countersign-project': returning(1),
  'approve-project': returning(2),
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
  'approve-project': {
    ...opinion,
    command: 'approve-project',
    undo: 'none',
  },
} as const satisfies Readonly<Record<string, Act>>
