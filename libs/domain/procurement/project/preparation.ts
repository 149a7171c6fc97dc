import type { ProjectEvent } from './events.js'
import type { ProjectFile, StandingRequirement } from './state.js'

/** What is bought, and the records that its plan consists of beside it. */
export function evolvePreparation(file: ProjectFile, event: ProjectEvent): Partial<ProjectFile> {
  switch (event.type) {
    case 'RequirementSurveyRecorded': {
      const { survey, occurredOn, evidence, respondents } = event.data
      const heard = { survey, occurredOn, evidence, respondents: new Set(respondents).size }
      return { requirementSurvey: heard }
    }
    case 'RequirementSurveyReused': {
      const { survey, occurredOn, evidence, respondents } = event.data
      return { requirementSurvey: { survey, occurredOn, evidence, respondents } }
    }
    case 'PublicOpinionRecorded':
      return { publicAsked: true }
    case 'AcceptancePlanSet':
      return { acceptancePlanned: true }
    case 'RiskPlanSet':
      return { risksPlanned: true }
    default:
      return evolveRequirement(file, event)
  }
}

/** Written anew, it has been read by nobody. */
function evolveRequirement(
  { requirement }: ProjectFile,
  event: ProjectEvent,
): Partial<ProjectFile> {
  if (event.type === 'RequirementRecorded') {
    const { authors = [], legalReview, riskPlan, revision = 1, ...written } = event.data
    const { lots, budget, publicService, fullProcedure, catalogue } = written
    const legallyReviewed = legalReview !== undefined
    const fresh = {
      ...{ lots, budget, publicService, fullProcedure, authors, revision, legallyReviewed },
      ...(catalogue && { catalogue }),
    }
    return { requirement: fresh, ...(riskPlan && { risksPlanned: true }) }
  }
  return requirement ? { requirement: read(requirement, event) } : {}
}

function read(requirement: StandingRequirement, event: ProjectEvent): StandingRequirement {
  switch (event.type) {
    case 'LegalReviewRecorded':
      return event.data.passed
        ? { ...requirement, legallyReviewed: true }
        : { ...requirement, reviewed: 'failed' }
    case 'RequirementReviewed':
      return { ...requirement, reviewed: event.data.passed ? 'passed' : 'failed' }
    default:
      return requirement
  }
}
