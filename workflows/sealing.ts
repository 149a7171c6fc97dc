import type { SealActivities } from '#activities/put-seal'
import { sealingCase, type SealingView } from '#facts/procurement/official-paper'
import { duty, outsideIfThere, recall, step, until } from '#libs/procedure'

type Sealing = Readonly<SealingView>

/**
 * The keeper of the seal approves or refuses; approved, the county's seal system seals the paper, or
 * the keeper does by hand, and of a scan a second person confirms that it is the paper. Refused once,
 * it may be asked for again.
 */
export async function sealing(id: string): Promise<void> {
  const paper = await recall(sealingCase, id)
  for (;;) {
    const { request } = paper
    await sealed(id, paper)
    if (paper.request === request) return
  }
}

async function sealed(id: string, paper: Sealing): Promise<void> {
  const { request: about = '', since } = paper
  const unless = () => paper.isVoid
  await duty('approve-seal', { about, from: since, unless })
  if (paper.refused || unless()) return
  if (paper.asked === 0) await bySystem(id, paper)
  await Promise.all([
    duty('put-seal', { about, from: paper.since, unless }),
    bySystemAgain(id, paper),
  ])
  if (paper.scanned) await duty('confirm-sealed-scan', { about, from: paper.since, unless })
}

const isOver = ({ put, isVoid }: Sealing): boolean => put || isVoid

/** A system that put no seal is asked again when it is time, while the keeper may do it by hand. */
async function bySystemAgain(id: string, paper: Sealing): Promise<void> {
  await until(() => isOver(paper) || paper.againAt)
  while (!isOver(paper)) {
    const isThere = await bySystem(id, paper)
    await until(() => isOver(paper) || (isThere && paper.againAt))
  }
}

/**
 * Asks the seal system once. What it seals is recorded before anybody is bothered; that it did not, so
 * that whoever waits knows.
 * @returns false where the county has no such system, or somebody has put the seal meanwhile
 */
async function bySystem(id: string, paper: Sealing): Promise<boolean> {
  const { request = '', asked } = paper
  if (isOver(paper)) return false
  const word = await outsideIfThere<SealActivities>()('putSeal', { paper: id })
  if (!word) return false
  const away = { answer: 'not-sealed', request, why: 'away' } as const
  await step('recordSealSystemAnswer', {
    ...{ about: `${request}/${String(asked + 1)}`, input: word === 'away' ? away : word },
    refusals: ['seal-not-approved'],
    unless: () => isOver(paper),
  })
  return true
}
