import { refuse, type Refusal } from '#libs/domain/deciding'
import type { Project } from './state.js'

/** The project while its papers are open to be written; afterwards they are on somebody's desk. */
export function inPlanning(
  project: Project,
): Extract<Project, { readonly status: 'planning' }> | Refusal {
  return project.status === 'planning'
    ? project
    : refuse('本县规定 项目立项', 'project-not-in-planning', { detail: { status: project.status } })
}
