export { performanceTargetsAmending } from './amend-performance-targets.js'
export { preparatoryServiceAmending } from './amend-preparatory-service.js'
export { trainingDemandSurveyAmending } from './amend-training-demand-survey.js'
export { closeProject } from './close-project.js'
export { discloseIntent } from './disclose-intent.js'
export * from './events.js'

export { filePlan } from './file-plan.js'
export { inPlanning } from './in-planning.js'
export { asTendered } from './as-tendered.js'
export { openProject } from './open-project.js'
export { recordPublicOpinion, setAcceptancePlan, setRiskPlan } from './prepare-plan.js'
export { fixedPriceFault } from './price-check.js'
export { recordPreparatoryService } from './record-preparatory-service.js'
export { agreementFault, recordOrganisation } from './record-organisation.js'
export { reuseRequirementSurvey } from './reuse-requirement-survey.js'
export { recordLegalReview, reviewRequirement } from './review-requirement.js'
export { recordRequirement } from './record-requirement.js'
export { recordRequirementSurvey } from './record-requirement-survey.js'
export { recordTrainingDemandSurvey } from './record-training-demand-survey.js'
export { setPerformanceTargets } from './set-performance-targets.js'
export {
  project,
  type OpenedProject,
  type Project,
  type ProjectFile,
  type StandingRequirement,
  type StandingSurvey,
} from './state.js'
export { reckonProjectDatesAgain } from './reckon-project-dates-again.js'
