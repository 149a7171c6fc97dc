import { trainingProject, type TrainingProject } from '#facts/procurement/project'
import { duty, recall, until } from '#libs/procedure'

/** A training project, from the idea to the archive. */
export async function project(id: string): Promise<void> {
  const project = await recall(trainingProject, id)
  await planned(project)
  await approved(project)
  await duty('file-plan', { by: project.officer, from: project.approvedAt })
  await duty('disclose-intent', { by: project.officer, from: project.approvedAt })
  await until(() => project.phase === 'closed')
}

/** What is needed, what is to come of it, what is bought: in any order, all three. */
async function planned({ officer, openedAt }: Readonly<TrainingProject>): Promise<void> {
  const owed = { by: officer, from: openedAt }
  await Promise.all([
    duty('record-training-demand-survey', owed),
    duty('set-performance-targets', owed),
    duty('record-requirement', owed),
  ])
}

const stepDuties = {
  verify: 'verify-project',
  countersign: 'countersign-project',
  approve: 'approve-project',
} as const

/** Through the chain of approval, and again for as long as it is sent back. */
async function approved(project: Readonly<TrainingProject>): Promise<void> {
  while (!project.approvedAt) {
    const { turn, officer, submissions } = project
    if (turn) await duty(stepDuties[turn.step], { about: turn.id, from: turn.since })
    else {
      const about = `submission/${String(submissions + 1)}`
      await duty('submit-for-approval', { by: officer, about })
    }
  }
}
