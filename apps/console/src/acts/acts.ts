import type { Act } from './act.js'
import { amendingPlanVerbs } from './amending-plan.js'
import { approvingActs, besideApproving, withdrawSubmission } from './approving.js'
import { bindingActs, bindingVerbs } from './binding.js'
import { challengingVerbs, enteringVerbs, lodgeChallenge } from './challenging.js'
import { committeeVerbs } from './committee.js'
import { contractCareActs, contractCareVerbs } from './contract-care.js'
import { contractChangingActs, contractChangingVerbs } from './contract-changing.js'
import { contractingActs, contractingVerbs, draftContract } from './contracting.js'
import { evaluatingActs } from './evaluating.js'
import { openProject } from './opening-project.js'
import { planningActs } from './planning.js'
import { preparingActs, servingActs, surveyingActs } from './preparing.js'
import { besideRemedying, remedyingActs, remedyingVerbs } from './remedying.js'
import { seatingVerbs } from './seating.js'
import { sittingVerbs } from './sitting.js'
import {
  confirmNext,
  recordMethodDecision,
  recordOpening,
  recordOutage,
  tenderCareVerbs,
  resumeLot,
} from './tender-care.js'
import { tenderClockActs, tenderClockVerbs } from './tender-clock.js'
import { insteadOfConfirming, tenderingActs, tenderVerbs } from './tendering.js'
import { usingSecurityActs, usingSecurityVerbs } from './using-security.js'

const explainDeadline: Act = {
  at: '/supervision/duties',
  command: 'explain-deadline',
  fields: [{ kind: 'words', name: 'explanation' }],
  input: ({ explanation }) => ({ explanation }),
  undo: 'none',
}

/**
 * Acts that do not discharge a duty: its papers are taken up or given back, a reason against it goes on record, or
 * something is recorded before it; by the last word of their address `…/duties/<id>/return`.
 */
export function besides(kind: string): Readonly<Record<string, Act>> {
  const reason = insteadOfConfirming[kind]
  return {
    ...besideApproving[kind],
    ...(reason && { reason }),
    ...(kind.startsWith('record-requirement') && surveyingActs),
    ...(serving.includes(kind) && servingActs),
    ...besideRemedying[kind],
  }
}

/** While these are owed it shows who has helped to prepare the purchase. */
const serving = [
  ...['record-requirement', 'record-requirement-again', 'submit-for-approval'],
  ...['record-organisation', 'review-qualification'],
]

/** What nobody owes and somebody may have to do to a tender, under its command. */
export const verbs: Readonly<Record<string, Act>> = {
  ...tenderVerbs,
  ...tenderCareVerbs,
  ...tenderClockVerbs,
  ...bindingVerbs,
  ...seatingVerbs,
  ...committeeVerbs,
  ...sittingVerbs,
  ...enteringVerbs,
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
  ...usingSecurityVerbs,
}

/** What nobody owes and the people of a project may do to its plan. */
export const projectVerbs: Readonly<Record<string, Act>> = {
  'open-project': openProject,
  'withdraw-submission': withdrawSubmission,
  ...amendingPlanVerbs,
}

/** What there is to do of a challenge or a complaint, under its command. */
export const remedyVerbs: Readonly<Record<string, Act>> = {
  'lodge-challenge': lodgeChallenge,
  ...challengingVerbs,
  ...remedyingVerbs,
}

/** The acts that have a screen, under the kind of duty they discharge. */
export const acts: Readonly<Record<string, Act>> = {
  ...planningActs,
  ...preparingActs,
  ...approvingActs,
  ...tenderClockActs,
  ...tenderingActs,
  ...bindingActs,
  ...evaluatingActs,
  ...remedyingActs,
  ...contractCareActs,
  ...contractingActs,
  'draft-contract': draftContract,
  'resume-lot': resumeLot,
  'record-method-decision': recordMethodDecision,
  'record-opening': recordOpening,
  'decide-after-refusal': confirmNext,
  ...contractChangingActs,
  ...usingSecurityActs,
  'explain-deadline': explainDeadline,
}
