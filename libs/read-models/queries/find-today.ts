import type { TodayPage } from '#libs/contracts/views'
import { seatsOf, type Actor } from '#libs/domain/deciding'
import { countDue } from './count-due.js'
import type { Board } from './database.js'
import { nextWorkingDays } from './days.js'
import type { Moment } from './duty-views.js'
import { findDuties } from './find-duties.js'
import { findChanges } from './find-timeline.js'

const changesShown = 20
const daysShown = 10

/** The home of a person in a role: what only they can move, what they wait for, what changed. */
export async function findToday(
  db: Board,
  actor: Pick<Actor, 'id' | 'actingFor' | 'tookOver'> & { readonly role: string },
  moment: Moment & { readonly demonstration: boolean },
): Promise<TodayPage> {
  const persons = seatsOf(actor)
  const mine = { open: true, role: actor.role, persons }
  const others = { open: true, notRole: actor.role, inProjectsOf: persons }
  const [due, dueCounts, waiting, changed] = await Promise.all([
    findDuties(db, mine, moment),
    countDue(db, { role: actor.role, persons }, moment.now),
    findDuties(db, others, moment),
    findChanges(db, changesShown),
  ])
  const { now, demonstration } = moment
  const workingDays = nextWorkingDays(daysShown, moment)
  const told = { now, demonstration, workingDays, dueCounts, changed }
  return { ...told, due: [...due], waiting: [...waiting] }
}
