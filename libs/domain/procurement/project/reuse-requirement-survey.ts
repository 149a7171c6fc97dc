import { addMonths, dayOf } from '#libs/calendar'
import { isRefusal, refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { requirementSurveyReused, type ProjectEvent, type ProjectInput } from './events.js'
import { inPlanning } from './in-planning.js'
import type { Project } from './state.js'

interface WithAnother {
  readonly self: Project
  /** The project that asked the market. */
  readonly another: Project
}

/** Takes over another project's market survey of the last year, the very paper by its hash (需求§10). */
export function reuseRequirementSurvey(
  { self, another }: WithAnother,
  { from, evidence }: ProjectInput<'reuseRequirementSurvey'>,
  { at, policy }: Deciding,
): Decided<ProjectEvent> {
  const planning = inPlanning(self)
  if (isRefusal(planning)) return planning
  const found = another.status === 'not-opened' ? undefined : another.requirementSurvey
  if (found?.evidence !== evidence) return refuse('需求§10', 'no-such-requirement-survey')
  const oldest = addMonths(dayOf(at), -policy.requirementSurvey.validity)
  return found.occurredOn < oldest
    ? refuse('需求§11', 'requirement-survey-too-old', { detail: { oldest } })
    : [requirementSurveyReused({ from, ...found })]
}
