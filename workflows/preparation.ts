import type { TrainingProject } from '#facts/procurement/project'
import { duty } from '#libs/procedure'

type Project = Readonly<TrainingProject>

/**
 * What a requirement needs beside it, and its review by others than its authors (需求§31–34); written
 * anew, for want of passing or by the officer's own will, it is read and reviewed anew.
 */
export async function prepared(project: Project): Promise<void> {
  while (!isSettled(project)) {
    const { requirement } = project
    if (requirement?.reviewed === false) await writtenAnew(project, requirement)
    else if (requirement) await reviewed(project, requirement)
    else return
  }
}

/** Passed, or with the chain already, from which it comes back as it went. */
export const isSettled = ({ requirement, turn, approvedAt }: Project): boolean =>
  requirement?.reviewed === true || turn !== undefined || approvedAt !== undefined

type Requirement = NonNullable<Project['requirement']>

async function reviewed(project: Project, requirement: Requirement): Promise<void> {
  const { id, since, publicService, risksOpen, legallyOpen } = requirement
  const unless = () =>
    isSettled(project) || project.requirement?.id !== id || project.requirement.reviewed === false
  const owed = { by: project.officer, from: since, unless }
  await Promise.all([
    ...(publicService ? [duty('record-public-opinion', owed)] : []),
    duty('set-acceptance-plan', owed),
    ...(risksOpen ? [duty('set-risk-plan', owed)] : []),
    ...(legallyOpen ? [duty('record-legal-review', { about: id, from: since, unless })] : []),
  ])
  await duty('review-requirement', { about: id, unless })
}

async function writtenAnew(project: Project, requirement: Requirement): Promise<void> {
  const about = `requirement/${String(requirement.revision + 1)}`
  const unless = () => isSettled(project)
  await duty('record-requirement-again', {
    ...{ by: project.officer, about, from: requirement.reviewedAt, unless },
  })
}
