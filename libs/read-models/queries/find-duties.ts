import type { DutyView } from '#libs/contracts/views'
import type { Board } from './database.js'
import { dutyViewOf, type Moment } from './duty-views.js'

/** Which duties. Absent fields do not restrict. */
export interface DutyFilter {
  readonly key?: string
  readonly open?: boolean
  readonly role?: string
  /** Owed by this person, or by nobody in particular. */
  readonly person?: string
  /** Owed by other roles than this. */
  readonly notRole?: string
  /** In projects of which this person is officer or signatory. */
  readonly inProjectsOf?: string
}

const atMost = 200

/** Duties, the first due first. */
export async function findDuties(
  db: Board,
  filter: DutyFilter,
  moment: Moment,
): Promise<readonly DutyView[]> {
  const { key, open, role, person, notRole, inProjectsOf } = filter
  let query = db
    .selectFrom('duties as d')
    .leftJoin('projects as p', join =>
      join.on(on => on(on.cast('p.id', 'text'), '=', on.ref('d.key'))),
    )
    .select(['d.id', 'd.key', 'd.opened_at', 'd.ended_at', 'd.state', 'p.title'])
    .orderBy('d.due_at')
    .orderBy('d.id')
    .limit(atMost)
  if (key !== undefined) query = query.where('d.key', '=', key)
  if (open !== undefined) query = query.where('d.open', '=', open)
  if (role !== undefined) query = query.where('d.role', '=', role)
  if (notRole !== undefined) query = query.where('d.role', '<>', notRole)
  if (person !== undefined) {
    query = query.where(({ eb, or }) =>
      or([eb('d.person', 'is', null), eb('d.person', '=', person)]),
    )
  }
  if (inProjectsOf !== undefined) {
    query = query.where(({ eb, or }) =>
      or([eb('p.officer', '=', inProjectsOf), eb('p.signatory', '=', inProjectsOf)]),
    )
  }
  return (await query.execute()).map(row => dutyViewOf(row, moment))
}
