import type { Decided, Deciding } from '#libs/domain/deciding'
import { endReckonedAgain } from '#libs/domain/procurement/reckoning'
import { projectDatesReckonedAgain, type ProjectEvent } from './events.js'
import type { Project } from './state.js'

/** A year was published that the disclosed intent's period reaches into. */
export function reckonProjectDatesAgain(
  project: Project,
  _: object,
  { calendar }: Deciding,
): Decided<ProjectEvent> {
  if (project.status !== 'approved') return []
  const tenderNotBefore = endReckonedAgain(project.tenderNotBefore, calendar)
  return tenderNotBefore ? [projectDatesReckonedAgain({ tenderNotBefore })] : []
}
