import type { RequirementReview } from '#libs/contracts'
import {
  isBehind,
  isRefusal,
  refuse,
  type Actor,
  type Decided,
  type Deciding,
  type Refusal,
} from '#libs/domain/deciding'
import {
  legalReviewRecorded,
  requirementReviewed,
  type ProjectEvent,
  type ProjectInput,
} from './events.js'
import { requirementInPlanning } from './in-planning.js'
import type { Project, StandingRequirement } from './state.js'

/** The lawyer's reading of the contract text (需求§23): not by who is in charge of the project. */
export function recordLegalReview(
  project: Project,
  input: ProjectInput<'recordLegalReview'>,
  { actor }: Deciding,
): Decided<ProjectEvent> {
  const standing = requirementInPlanning(project)
  if (isRefusal(standing)) return standing
  return isAuthor(actor, project, standing)
    ? refuse('需求§34', 'author-reviews', { fix: 'another-person-reviews' })
    : [legalReviewRecorded({ ...input, revision: standing.revision, by: actor.id })]
}

/**
 * Reviews requirement and plan 审查. Purchase, finance, business and supervision each have a say
 * (需求§32); nobody who wrote it, or helped to, reviews it (§34). Where the full procedure is owed, the
 * four points of the key review are judged one by one (§33). One that is not passed is written anew.
 */
export function reviewRequirement(
  project: Project,
  input: ProjectInput<'reviewRequirement'>,
  { actor }: Deciding,
): Decided<ProjectEvent> {
  const standing = requirementInPlanning(project)
  if (isRefusal(standing)) return standing
  if (standing.reviewed) return refuse('需求§31', 'requirement-already-reviewed')
  if (isAuthor(actor, project, standing)) {
    return refuse('需求§34', 'author-reviews', { fix: 'another-person-reviews' })
  }
  const fault = bodyFault(input, project, standing)
  if (fault) return fault
  if (standing.fullProcedure && !input.key) return refuse('需求§33', 'key-review-missing')
  const passed = [input.general, ...Object.values(input.key ?? {})].every(one => one.passed)
  const { revision } = standing
  return [requirementReviewed({ ...input, revision, passed, recordedBy: actor.id })]
}

function bodyFault(
  { reviewers }: RequirementReview,
  project: Project,
  standing: StandingRequirement,
): Refusal | undefined {
  const persons = new Set(reviewers.map(({ person }) => person))
  if (persons.size < reviewers.length) return refuse('需求§32', 'reviewer-named-twice')
  if (reviewers.some(({ person }) => isAuthor({ id: person }, project, standing))) {
    return refuse('需求§34', 'author-reviews', { fix: 'another-person-reviews' })
  }
  const missing = units.find(unit => !reviewers.some(one => one.unit === unit))
  return missing && refuse('需求§32', 'review-body-incomplete', { detail: { unit: missing } })
}

const units = ['purchase', 'finance', 'business', 'supervision'] as const

/** Who is in charge writes it, whoever helped is named with it, and nobody reviews it in their place. */
function isAuthor(
  actor: Pick<Actor, 'id' | 'actingFor' | 'tookOver' | 'hands'>,
  project: Project,
  { authors }: StandingRequirement,
): boolean {
  const wrote = [...authors, ...('officer' in project ? [project.officer] : [])]
  return wrote.some(author => isBehind(actor, author))
}
