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
  'decide-after-refusal': ['signatory'],
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
