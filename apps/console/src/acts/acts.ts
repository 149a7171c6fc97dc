import type { Act } from './act.js'
import { approvingActs, returningActs } from './approving.js'
import { planningActs } from './planning.js'
import { preparingActs, surveyingActs } from './preparing.js'
import { tenderClockActs } from './tender-clock.js'

const explainDeadline: Act = {
  at: '/supervision/duties',
  command: 'explain-deadline',
  fields: [{ kind: 'words', name: 'explanation' }],
  input: ({ explanation }) => ({ explanation }),
  undo: 'none',
}

/**
 * Acts that do not discharge a duty: its papers are given back, or something is recorded before it; by
 * the last word of their address `…/duties/<id>/return`.
 */
export function besides(kind: string): Readonly<Record<string, Act>> {
  const back = returningActs[kind]
  if (back) return { return: back }
  return kind.startsWith('record-requirement') ? surveyingActs : {}
}

/** The acts that have a screen, under the kind of duty they discharge. */
export const acts: Readonly<Record<string, Act>> = {
  ...planningActs,
  ...preparingActs,
  ...approvingActs,
  ...tenderClockActs,
  'explain-deadline': explainDeadline,
}
