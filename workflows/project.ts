import { trainingProject, type TrainingProject } from '#facts/procurement/project'
import { duty, recall } from '#libs/procedure'
import { approved } from './approval.js'
import { amended, contracted, heldUp, suspensionsEnded } from './contract.js'
import { accepted, assessed, delivered, lotOf, procured, settled } from './lot.js'
import type { LotOfProject } from './lot.js'
import { enteredAnew } from './entered-anew.js'

type Project = Readonly<TrainingProject>

/** A training project, from the idea to the archive. */
export async function project(id: string): Promise<void> {
  const project = await recall(trainingProject, id)
  await Promise.all([planned(project).then(() => approved(project)), enteredAnew(project)])
  await duty('file-plan', { by: project.officer, from: project.approvedAt })
  const filed = { by: project.officer, from: project.planFiledAt }
  await Promise.all([
    duty('disclose-intent', filed),
    duty('record-organisation', { ...filed, unless: () => project.lots.length > 0 }),
  ])
  await duty('draft-tender', { by: project.officer, from: project.tenderNotBefore })
  await Promise.all(project.lots.map(({ lot }) => lotThroughItsPhases(project, lot)))
  await duty('evaluate-performance', { unless: () => project.phase === 'closed' })
  await duty('close-project', { by: project.officer })
}

/** One lot, phase by phase; without an award it ends with its tender. */
async function lotThroughItsPhases(project: Project, id: string): Promise<void> {
  const lot = lotOf(project, id)
  let done = false
  const through = throughItsPhases(lot).then(() => {
    done = true
  })
  await Promise.all([through, suspensionsEnded(lot, () => done || lot.over())])
}

async function throughItsPhases(lot: LotOfProject): Promise<void> {
  const securities: Promise<void>[] = []
  do {
    if (!(await procured(lot))) break
    if (!(await contracted(lot, () => procured(lot), securities))) break
  } while (!(await carriedOut(asAwarded(lot))))
  await Promise.all(securities)
}

/** The lot as long as its award stands. */
function asAwarded(of: LotOfProject): LotOfProject {
  const { award } = of.now()
  return { ...of, over: () => of.over() || of.now().award !== award }
}

/** What the contract is for. False where its award was set aside: it is procured anew (94§32). */
async function carriedOut(lot: LotOfProject): Promise<boolean> {
  const { award } = lot.now()
  let done = false
  const running = { ...lot, over: () => done || lot.over() }
  await Promise.all([
    performed(lot).then(() => {
      done = true
    }),
    ...[amended(running), heldUp(running)],
  ])
  return lot.now().award === award
}

async function performed(lot: LotOfProject): Promise<void> {
  await delivered(lot)
  await assessed(lot)
  await accepted(lot)
  await settled(lot)
}

/** What is needed, what is to come of it, what is bought: all three, each from its own date. */
async function planned({ officer, openedAt }: Project): Promise<void> {
  const owed = { by: officer, from: openedAt }
  await Promise.all([
    duty('record-training-demand-survey', owed),
    duty('set-performance-targets', owed),
    duty('record-requirement', owed),
  ])
}
