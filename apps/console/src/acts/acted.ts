/**
 * Who may give the acts that have a screen, by kind of duty. Kept apart from the forms themselves,
 * which a home does not need.
 */
const by: Readonly<Record<string, readonly string[]>> = {
  'record-training-demand-survey': ['procurement-officer'],
  'set-performance-targets': ['procurement-officer'],
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
  'return-scores': ['evaluation-expert'],
  'sign-report': ['evaluation-expert', 'procurement-officer'],
  'deliver-report': ['procurement-officer', 'procurement-agency'],
  'confirm-winner': ['signatory'],
  'confirm-next-ranked': ['signatory'],
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
  'review-contract': ['legal-reviewer'],
  'redraft-contract': ['procurement-officer'],
  'record-performance-security': ['procurement-officer'],
  'return-performance-security': ['procurement-officer'],
  'sign-contract-proposal': ['signatory'],
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
  'open-bids': ['procedure', 'procurement-officer', 'procurement-agency'],
  'close-decryption': ['procedure', 'procurement-officer', 'procurement-agency'],
  'record-winners-refusal': ['procurement-officer'],
  'confirm-next-candidate': ['signatory'],
  'suspend-lot': ['procurement-officer', 'supervisor'],
  'resume-lot': ['procurement-officer', 'supervisor'],
  'record-outage': ['administrator'],
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
  'publish-contract': ['procurement-officer'],
  'file-contract': ['procurement-officer'],
  'record-performance-security': ['procurement-officer'],
  'return-performance-security': ['procurement-officer'],
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

/** Whether somebody in this role may give this verb. */
export const mayGive = (
  command: string,
  role: string | undefined,
  actorsOf: typeof verbActors = verbActors,
): boolean => role !== undefined && (actorsOf[command]?.includes(role) ?? false)
