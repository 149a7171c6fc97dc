import type { DutyView } from '#libs/contracts/views'
import { confidentialKinds } from '#libs/domain/supervision/duty'
import type { Board } from './database.js'
import { dutyViewOf, type Moment } from './duty-views.js'

/** Which duties. Absent fields do not restrict. */
export interface DutyFilter {
  readonly key?: string
  readonly open?: boolean
  readonly role?: string
  /** Owed by one of these persons, or by nobody in particular. */
  readonly persons?: readonly string[]
  /** Owed by other roles than this. */
  readonly notRole?: string
  /** In projects of which one of these is officer or signatory. */
  readonly inProjectsOf?: readonly string[]
}

const atMost = 200

/** Duties, the first due first. */
export async function findDuties(
  db: Board,
  filter: DutyFilter,
  moment: Moment,
): Promise<readonly DutyView[]> {
  const { key, open, role, persons, notRole, inProjectsOf } = filter
  let query = db
    .selectFrom('duties as d')
    .leftJoin('projects as p', join =>
      join.on(on => on(on.cast('p.id', 'text'), '=', on.ref('d.key'))),
    )
    .leftJoin('officeholders as o', 'o.id', 'd.person')
    .select(['d.id', 'd.key', 'd.opened_at', 'd.ended_at', 'd.state', 'p.title'])
    .where(({ eb, or }) => {
      const known = eb('d.kind', 'not in', confidentialKinds)
      return persons === undefined ? known : or([known, eb('d.person', 'in', persons)])
    })
    .select('o.state as holder')
    .orderBy('d.due_at')
    .orderBy('d.id')
    .limit(atMost)
  if (key !== undefined) query = query.where('d.key', '=', key)
  if (open !== undefined) query = query.where('d.open', '=', open)
  if (role !== undefined) query = query.where('d.role', '=', role)
  if (notRole !== undefined) query = query.where('d.role', '<>', notRole)
  if (persons !== undefined) {
    query = query.where(({ eb, or }) =>
      or([eb('d.person', 'is', null), eb('d.person', 'in', persons)]),
    )
  }
  if (inProjectsOf !== undefined) {
    query = query.where(({ eb, or }) =>
      or([eb('p.officer', 'in', inProjectsOf), eb('p.signatory', 'in', inProjectsOf)]),
    )
  }
  return (await query.execute()).map(row => dutyViewOf(row, moment))
}
