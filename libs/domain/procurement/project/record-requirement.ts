import { addMonths, dayOf } from '#libs/calendar'
import type { OccupationCatalogue } from '#libs/domain/county/occupation-catalogue'
import {
  isRefusal,
  refuse,
  type DataOf,
  type Decided,
  type Deciding,
  type Refusal,
} from '#libs/domain/deciding'
import { fen, sum, type Fen } from '#libs/money'
import { requirementRecorded, type ProjectEvent, type ProjectInput } from './events.js'
import { inPlanning } from './in-planning.js'
import { heldAgainst } from './price-check.js'
import type { Project, ProjectFile } from './state.js'

type Requirement = ProjectInput<'recordRequirement'>

interface OfYear {
  readonly self: Project
  /** The catalogue of the project's year. */
  readonly catalogue: OccupationCatalogue | undefined
}

/**
 * Records what is to be bought, lot by lot and held against the year's catalogue, once it is known what
 * is needed and what is to come of it. From ten million yuan on, for public services and for complex purchases 需求§11 asks for the full
 * procedure: market survey of the last year before it; lawyer's reading (§23), risk plan (§25) and key
 * review (§33) before its approval. Written anew, it is read and reviewed anew.
 */
export function recordRequirement(
  { self, catalogue }: OfYear,
  input: Requirement,
  deciding: Deciding,
): Decided<ProjectEvent> {
  const planning = inPlanning(self)
  if (isRefusal(planning)) return planning
  const early = outOfTurn(planning) ?? lotFault(input)
  if (early) return early
  const budget = sum(input.lots.map(lot => fen(lot.budget)))
  const fullProcedure = owesFullProcedure(input, budget, deciding)
  const owed = fullProcedure ? surveyFault(planning, deciding) : undefined
  if (owed) return owed
  const lines = linesOf(catalogue, input, deciding)
  if (isRefusal(lines)) return lines
  const revision = (planning.requirement?.revision ?? 0) + 1
  return [requirementRecorded({ ...input, budget, fullProcedure, revision, ...lines })]
}

function linesOf(
  catalogue: OccupationCatalogue | undefined,
  { lots }: Requirement,
  deciding: Deciding,
): Pick<DataOf<ProjectEvent, 'RequirementRecorded'>, 'catalogue'> | Refusal {
  const held = catalogue && heldAgainst(catalogue, lots, deciding)
  if (!held) return {}
  return isRefusal(held) ? held : { catalogue: held }
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

const lotFault = ({ lots }: Requirement): Refusal | undefined =>
  new Set(lots.map(({ lot }) => lot)).size < lots.length
    ? refuse('需求§6', 'lot-named-twice')
    : undefined

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
