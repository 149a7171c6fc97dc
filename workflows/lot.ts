import type { TrainingProject } from '#facts/procurement/project'
import { tenderRound } from '#facts/procurement/tender'
import { duty, outcomeOf, until } from '#libs/procedure'

/** One lot: tendered, contracted, delivered and assessed, accepted, settled. */
export async function lotThroughItsPhases(
  project: Readonly<TrainingProject>,
  lot: string,
): Promise<void> {
  const now = () => lotOf(project, lot)
  const { officer } = project
  const { tender, signatory } = now()

  const outcome = await outcomeOf(tenderRound, tender, lot)
  if (outcome.type !== 'AwardAnnounced') return

  await until(() => now().contract !== undefined)
  const owed = { about: lot, subject: now().contract }
  await duty('sign-contract', { ...owed, by: signatory, from: outcome.fields.announcedAt })
  const signed = { ...owed, by: officer, from: now().signedAt }
  await Promise.all([duty('publish-contract', signed), duty('file-contract', signed)])

  const over = () => project.phase === 'closed'
  await until(() => over() || now().acceptedAt !== undefined)
  await until(() => over() || isSettled(now()))
}

const isSettled = ({ instalments, paid }: ReturnType<typeof lotOf>): boolean =>
  instalments.every(instalment => paid.includes(instalment))

function lotOf({ lots }: TrainingProject, lot: string) {
  const found = lots.find(known => known.lot === lot)
  if (!found) throw new Error(`a project without its lot ${lot}`)
  return found
}
