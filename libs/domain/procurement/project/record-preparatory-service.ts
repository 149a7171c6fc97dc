import { dayOf, type Instant } from '#libs/calendar'
import type { PreparatoryService } from '#libs/contracts'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { preparatoryServiceRecorded, type ProjectEvent, type ProjectInput } from './events.js'
import { isService, type NamedService } from './preparatory-services.js'
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
  return serviceFault(input, project.prepared, at) ?? [preparatoryServiceRecorded(input)]
}

/** Why a service cannot stand beside those that do, or undefined. */
export function serviceFault(
  said: PreparatoryService,
  standing: readonly NamedService[] = [],
  at: Instant,
): Refusal | undefined {
  if (said.occurredOn > dayOf(at)) return refuse('条例§18', 'service-lies-in-the-future')
  return standing.some(isService(said)) ? refuse('条例§18', 'service-already-recorded') : undefined
}
