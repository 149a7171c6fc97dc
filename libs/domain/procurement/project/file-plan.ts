import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { planFiled, type ProjectEvent, type ProjectInput } from './events.js'
import type { Project } from './state.js'

/** Records the plan filed with the finance authority (条例§29); its number goes on every notice. */
export function filePlan(
  project: Project,
  input: ProjectInput<'filePlan'>,
  { at }: Deciding,
): Decided<ProjectEvent> {
  if (project.status !== 'approved' || !project.approvedAt) {
    return refuse('条例§29', 'project-not-approved')
  }
  if (project.planNumber !== undefined) return refuse('条例§29', 'plan-already-filed')
  if (input.occurredOn > dayOf(at)) return refuse('条例§29', 'filing-lies-in-the-future')
  return input.occurredOn < dayOf(project.approvedAt)
    ? refuse('条例§29', 'plan-filed-before-approval')
    : [planFiled(input)]
}
