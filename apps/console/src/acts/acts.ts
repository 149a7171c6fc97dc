import type { Act } from './act.js'
import { approvingActs, returningActs } from './approving.js'
import { contractingActs } from './contracting.js'
import { planningActs } from './planning.js'
import { tenderClockActs } from './tender-clock.js'

const explainDeadline: Act = {
  at: '/supervision/duties',
  command: 'explain-deadline',
  fields: [{ kind: 'words', name: 'explanation' }],
  input: ({ explanation }) => ({ explanation }),
  undo: 'none',
}

/** Acts that do not discharge a duty but give it back, under its kind: `…/duties/<id>/return`. */
export const insteadOf = (kind: string): Act | undefined => returningActs[kind]

/** The acts that have a screen, under the kind of duty they discharge. */
export const acts: Readonly<Record<string, Act>> = {
  ...planningActs,
  ...approvingActs,
  ...tenderClockActs,
  ...contractingActs,
  'explain-deadline': explainDeadline,
}
