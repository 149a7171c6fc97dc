import type { TodayPage } from '#libs/contracts/views'
import type { Actor } from '#libs/domain/deciding'
import { countDue } from './count-due.js'
import type { Board } from './database.js'
import { nextWorkingDays } from './days.js'
import type { Moment } from './duty-views.js'
import { findDuties } from './find-duties.js'
import { findChanges } from './find-timeline.js'
import { owerOf } from './owed-by.js'

const changesShown = 20
const daysShown = 10

/** The home of a person in a role: what only they can move, what they wait for, what changed. */
export async function findToday(
  db: Board,
  actor: Pick<Actor, 'id' | 'actingFor' | 'tookOver' | 'institution'> & { readonly role: string },
  moment: Moment & { readonly demonstration: boolean },
): Promise<TodayPage> {
  const ower = owerOf(actor)
  const [due, dueCounts, waiting, changed] = await Promise.all([
    findDuties(db, { open: true, owedBy: ower }, moment),
    countDue(db, ower, moment.now),
    findDuties(db, { open: true, waitedForBy: ower }, moment),
    findChanges(db, changesShown),
  ])
  const { now, demonstration } = moment
  const workingDays = nextWorkingDays(daysShown, moment)
  const told = { now, demonstration, workingDays, dueCounts, changed }
  return { ...told, due: [...due], waiting: [...waiting] }
}
