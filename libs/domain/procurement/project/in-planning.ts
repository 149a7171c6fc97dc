import { refuse, type Refusal } from '#libs/domain/deciding'
import type { Project, StandingRequirement } from './state.js'

/** The project while its papers are open to be written; afterwards they are on somebody's desk. */
export function inPlanning(
  project: Project,
): Extract<Project, { readonly status: 'planning' }> | Refusal {
  return project.status === 'planning'
    ? project
    : refuse('本县规定 项目立项', 'project-not-in-planning', { detail: { status: project.status } })
}

/** The requirement while the papers are open: what is prepared and reviewed is about it. */
export function requirementInPlanning(project: Project): StandingRequirement | Refusal {
  const planning = inPlanning(project)
  if ('refused' in planning) return planning
  return (
    planning.requirement ?? refuse('需求§6', 'requirement-missing', { fix: 'record-requirement' })
  )
}
