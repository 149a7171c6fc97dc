import { ownOffice, type DutyKinds } from './kind.js'

/** From the opened project to the disclosed intent. */
export const planningKinds = {
  'record-training-demand-survey': {
    ...ownOffice(20),
    by: 'procurement-officer',
    dischargedBy: ['TrainingDemandSurveyRecorded'],
  },
  'set-performance-targets': {
    ...ownOffice(20),
    by: 'procurement-officer',
    dischargedBy: ['PerformanceTargetsSet'],
  },
  'record-training-demand-survey-again': {
    ...ownOffice(10),
    command: 'record-training-demand-survey',
    by: 'procurement-officer',
    dischargedBy: ['TrainingDemandSurveyRecorded'],
  },
  'set-performance-targets-again': {
    ...ownOffice(10),
    command: 'set-performance-targets',
    by: 'procurement-officer',
    dischargedBy: ['PerformanceTargetsSet'],
  },
  'record-requirement': {
    ...ownOffice(20),
    by: 'procurement-officer',
    dischargedBy: ['RequirementRecorded'],
  },
  'record-public-opinion': {
    ...ownOffice(20),
    by: 'procurement-officer',
    dischargedBy: ['PublicOpinionRecorded'],
  },
  'set-acceptance-plan': {
    ...ownOffice(10),
    by: 'procurement-officer',
    dischargedBy: ['AcceptancePlanSet'],
  },
  'set-risk-plan': {
    ...ownOffice(10),
    by: 'procurement-officer',
    dischargedBy: ['RiskPlanSet'],
  },
  'record-legal-review': {
    ...ownOffice(5),
    by: 'legal-reviewer',
    dischargedBy: ['LegalReviewRecorded'],
  },
  'review-requirement': {
    ...ownOffice(5),
    by: 'section-chief',
    dischargedBy: ['RequirementReviewed'],
  },
  'record-requirement-again': {
    ...ownOffice(10),
    command: 'record-requirement',
    by: 'procurement-officer',
    dischargedBy: ['RequirementRecorded'],
  },
  'submit-for-approval': {
    ...ownOffice(5),
    by: 'procurement-officer',
    dischargedBy: ['SubmittedForApproval'],
  },
  'verify-project': {
    ...ownOffice(3),
    by: 'section-chief',
    dischargedBy: ['ApprovalStepSigned', 'ApprovalReturned'],
  },
  'countersign-project': {
    ...ownOffice(5),
    by: 'finance-officer',
    sideBySide: ['legal-reviewer', 'supervisor'],
    dischargedBy: ['ApprovalStepSigned', 'ApprovalReturned'],
  },
  'decide-collectively': {
    ...ownOffice(10),
    command: 'record-collective-decision',
    by: 'section-chief',
    dischargedBy: ['CollectiveDecisionRecorded', 'ApprovalReturned'],
  },
  'approve-project': {
    ...ownOffice(5),
    by: 'unit-leader',
    dischargedBy: ['Approved', 'ApprovalReturned'],
  },
  'file-plan': { ...ownOffice(10), by: 'procurement-officer', dischargedBy: ['PlanFiled'] },
  'record-organisation': {
    ...ownOffice(10),
    by: 'procurement-officer',
    dischargedBy: ['OrganisationRecorded'],
  },
  'disclose-intent': {
    ...ownOffice(10),
    by: 'procurement-officer',
    dischargedBy: ['IntentDisclosed'],
  },
  'close-project': { ...ownOffice(20), by: 'procurement-officer', dischargedBy: ['ProjectClosed'] },
} as const satisfies DutyKinds
