import { dayOf } from '#libs/calendar'
import { isRefusal, refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  acceptancePlanSet,
  publicOpinionRecorded,
  riskPlanSet,
  type ProjectEvent,
  type ProjectInput,
} from './events.js'
import { requirementInPlanning } from './in-planning.js'
import type { Project } from './state.js'

/** Records what the public said of a service for it 征求社会公众意见, and what became of that (条例§15). */
export function recordPublicOpinion(
  project: Project,
  input: ProjectInput<'recordPublicOpinion'>,
  { at }: Deciding,
): Decided<ProjectEvent> {
  const standing = requirementInPlanning(project)
  if (isRefusal(standing)) return standing
  if (input.occurredOn > dayOf(at)) return refuse('条例§15', 'survey-lies-in-the-future')
  if (input.adopted > input.opinions) return refuse('条例§15', 'more-adopted-than-said')
  const unanswered = input.adopted < input.opinions && input.answer === undefined
  return unanswered ? refuse('条例§15', 'opinions-unanswered') : [publicOpinionRecorded(input)]
}

/** Fixes what will be accepted and by which means; of a public service those it serves are heard (条例§45). */
export function setAcceptancePlan(
  project: Project,
  input: ProjectInput<'setAcceptancePlan'>,
): Decided<ProjectEvent> {
  const standing = requirementInPlanning(project)
  if (isRefusal(standing)) return standing
  const names = new Set(input.standards.map(({ standard }) => standard))
  if (names.size < input.standards.length) return refuse('需求§24', 'standard-named-twice')
  const heard = input.standards.some(({ means }) => means === 'trainees-heard')
  return standing.publicService && !heard
    ? refuse('条例§45', 'recipients-not-heard')
    : [acceptancePlanSet(input)]
}

/** Fixes what may go wrong and what is done then; what is grave has a way round it (需求§25). */
export function setRiskPlan(
  project: Project,
  input: ProjectInput<'setRiskPlan'>,
): Decided<ProjectEvent> {
  const standing = requirementInPlanning(project)
  if (isRefusal(standing)) return standing
  const grave = input.risks.find(({ impact, alternative }) => impact === 'high' && !alternative)
  return grave
    ? refuse('需求§25', 'grave-risk-without-alternative', { detail: { risk: grave.risk } })
    : [riskPlanSet(input)]
}
