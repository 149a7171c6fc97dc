import { dayOf, type Instant } from '#libs/calendar'
import type { DemandSurvey } from '#libs/contracts'
import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { trainingDemandSurveyRecorded, type ProjectEvent, type ProjectInput } from './events.js'
import { inPlanning } from './in-planning.js'
import type { Project } from './state.js'
import { writingAfter } from './writing.js'

/** Public-service purchases ask the public first (条例§15). Judged by the day it was done. */
export function recordTrainingDemandSurvey(
  project: Project,
  input: ProjectInput<'recordTrainingDemandSurvey'>,
  { at, actor }: Deciding,
): Decided<ProjectEvent> {
  const planning = inPlanning(project)
  if (isRefusal(planning)) return planning
  const fault = surveyFault(input, at)
  if (fault) return fault
  return planning.demandSurveys.some(({ survey }) => survey === input.survey)
    ? refuse('条例§15', 'survey-already-recorded')
    : [
        trainingDemandSurveyRecorded({
          ...{ ...input, recordedBy: actor.id },
          ...writingAfter(planning.entered.surveys),
        }),
      ]
}

/** What a survey cannot say, when it is recorded and when it is corrected. */
export function surveyFault(
  { occurredOn, trainees, employers }: DemandSurvey,
  at: Instant,
): Refusal | undefined {
  if (occurredOn > dayOf(at)) return refuse('条例§15', 'survey-lies-in-the-future')
  return trainees + employers === 0 ? refuse('条例§15', 'nobody-was-asked') : undefined
}
