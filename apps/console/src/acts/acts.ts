import type { Act } from './act.js'
import { approvingActs, returningActs } from './approving.js'
import { contractingActs, contractVerbs } from './contracting.js'
import { evaluatingActs } from './evaluating.js'
import { planningActs } from './planning.js'
import { tenderClockActs } from './tender-clock.js'
import { insteadOfConfirming, tenderingActs, tenderVerbs } from './tendering.js'

const explainDeadline: Act = {
  at: '/supervision/duties',
  command: 'explain-deadline',
  fields: [{ kind: 'words', name: 'explanation' }],
  input: ({ explanation }) => ({ explanation }),
  undo: 'none',
}

const instead: Readonly<Record<string, Act>> = { ...returningActs, ...insteadOfConfirming }

/** What may be done instead of what is owed, under its kind: `…/duties/<id>/instead`. */
export const insteadOf = (kind: string): Act | undefined => instead[kind]

/** What nobody owes and somebody may have to do, under its command. */
export const verbs: Readonly<Record<string, Act>> = {
  ...tenderVerbs,
  ...contractVerbs,
}

/** The acts that have a screen, under the kind of duty they discharge. */
export const acts: Readonly<Record<string, Act>> = {
  ...planningActs,
  ...approvingActs,
  ...tenderClockActs,
  ...tenderingActs,
  ...evaluatingActs,
  ...contractingActs,
  'explain-deadline': explainDeadline,
}
