import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  trainingDemandSurveyCorrected,
  trainingDemandSurveyCorrectionProposed,
  type ProjectEvent,
  type ProjectInput,
} from './events.js'
import type { OpenedProject, Project, StandingSurvey } from './state.js'

const rule = '本县规定 记录更正'

/** Proposes other figures for a recorded survey, with reason and paper; a second person confirms. */
export function correctTrainingDemandSurvey(
  project: Project,
  { survey, correction, reason }: ProjectInput<'correctTrainingDemandSurvey'>,
  { at, actor }: Deciding,
): Decided<ProjectEvent> {
  const found = surveyIn(project, survey)
  if ('refused' in found) return found
  if (correction.occurredOn > dayOf(at)) return refuse('条例§15', 'survey-lies-in-the-future')
  if (found.proposed) return refuse(rule, 'correction-already-proposed')
  return [
    trainingDemandSurveyCorrectionProposed({ survey, correction, reason, proposedBy: actor.id }),
  ]
}

/** The second person's word: neither who proposed the correction, nor for whom they act. */
export function confirmTrainingDemandSurveyCorrection(
  project: Project,
  { survey }: ProjectInput<'confirmTrainingDemandSurveyCorrection'>,
  { actor }: Deciding,
): Decided<ProjectEvent> {
  const found = surveyIn(project, survey)
  if ('refused' in found) return found
  if (!found.proposed) return refuse(rule, 'no-correction-proposed')
  const { correction, reason, proposedBy } = found.proposed
  if ([actor.id, actor.actingFor].includes(proposedBy)) {
    return refuse(rule, 'second-person-is-the-first', { fix: 'ask-another-officer' })
  }
  const confirmedBy = actor.id
  return [trainingDemandSurveyCorrected({ survey, ...correction, reason, proposedBy, confirmedBy })]
}

function surveyIn(project: Project, survey: string): StandingSurvey | Refusal {
  if (!hasFile(project)) return refuse(rule, 'project-closed')
  return (
    project.demandSurveys.find(one => one.survey === survey) ?? refuse('条例§15', 'no-such-survey')
  )
}

const hasFile = (project: Project): project is OpenedProject =>
  project.status !== 'not-opened' && project.status !== 'closed'
