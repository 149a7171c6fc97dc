import type { ProjectLot, TrainingProject } from '#facts/procurement/project'
import { tenderRound } from '#facts/procurement/tender'
import { duty, outcomeOf, until } from '#libs/procedure'

/** A project, and the one of its lots that is spoken of. */
export interface LotOfProject {
  readonly project: Readonly<TrainingProject>
  readonly now: () => ProjectLot
  /** The project was closed, or the contract dissolved: nothing more is waited for. */
  readonly over: () => boolean
}

export function lotOf(project: Readonly<TrainingProject>, lot: string): LotOfProject {
  const now = () => {
    const found = project.lots.find(known => known.lot === lot)
    if (!found) throw new Error(`a project without its lot ${lot}`)
    return found
  }
  return { project, now, over: () => project.phase === 'closed' || now().terminated }
}

/**
 * Tender rounds bring the lot to its award; one that failed is tendered again (法§37, 87§43), by another
 * method where finance has approved one. False where the task was cancelled.
 */
export async function procured({ project, now }: LotOfProject): Promise<boolean> {
  for (;;) {
    const { tender, award } = now()
    const outcome = await outcomeOf(tenderRound, tender, award)
    if (outcome.type === 'AwardAnnounced') return true
    if (isCancelled(outcome.fields)) return false
    const unless = () => now().tender !== tender
    const decidedAt = () => otherMethodDecidedAt(now(), tender)
    if (asksForOtherMethod(outcome.fields)) await until(() => unless() || decidedAt() !== undefined)
    const from = decidedAt() ?? outcome.at
    await duty('tender-again', { about: tender, by: project.officer, from, unless })
  }
}

const otherMethodDecidedAt = ({ otherMethod }: ProjectLot, tender: ProjectLot['tender']) =>
  otherMethod?.tender === tender ? otherMethod.decidedAt : undefined

type Ended = { readonly ground: string } | { readonly exit: string }

const isCancelled = (how: Ended): boolean => 'ground' in how && how.ground === 'task-cancelled'

const asksForOtherMethod = (how: Ended): boolean =>
  'exit' in how && how.exit === 'apply-for-other-method'

/** Every class has a procedure of its own; the lot waits for what they lead to. */
export async function delivered({ now, over }: LotOfProject): Promise<void> {
  const { settledByAcceptance } = now()
  await until(() => settledByAcceptance || over() || now().deliveredAt !== undefined)
}

/** Certificates of somebody who did not train (考培分离), known to the register. */
export async function assessed({ now, over }: LotOfProject): Promise<void> {
  const { settledByAcceptance } = now()
  await until(() => settledByAcceptance || over() || now().assessedAt !== undefined)
}

/** What was delivered is accepted, with the trainees' opinions (条例§45). */
export async function accepted({ now, over }: LotOfProject): Promise<void> {
  await until(() => over() || now().acceptedAt !== undefined)
}

/** Every instalment of the contract is claimed and paid, or was advanced. */
export async function settled({ now, over }: LotOfProject): Promise<void> {
  const isSettled = () => now().instalments.every(instalment => now().paid.includes(instalment))
  await until(() => over() || isSettled())
}
