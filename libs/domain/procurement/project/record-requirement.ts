import { addMonths, dayOf } from '#libs/calendar'
import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { fen, sum, type Fen } from '#libs/money'
import { requirementRecorded, type ProjectEvent, type ProjectInput } from './events.js'
import { inPlanning } from './in-planning.js'
import type { Project, ProjectFile } from './state.js'

type Requirement = ProjectInput<'recordRequirement'>

/**
 * Records what is to be bought, lot by lot, once it is known what is needed and what is to come of it.
 * From ten million yuan on, for public services and for complex purchases 需求§11 asks for the full
 * procedure: market survey of the last year before it; lawyer's reading (§23), risk plan (§25) and key
 * review (§33) before its approval. Written anew, it is read and reviewed anew.
 */
export function recordRequirement(
  project: Project,
  input: Requirement,
  deciding: Deciding,
): Decided<ProjectEvent> {
  const planning = inPlanning(project)
  if (isRefusal(planning)) return planning
  const early = outOfTurn(planning)
  if (early) return early
  if (new Set(input.lots.map(({ lot }) => lot)).size < input.lots.length) {
    return refuse('需求§6', 'lot-named-twice')
  }
  const budget = sum(input.lots.map(lot => fen(lot.budget)))
  const fullProcedure = owesFullProcedure(input, budget, deciding)
  const owed = fullProcedure ? surveyFault(planning, deciding) : undefined
  const revision = (planning.requirement?.revision ?? 0) + 1
  return owed ?? [requirementRecorded({ ...input, budget, fullProcedure, revision })]
}

/** What is bought follows from what is needed and what is to come of it. */
function outOfTurn({ demandSurveys, targets }: ProjectFile): Refusal | undefined {
  if (demandSurveys.length === 0) {
    return refuse('条例§15', 'demand-survey-missing', { fix: 'record-training-demand-survey' })
  }
  return targets.length === 0
    ? refuse('财预〔2021〕101号', 'targets-missing', { fix: 'set-performance-targets' })
    : undefined
}

const owesFullProcedure = (input: Requirement, budget: Fen, { policy }: Deciding): boolean =>
  input.publicService || input.complex || budget >= policy.requirementSurvey.compulsoryFrom

function surveyFault(
  { requirementSurvey }: ProjectFile,
  { at, policy }: Deciding,
): Refusal | undefined {
  if (!requirementSurvey) {
    return refuse('需求§11', 'requirement-survey-missing', { fix: 'record-requirement-survey' })
  }
  const oldest = addMonths(dayOf(at), -policy.requirementSurvey.validity)
  return requirementSurvey.occurredOn < oldest
    ? refuse('需求§11', 'requirement-survey-too-old', { detail: { oldest } })
    : undefined
}
