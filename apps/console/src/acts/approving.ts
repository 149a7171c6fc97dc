import type { Act } from './act.js'
import { given, textOf, type Values } from './fields.js'

const opinion = {
  at: '/procurement/approvals',
  fields: [{ kind: 'words', name: 'opinion', optional: true }],
  input: (values: Values) => given({ opinion: textOf(values, 'opinion') }),
} as const

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
