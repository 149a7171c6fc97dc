import { addMilliseconds, type Instant } from '#libs/calendar'
import { endOfDay, endOfWeek } from '#libs/contracts/due-groups'
import type { TodayPage } from '#libs/contracts/views'
import { sql } from 'kysely'
import type { Board } from './database.js'
import { owedBy, type Ower } from './owed-by.js'

/** How many duties somebody owes in each group of their home, however many it shows. */
export async function countDue(
  db: Board,
  ower: Ower,
  now: Instant,
): Promise<TodayPage['dueCounts']> {
  const at = Date.parse(now)
  const [day, week] = [endOfDay(at), endOfWeek(at)].map(end => addMilliseconds(now, end - at))
  // What stands still is never overdue. Instants are of one form, so that they compare as text.
  const late = sql`due_at < ${now} and status <> 'paused'`
  const count = (which: typeof late) => sql<number>`(count(*) filter (where ${which}))::integer`
  return db
    .selectFrom('duties as d')
    .select([
      count(late).as('overdue'),
      count(sql`not (${late}) and due_at <= ${day}`).as('day'),
      count(sql`not (${late}) and due_at > ${day} and due_at <= ${week}`).as('week'),
      count(sql`not (${late}) and due_at > ${week}`).as('later'),
    ])
    .where('open', '=', true)
    .where(owedBy(ower))
    .executeTakeFirstOrThrow()
}
