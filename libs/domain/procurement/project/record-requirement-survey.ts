import { dayOf } from '#libs/calendar'
import { isRefusal, refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { requirementSurveyRecorded, type ProjectEvent, type ProjectInput } from './events.js'
import { inPlanning } from './in-planning.js'
import type { Project } from './state.js'

/** Market survey before the requirement, at least three respondents (需求§10). */
export function recordRequirementSurvey(
  project: Project,
  input: ProjectInput<'recordRequirementSurvey'>,
  { at, policy }: Deciding,
): Decided<ProjectEvent> {
  const planning = inPlanning(project)
  if (isRefusal(planning)) return planning
  if (input.occurredOn > dayOf(at)) return refuse('需求§10', 'survey-lies-in-the-future')
  const respondents = new Set(input.respondents).size
  const minimum = policy.requirementSurvey.minimumRespondents
  return respondents < minimum
    ? refuse('需求§10', 'too-few-respondents', { detail: { respondents, minimum } })
    : [requirementSurveyRecorded(input)]
}
