import { refuse, type Decided } from '#libs/domain/deciding'
import { projectOpened, type ProjectEvent, type ProjectInput } from './events.js'
import type { Project } from './state.js'

/**
 * Opens a project's file. Officer and signatory are two people: who prepares a purchase does not
 * confirm its winner.
 */
export function openProject(
  project: Project,
  input: ProjectInput<'openProject'>,
): Decided<ProjectEvent> {
  if (project.status !== 'not-opened') return refuse('本县规定 项目立项', 'project-already-opened')
  if (input.officer === input.signatory) {
    return refuse('内部控制：经办与签署分离', 'officer-is-signatory', {
      fix: 'name-another-signatory',
    })
  }
  return [projectOpened(input)]
}
