import type { Act } from './act.js'
import { approvingActs } from './approving.js'
import { planningActs } from './planning.js'

const explainDeadline: Act = {
  at: '/supervision/duties',
  command: 'explain-deadline',
  fields: [{ kind: 'words', name: 'explanation' }],
  input: ({ explanation }) => ({ explanation }),
  undo: 'none',
}

/** The acts that have a screen, under the kind of duty they discharge. */
export const acts: Readonly<Record<string, Act>> = {
  ...planningActs,
  ...approvingActs,
  'explain-deadline': explainDeadline,
}
