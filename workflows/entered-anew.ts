import { entryOf, type Entry, type TrainingProject } from '#facts/procurement/project'
import { duty, until } from '#libs/procedure'

type Project = Readonly<TrainingProject>

/** What was taken back before anybody else had it is entered anew, until the plan is approved. */
export async function enteredAnew(project: Project): Promise<void> {
  await Promise.all([
    whileMissing(project, {
      owed: 'record-training-demand-survey-again',
      what: 'training-demand-survey',
      entry: () => project.demandSurveys,
    }),
    whileMissing(project, {
      owed: 'set-performance-targets-again',
      what: 'performance-targets',
      entry: () => project.targets,
    }),
  ])
}

interface Owing {
  readonly owed: 'record-training-demand-survey-again' | 'set-performance-targets-again'
  readonly what: Parameters<typeof entryOf>[0]
  readonly entry: () => Entry
}

async function whileMissing(project: Project, { owed, what, entry }: Owing): Promise<void> {
  const approved = () => project.approvedAt !== undefined
  for (;;) {
    await until(() => approved() || isMissing(entry()))
    if (approved()) return
    const { entered, takenBackAt: from } = entry()
    await duty(owed, { by: project.officer, about: entryOf(what, entered + 1), from })
  }
}

/** Entered before, and none stands. */
const isMissing = ({ entered, standing }: Entry): boolean => entered > 0 && standing === 0
