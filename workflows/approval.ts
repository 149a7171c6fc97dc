import { dutyOfStep, signatureOf } from '#facts/procurement/approval'
import type { TrainingProject } from '#facts/procurement/project'
import { duty, until } from '#libs/procedure'
import { isSettled, prepared } from './preparation.js'

type Project = Readonly<TrainingProject>
type Turn = Required<TrainingProject>['turn']

/** Through the chain of approval, and again for as long as it is sent back. */
export async function approved(project: Project): Promise<void> {
  while (!project.approvedAt) {
    const { turn, officer, submissions } = project
    if (turn) await signed(project, turn)
    else {
      await prepared(project)
      const about = `submission/${String(submissions + 1)}`
      await Promise.all([
        duty('submit-for-approval', { by: officer, about }),
        preparedAgain(project, submissions),
      ])
    }
  }
}

/** Written anew while it waits to be handed in, it is reviewed anew. */
async function preparedAgain(project: Project, submissions: number): Promise<void> {
  const gone = () => project.submissions > submissions || project.approvedAt !== undefined
  while (!gone()) {
    await until(() => gone() || !isSettled(project))
    if (!gone()) await prepared(project)
  }
}

/** Every role of the step signs, side by side; sent back or taken back, nobody signs it any more. */
async function signed(project: Project, { id, step, roles, since }: Turn): Promise<void> {
  const unless = () => project.turn?.id !== id
  await Promise.all(
    roles.map(role =>
      duty(dutyOfStep[step], { role, about: signatureOf(id, role), from: since, unless }),
    ),
  )
}
