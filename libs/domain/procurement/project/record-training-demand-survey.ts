import { dayOf } from '#libs/calendar'
import { isRefusal, refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { trainingDemandSurveyRecorded, type ProjectEvent, type ProjectInput } from './events.js'
import { inPlanning } from './in-planning.js'
import type { Project } from './state.js'

/** Public-service purchases ask the public first (条例§15). Judged by the day it was done. */
export function recordTrainingDemandSurvey(
  project: Project,
  input: ProjectInput<'recordTrainingDemandSurvey'>,
  { at, actor }: Deciding,
): Decided<ProjectEvent> {
  const planning = inPlanning(project)
  if (isRefusal(planning)) return planning
  if (input.occurredOn > dayOf(at)) return refuse('条例§15', 'survey-lies-in-the-future')
  if (input.trainees + input.employers === 0) return refuse('条例§15', 'nobody-was-asked')
  return planning.demandSurveys.some(({ survey }) => survey === input.survey)
    ? refuse('条例§15', 'survey-already-recorded')
    : [trainingDemandSurveyRecorded({ ...input, recordedBy: actor.id })]
}
