import { refuse, type Refusal } from '#libs/domain/deciding'
import type { OpenedProject, Project } from './state.js'

/**
 * The project's papers while they can be amended, and whether somebody else has had them: whoever they
 * were submitted to, or who sent them back.
 */
export function onDesk(
  project: Project,
): { readonly file: OpenedProject; readonly seen: boolean } | Refusal {
  if (project.status === 'not-opened' || project.status === 'closed') {
    return refuse('本县规定 记录更正', 'project-closed')
  }
  return { file: project, seen: project.seen || project.status !== 'planning' }
}
