import type { Act } from './act.js'
import { approvingActs, returningActs } from './approving.js'
import { committeeVerbs } from './committee.js'
import { contractCareActs, contractCareVerbs } from './contract-care.js'
import { contractChangingActs, contractChangingVerbs } from './contract-changing.js'
import { contractingActs, contractingVerbs, draftContract } from './contracting.js'
import { evaluatingActs } from './evaluating.js'
import { planningActs } from './planning.js'
import { preparingActs, surveyingActs } from './preparing.js'
import { besideRemedying, remedyingActs } from './remedying.js'
import { seatingVerbs } from './seating.js'
import { sittingVerbs } from './sitting.js'
import {
  confirmNext,
  recordMethodDecision,
  recordOpening,
  recordOutage,
  tenderCareVerbs,
} from './tender-care.js'
import { tenderClockActs } from './tender-clock.js'
import { insteadOfConfirming, tenderingActs, tenderVerbs } from './tendering.js'

const explainDeadline: Act = {
  at: '/supervision/duties',
  command: 'explain-deadline',
  fields: [{ kind: 'words', name: 'explanation' }],
  input: ({ explanation }) => ({ explanation }),
  undo: 'none',
}

/**
 * Acts that do not discharge a duty: its papers are given back, a reason against it goes on record, or
 * something is recorded before it; by the last word of their address `…/duties/<id>/return`.
 */
export function besides(kind: string): Readonly<Record<string, Act>> {
  const back = returningActs[kind]
  const reason = insteadOfConfirming[kind]
  return {
    ...(back && { return: back }),
    ...(reason && { reason }),
    ...(kind.startsWith('record-requirement') && surveyingActs),
    ...besideRemedying[kind],
  }
}

/** What nobody owes and somebody may have to do to a tender, under its command. */
export const verbs: Readonly<Record<string, Act>> = {
  ...tenderVerbs,
  ...tenderCareVerbs,
  ...seatingVerbs,
  ...committeeVerbs,
  ...sittingVerbs,
  'record-outage': recordOutage,
  'draft-contract': draftContract,
}

/** The same of a contract; what is owed of it stands here, too, where nobody opened a duty of it. */
export const contractVerbs: Readonly<Record<string, Act>> = {
  ...contractCareActs,
  ...contractCareVerbs,
  ...contractingActs,
  ...contractingVerbs,
  ...contractChangingVerbs,
}

/** The acts that have a screen, under the kind of duty they discharge. */
export const acts: Readonly<Record<string, Act>> = {
  ...planningActs,
  ...preparingActs,
  ...approvingActs,
  ...tenderClockActs,
  ...tenderingActs,
  ...evaluatingActs,
  ...remedyingActs,
  ...contractCareActs,
  ...contractingActs,
  'record-method-decision': recordMethodDecision,
  'record-opening': recordOpening,
  'decide-after-refusal': confirmNext,
  ...contractChangingActs,
  'explain-deadline': explainDeadline,
}
