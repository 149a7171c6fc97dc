import { trainingProject, type TrainingProject } from '#facts/procurement/project'
import { duty, recall } from '#libs/procedure'
import { approved } from './approval.js'
import { amended, contracted, heldUp, secured } from './contract.js'
import { accepted, assessed, delivered, lotOf, procured, settled } from './lot.js'
import type { LotOfProject } from './lot.js'

type Project = Readonly<TrainingProject>

/** A training project, from the idea to the archive. */
export async function project(id: string): Promise<void> {
  const project = await recall(trainingProject, id)
  await planned(project)
  await approved(project)
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
  do {
    if (!(await procured(lot))) return
    if (!(await contracted(lot, () => procured(lot)))) return
  } while (!(await carriedOut(lot)))
}

/** What the contract is for. False where its award was set aside: it is procured anew (94§32). */
async function carriedOut(of: LotOfProject): Promise<boolean> {
  const { award } = of.now()
  const isVoid = () => of.now().award !== award
  const lot = { ...of, over: () => of.over() || isVoid() }
  let done = false
  const running = { ...lot, over: () => done || lot.over() }
  await Promise.all([
    performed(lot).then(() => {
      done = true
    }),
    ...[secured(lot), amended(running), heldUp(running)],
  ])
  return !isVoid()
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
