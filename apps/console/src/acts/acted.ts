/**
 * Who may give the acts that have a screen, by kind of duty. Kept apart from the forms themselves,
 * which a home does not need.
 */
const by: Readonly<Record<string, readonly string[]>> = {
  'record-training-demand-survey': ['procurement-officer'],
  'set-performance-targets': ['procurement-officer'],
  'record-training-demand-survey-again': ['procurement-officer'],
  'set-performance-targets-again': ['procurement-officer'],
  'record-requirement': ['procurement-officer'],
  'record-requirement-again': ['procurement-officer'],
  'record-public-opinion': ['procurement-officer'],
  'set-acceptance-plan': ['procurement-officer'],
  'set-risk-plan': ['procurement-officer'],
  'record-legal-review': ['legal-reviewer'],
  'review-requirement': ['section-chief'],
  'submit-for-approval': ['procurement-officer'],
  'file-plan': ['procurement-officer'],
  'record-organisation': ['procurement-officer'],
  'disclose-intent': ['procurement-officer'],
  'draft-tender': ['procurement-officer'],
  'tender-again': ['procurement-officer'],
  'publish-tender-notice': ['procurement-officer'],
  'review-qualification': ['procurement-officer'],
  'seat-committee': ['procurement-officer', 'procurement-agency'],
  'replace-member': ['procurement-officer', 'procurement-agency'],
  'invite-final-quotes': ['evaluation-expert'],
  'record-opening': ['procurement-officer'],
  'decide-after-refusal': ['signatory'],
  'record-method-decision': ['procurement-officer'],
  'elect-chair': ['evaluation-expert', 'procurement-officer'],
  'vote-on-responsiveness': ['evaluation-expert', 'procurement-officer'],
  'review-responsiveness': ['evaluation-expert'],
  'judge-price-explanation': ['evaluation-expert'],
  'submit-scores': ['evaluation-expert', 'procurement-officer'],
  'answer-outliers': ['evaluation-expert', 'procurement-officer'],
  'return-scores': ['evaluation-expert'],
  'sign-report': ['evaluation-expert', 'procurement-officer'],
  'deliver-report': ['procurement-officer', 'procurement-agency'],
  'report-re-evaluation': ['procurement-officer', 'procurement-agency'],
  'confirm-winner': ['signatory'],
  'confirm-next-ranked': ['signatory'],
  'confirm-after-set-aside': ['signatory'],
  'reply-to-challenge': ['procurement-officer'],
  'remedy-challenge': ['procurement-officer'],
  'report-challenge-to-finance': ['procurement-officer'],
  'review-complaint': ['finance-officer'],
  'review-corrected-complaint': ['finance-officer'],
  'serve-complaint-refusal': ['finance-officer'],
  'send-complaint-copies': ['finance-officer'],
  'answer-complaint': [
    ...['procurement-officer', 'procurement-agency', 'training-institution', 'assessment-body'],
  ],
  'decide-complaint': ['finance-officer'],
  'publish-complaint-decision': ['finance-officer'],
  'announce-award': ['procurement-officer'],
  'take-lawful-exit': ['procurement-officer'],
  'sign-contract': ['signatory'],
  'publish-contract': ['procurement-officer'],
  'file-contract': ['procurement-officer'],
  'close-project': ['procurement-officer'],
  'verify-project': ['section-chief'],
  'countersign-project': ['finance-officer', 'legal-reviewer', 'supervisor'],
  'decide-collectively': ['section-chief'],
  'approve-project': ['unit-leader'],
  'answer-enquiry': ['procurement-officer'],
  'judge-outage': ['procurement-officer'],
  'judge-open-questions': ['procurement-officer'],
  'refund-terminated-tender': ['procurement-officer'],
  'ask-for-longer-validity': ['procurement-officer'],
  'return-bid-security': ['procurement-officer'],
  'draft-contract': ['procurement-officer'],
  'resume-lot': ['procurement-officer', 'supervisor'],
  'review-contract': ['legal-reviewer'],
  'redraft-contract': ['procurement-officer'],
  'record-performance-security': ['procurement-officer'],
  'return-performance-security': ['procurement-officer'],
  'sign-contract-proposal': ['signatory'],
  'confirm-security-use': ['signatory'],
  'explain-deadline': [
    ...['procurement-officer', 'section-chief', 'finance-officer', 'signatory', 'supervisor'],
  ],
}

/** The kinds of duty that have a screen, and the roles that may act there. */
export const actors = by

/** Whether this duty is done on a screen here, by somebody in this role. */
export const acted = (kind: string, role: string | undefined): boolean =>
  role !== undefined && (by[kind]?.includes(role) ?? false)

/** Who may give what nobody owes, by command. */
export const verbActors: Readonly<Record<string, readonly string[]>> = {
  'redraft-tender': ['procurement-officer'],
  'amend-tender': ['procurement-officer'],
  'terminate-tender': ['signatory'],
  'fail-lot': ['procurement-officer'],
  'draft-contract': ['procurement-officer'],
  'take-lawful-exit': ['procurement-officer'],
  'correct-notice': ['procurement-officer'],
  'extend-document-offering': ['procurement-officer'],
  'archive-recording': ['procurement-officer'],
  'judge-outage': ['procurement-officer'],
  'open-bids': ['procedure', 'procurement-officer', 'procurement-agency'],
  'close-decryption': ['procedure', 'procurement-officer', 'procurement-agency'],
  'record-winners-refusal': ['procurement-officer'],
  'confirm-next-candidate': ['signatory'],
  'ask-for-longer-validity': ['procurement-officer'],
  'record-longer-validity-answer': ['procurement-officer'],
  'close-longer-validity': ['procedure', 'procurement-officer'],
  'return-bid-securities': ['procurement-officer'],
  'record-bid-security': ['procurement-officer'],
  'record-bid-revocation': ['procurement-officer'],
  'suspend-lot': ['procurement-officer', 'supervisor'],
  'resume-lot': ['procurement-officer', 'supervisor'],
  'record-outage': ['administrator'],
  'record-challenge': ['procurement-officer'],
  'record-enquiry': ['procurement-officer'],
  'commit-draw': ['procurement-officer', 'procurement-agency'],
  'draw-experts': ['procurement-officer', 'procurement-agency'],
  'seat-committee': ['procurement-officer', 'procurement-agency'],
  'recuse-myself': ['evaluation-expert', 'procurement-officer'],
  'decide-recusal': ['procurement-officer', 'procurement-agency'],
  'release-member': ['procurement-officer', 'procurement-agency'],
  'dissolve-committee': ['procurement-officer', 'procurement-agency'],
  'stop-evaluation': ['evaluation-expert', 'procurement-officer'],
  'record-committee-work': ['procurement-officer', 'procurement-agency'],
  'ask-clarification': ['evaluation-expert'],
  'correct-arithmetic': ['evaluation-expert'],
  'close-final-quotes': ['procedure', 'procurement-officer', 'procurement-agency'],
  'complete-evaluation': ['procedure', 'evaluation-expert', 'procurement-agency'],
  'deem-agreement': ['evaluation-expert'],
  'order-re-evaluation': ['procurement-officer', 'procurement-agency'],
}

const ofPlan = ['procurement-officer']
const secondOfPlan = ['procurement-officer', 'section-chief']

/** Who may give what there is to do to a project's plan, by command. */
export const projectVerbActors: Readonly<Record<string, readonly string[]>> = {
  'open-project': ofPlan,
  'withdraw-submission': ofPlan,
  'withdraw-training-demand-survey': ofPlan,
  'correct-training-demand-survey': ofPlan,
  'confirm-training-demand-survey-correction': secondOfPlan,
  'withdraw-preparatory-service': ofPlan,
  'correct-preparatory-service': ofPlan,
  'confirm-preparatory-service-correction': secondOfPlan,
  'withdraw-performance-targets': ofPlan,
  'correct-performance-targets': ofPlan,
  'confirm-performance-targets-correction': secondOfPlan,
}

const suppliers = ['training-institution', 'assessment-body']
const officer = ['procurement-officer']
const finance = ['finance-officer']

/** Who may give what there is to do of a challenge or a complaint, by command. */
export const remedyVerbActors: Readonly<Record<string, readonly string[]>> = {
  'lodge-challenge': suppliers,
  'correct-challenge': [...suppliers, ...officer],
  'withdraw-challenge': suppliers,
  'reply-to-challenge': officer,
  'find-challenge-to-matter': officer,
  'request-challenge-correction': officer,
  'dismiss-challenge': officer,
  'remedy-challenge': officer,
  'report-challenge-to-finance': officer,
  'lodge-complaint': suppliers,
  'record-complaint': finance,
  'correct-complaint': [...suppliers, ...finance],
  'withdraw-complaint': suppliers,
  'accept-complaint': finance,
  'refuse-complaint': finance,
  'request-complaint-correction': finance,
  'serve-complaint-refusal': finance,
  'send-complaint-copies': finance,
  'answer-complaint': [...officer, 'procurement-agency', ...suppliers],
  'order-complaint-suspension': finance,
  'lift-complaint-suspension': finance,
  'end-complaint-suspension': ['procedure', ...finance],
  'order-examination': finance,
  'conclude-examination': finance,
  'decide-complaint': finance,
  'publish-complaint-decision': finance,
}

const eitherSide = ['procurement-officer', 'signatory', 'training-institution', 'assessment-body']
const stopping = ['procedure', 'procurement-officer', 'supervisor']

/** Who may give what there is to do of a contract, by command. */
export const contractVerbActors: Readonly<Record<string, readonly string[]>> = {
  'review-contract': ['legal-reviewer'],
  'redraft-contract': ['procurement-officer'],
  'reject-contract-version': eitherSide,
  'record-signed-paper': ['procurement-officer'],
  'sign-contract': ['signatory'],
  'sign-contract-by-key': ['signatory', ...suppliers],
  'publish-contract': ['procurement-officer'],
  'file-contract': ['procurement-officer'],
  'record-performance-security': ['procurement-officer'],
  'return-performance-security': ['procurement-officer'],
  'propose-security-use': ['procurement-officer'],
  'answer-security-use': ['procurement-officer', ...suppliers],
  'confirm-security-use': ['signatory'],
  'drop-security-use': ['procurement-officer', 'signatory'],
  'record-subcontract': ['procurement-officer'],
  'propose-contract-change': ['procurement-officer'],
  'propose-supplementary-contract': ['procurement-officer'],
  'propose-contract-termination': ['procurement-officer'],
  'drop-contract-proposal': eitherSide,
  'sign-contract-proposal': ['signatory'],
  'record-winners-refusal': ['procurement-officer'],
  'take-lawful-exit': ['procurement-officer'],
  'suspend-performance': stopping,
  'resume-performance': stopping,
}

const deciding = ['procurement-officer', 'finance-officer', 'supervisor', 'administrator']

/** Who proposes and confirms what the county decides for itself, by command. */
export const figureVerbActors: Readonly<Record<string, readonly string[]>> = {
  'propose-policy': deciding,
  'confirm-policy': [...deciding, 'section-chief'],
  'reject-policy-proposal': [...deciding, 'section-chief'],
  'switch-channel': ['administrator'],
}

/** Who may set and change what a unit plans for a year. */
export const quotaVerbActors: Readonly<Record<string, readonly string[]>> = {
  'set-annual-quota': ['administrator', 'procurement-officer'],
  'change-annual-quota': ['administrator', 'procurement-officer'],
}

/** Whether somebody in this role may give this verb. */
export const mayGive = (
  command: string,
  role: string | undefined,
  actorsOf: typeof verbActors = verbActors,
): boolean => role !== undefined && (actorsOf[command]?.includes(role) ?? false)
