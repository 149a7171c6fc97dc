import { isRefusal, refuse, type Decided } from '#libs/domain/deciding'
import { trainingDemandSurveyWithdrawn, type ProjectEvent, type ProjectInput } from './events.js'
import { inPlanning } from './in-planning.js'
import type { Project } from './state.js'

/** Takes a record back before the next person has had it; afterwards it is corrected. */
export function withdrawTrainingDemandSurvey(
  project: Project,
  { survey, reason }: ProjectInput<'withdrawTrainingDemandSurvey'>,
): Decided<ProjectEvent> {
  const planning = inPlanning(project)
  if (isRefusal(planning)) return planning
  if (!planning.demandSurveys.some(one => one.survey === survey)) {
    return refuse('条例§15', 'no-such-survey')
  }
  return planning.seen
    ? refuse('本县规定 记录更正', 'record-already-seen', { fix: 'correct-instead' })
    : [trainingDemandSurveyWithdrawn({ survey, reason })]
}
