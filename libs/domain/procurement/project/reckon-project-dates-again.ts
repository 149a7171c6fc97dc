import type { Decided, Deciding } from '#libs/domain/deciding'
import { reckonedAgain } from '#libs/domain/procurement/reckoning'
import { projectDatesReckonedAgain, type ProjectEvent } from './events.js'
import type { Project } from './state.js'

/** A year was published that the disclosed intent's period reaches into. */
export function reckonProjectDatesAgain(
  project: Project,
  _: object,
  { calendar }: Deciding,
): Decided<ProjectEvent> {
  if (project.status !== 'approved') return []
  const dates = { tenderNotBefore: project.tenderNotBefore }
  const tenderNotBefore = reckonedAgain(dates, calendar)?.tenderNotBefore
  return tenderNotBefore ? [projectDatesReckonedAgain({ tenderNotBefore })] : []
}
