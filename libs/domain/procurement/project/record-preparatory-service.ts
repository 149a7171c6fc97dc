import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { preparatoryServiceRecorded, type ProjectEvent, type ProjectInput } from './events.js'
import type { Project } from './state.js'

/**
 * Records who gave the purchase a service before it began: design, specification, management,
 * supervision, testing. Whoever did takes no part in the rest of it, in any lot and any round (条例§18).
 */
export function recordPreparatoryService(
  project: Project,
  input: ProjectInput<'recordPreparatoryService'>,
  { at }: Deciding,
): Decided<ProjectEvent> {
  if (project.status === 'not-opened' || project.status === 'closed') {
    return refuse('条例§18', 'project-closed')
  }
  if (input.occurredOn > dayOf(at)) return refuse('条例§18', 'service-lies-in-the-future')
  const { prepared = [] } = project
  return prepared.some(
    ({ institution, service }) => institution === input.institution && service === input.service,
  )
    ? refuse('条例§18', 'service-already-recorded')
    : [preparatoryServiceRecorded(input)]
}
