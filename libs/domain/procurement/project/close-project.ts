import { refuse, type Decided } from '#libs/domain/deciding'
import { projectClosed, type ProjectEvent, type ProjectInput } from './events.js'
import type { Project } from './state.js'

/** Closes the file of a project that was approved; the archive is kept fifteen years (法§42). */
export function closeProject(
  project: Project,
  { archive }: ProjectInput<'closeProject'>,
): Decided<ProjectEvent> {
  return project.status === 'approved'
    ? [projectClosed({ archive })]
    : refuse('法§42', 'project-not-approved', { detail: { status: project.status } })
}
