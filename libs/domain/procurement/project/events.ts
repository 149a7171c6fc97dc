import type { EventOf, projectCommands, projectEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type ProjectEvent = EventOf<typeof projectEvents>
export type ProjectInput<Command extends keyof typeof projectCommands> = z.output<
  (typeof projectCommands)[Command]
>

export const projectOpened = happened<ProjectEvent, 'ProjectOpened'>('ProjectOpened')
export const trainingDemandSurveyRecorded = happened<ProjectEvent, 'TrainingDemandSurveyRecorded'>(
  'TrainingDemandSurveyRecorded',
)
export const trainingDemandSurveyWithdrawn = happened<
  ProjectEvent,
  'TrainingDemandSurveyWithdrawn'
>('TrainingDemandSurveyWithdrawn')
export const trainingDemandSurveyCorrectionProposed = happened<
  ProjectEvent,
  'TrainingDemandSurveyCorrectionProposed'
>('TrainingDemandSurveyCorrectionProposed')
export const trainingDemandSurveyCorrected = happened<
  ProjectEvent,
  'TrainingDemandSurveyCorrected'
>('TrainingDemandSurveyCorrected')
export const requirementSurveyRecorded = happened<ProjectEvent, 'RequirementSurveyRecorded'>(
  'RequirementSurveyRecorded',
)
export const performanceTargetsSet = happened<ProjectEvent, 'PerformanceTargetsSet'>(
  'PerformanceTargetsSet',
)
export const performanceTargetsWithdrawn = happened<ProjectEvent, 'PerformanceTargetsWithdrawn'>(
  'PerformanceTargetsWithdrawn',
)
export const performanceTargetsCorrectionProposed = happened<
  ProjectEvent,
  'PerformanceTargetsCorrectionProposed'
>('PerformanceTargetsCorrectionProposed')
export const performanceTargetsCorrected = happened<ProjectEvent, 'PerformanceTargetsCorrected'>(
  'PerformanceTargetsCorrected',
)
export const requirementRecorded = happened<ProjectEvent, 'RequirementRecorded'>(
  'RequirementRecorded',
)
export const requirementSurveyReused = happened<ProjectEvent, 'RequirementSurveyReused'>(
  'RequirementSurveyReused',
)
export const publicOpinionRecorded = happened<ProjectEvent, 'PublicOpinionRecorded'>(
  'PublicOpinionRecorded',
)
export const acceptancePlanSet = happened<ProjectEvent, 'AcceptancePlanSet'>('AcceptancePlanSet')
export const riskPlanSet = happened<ProjectEvent, 'RiskPlanSet'>('RiskPlanSet')
export const legalReviewRecorded = happened<ProjectEvent, 'LegalReviewRecorded'>(
  'LegalReviewRecorded',
)
export const requirementReviewed = happened<ProjectEvent, 'RequirementReviewed'>(
  'RequirementReviewed',
)
export const organisationRecorded = happened<ProjectEvent, 'OrganisationRecorded'>(
  'OrganisationRecorded',
)
export const preparatoryServiceRecorded = happened<ProjectEvent, 'PreparatoryServiceRecorded'>(
  'PreparatoryServiceRecorded',
)
export const preparatoryServiceWithdrawn = happened<ProjectEvent, 'PreparatoryServiceWithdrawn'>(
  'PreparatoryServiceWithdrawn',
)
export const preparatoryServiceCorrectionProposed = happened<
  ProjectEvent,
  'PreparatoryServiceCorrectionProposed'
>('PreparatoryServiceCorrectionProposed')
export const preparatoryServiceCorrected = happened<ProjectEvent, 'PreparatoryServiceCorrected'>(
  'PreparatoryServiceCorrected',
)
export const purchaseBegun = happened<ProjectEvent, 'PurchaseBegun'>('PurchaseBegun')
export const submittedForApproval = happened<ProjectEvent, 'SubmittedForApproval'>(
  'SubmittedForApproval',
)
export const submissionWithdrawn = happened<ProjectEvent, 'SubmissionWithdrawn'>(
  'SubmissionWithdrawn',
)
export const submissionReturned = happened<ProjectEvent, 'SubmissionReturned'>('SubmissionReturned')
export const projectApproved = happened<ProjectEvent, 'ProjectApproved'>('ProjectApproved')
export const planFiled = happened<ProjectEvent, 'PlanFiled'>('PlanFiled')
export const intentDisclosed = happened<ProjectEvent, 'IntentDisclosed'>('IntentDisclosed')
export const projectClosed = happened<ProjectEvent, 'ProjectClosed'>('ProjectClosed')
export const projectDatesReckonedAgain = happened<ProjectEvent, 'ProjectDatesReckonedAgain'>(
  'ProjectDatesReckonedAgain',
)
