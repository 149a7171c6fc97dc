import { sql } from 'kysely'
import type { Board } from './database.js'
import type { DutyRow } from './duty-views.js'

/** An object of a list, by its stream and the project whose duties are looked through. */
export interface Owing {
  readonly stream: string
  readonly project: string
}

/** The duty of each object that is open and due first, by the object's stream. */
export async function nearestDuties(
  db: Board,
  objects: readonly Owing[],
): Promise<ReadonlyMap<string, DutyRow>> {
  if (objects.length === 0) return new Map()
  const rows = await db
    .selectFrom('duties as d')
    .leftJoin('projects as p', join =>
      join.on(on => on(on.cast('p.id', 'text'), '=', on.ref('d.key'))),
    )
    .select(['d.id', 'd.key', 'd.opened_at', 'd.ended_at', 'd.state', 'p.title'])
    .where('d.open', '=', true)
    .where(
      'd.key',
      'in',
      objects.map(({ project }) => project),
    )
    .where(
      sql<string>`d.state ->> 'subject'`,
      'in',
      objects.map(({ stream }) => stream),
    )
    // The last of an object wins in the map: the one that is due first.
    .orderBy('d.due_at', 'desc')
    .execute()
  return new Map(rows.map(row => [row.state.subject, row]))
}
