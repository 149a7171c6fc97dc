import { addMonths, dayOf } from '#libs/calendar'
import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { fen, sum, type Fen } from '#libs/money'
import { requirementRecorded, type ProjectEvent, type ProjectInput } from './events.js'
import { inPlanning } from './in-planning.js'
import type { Project, ProjectFile } from './state.js'

type Requirement = ProjectInput<'recordRequirement'>

/**
 * Records what is to be bought, lot by lot. From ten million yuan on, for public services and for
 * complex purchases 需求§11 asks for the full procedure: market survey of the last year, lawyer's
 * reading (§23), risk plan (§25), key review (§33).
 */
export function recordRequirement(
  project: Project,
  input: Requirement,
  deciding: Deciding,
): Decided<ProjectEvent> {
  const planning = inPlanning(project)
  if (isRefusal(planning)) return planning
  if (new Set(input.lots.map(({ lot }) => lot)).size < input.lots.length) {
    return refuse('需求§6', 'lot-named-twice')
  }
  const budget = sum(input.lots.map(lot => fen(lot.budget)))
  const fullProcedure = owesFullProcedure(input, budget, deciding)
  const owed = fullProcedure ? missing(planning, input, deciding) : undefined
  return owed ?? [requirementRecorded({ ...input, budget, fullProcedure })]
}

const owesFullProcedure = (input: Requirement, budget: Fen, { policy }: Deciding): boolean =>
  input.publicService || input.complex || budget >= policy.requirementSurvey.compulsoryFrom

function missing(
  { requirementSurvey }: ProjectFile,
  input: Requirement,
  { at, policy }: Deciding,
): Refusal | undefined {
  if (!requirementSurvey) {
    return refuse('需求§11', 'requirement-survey-missing', { fix: 'record-requirement-survey' })
  }
  const oldest = addMonths(dayOf(at), -policy.requirementSurvey.validity)
  if (requirementSurvey.occurredOn < oldest) {
    return refuse('需求§11', 'requirement-survey-too-old', { detail: { oldest } })
  }
  if (!input.legalReview) return refuse('需求§23', 'legal-review-missing')
  if (!input.riskPlan) return refuse('需求§25', 'risk-plan-missing')
  return input.keyReview ? undefined : refuse('需求§33', 'key-review-missing')
}
