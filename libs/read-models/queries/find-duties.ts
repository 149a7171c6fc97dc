import { sql } from 'kysely'
import type { DutyView } from '#libs/contracts/views'
import { confidentialKinds } from '#libs/domain/supervision/duty'
import type { Board } from './database.js'
import { dutyViewOf, type Moment } from './duty-views.js'
import { owedBy, type Ower } from './owed-by.js'

/** Which duties. Absent fields do not restrict. */
export interface DutyFilter {
  readonly key?: string
  readonly open?: boolean
  /** Theirs to do. */
  readonly owedBy?: Ower
  /** What another role owes in a project of which they are officer or signatory. */
  readonly waitedForBy?: Ower
}

const atMost = 200

/** Duties, the first due first. */
export async function findDuties(
  db: Board,
  filter: DutyFilter,
  moment: Moment,
): Promise<readonly DutyView[]> {
  const { key, open, owedBy: ower, waitedForBy: waiter } = filter
  let query = db
    .selectFrom('duties as d')
    .leftJoin('projects as p', join =>
      join.on(on => on(on.cast('p.id', 'text'), '=', on.ref('d.key'))),
    )
    .leftJoin('officeholders as o', 'o.id', 'd.person')
    .select(['d.id', 'd.key', 'd.opened_at', 'd.ended_at', 'd.state', 'p.title'])
    .where(({ eb, or }) => {
      const known = eb('d.kind', 'not in', confidentialKinds)
      return ower === undefined ? known : or([known, eb('d.person', 'in', ower.persons)])
    })
    .select('o.state as holder')
    .orderBy('d.due_at')
    .orderBy('d.id')
    .limit(atMost)
  if (key !== undefined) query = query.where('d.key', '=', key)
  if (open !== undefined) query = query.where('d.open', '=', open)
  if (ower !== undefined) query = query.where(owedBy(ower))
  if (waiter !== undefined) {
    const { role, persons } = waiter
    query = query
      .where('d.role', '<>', role)
      .where(sql<boolean>`${owedBy(waiter)} is not true`)
      .where(({ eb, or }) => or([eb('p.officer', 'in', persons), eb('p.signatory', 'in', persons)]))
  }
  return (await query.execute()).map(row => dutyViewOf(row, moment))
}
