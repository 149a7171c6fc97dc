import type { Pool } from '#libs/postgres'
import { readDatabase } from '../database.js'
import type { FoldedTable } from '../folded.js'
import type { ReadModel } from '../read-model.js'

export interface ObjectFilter {
  /** Of one project, or whatever the stream's Kafka key is. */
  readonly key?: string
  readonly status?: string
  /** Ids after this one, in the order of ids, which is the order of their making. */
  readonly after?: string
  /** At most so many; default and most 200. */
  readonly limit?: number
}

/** One object with its state. Instants are county time. */
export interface ObjectRow<State> {
  readonly id: string
  readonly key: string
  readonly version: number
  readonly status: string
  readonly beganAt: string
  readonly changedAt: string
  readonly state: State
}

const most = 200

/** Objects of a folded model: `findObjects(pool, tenders, { key: project })`. */
export async function findObjects<State>(
  pool: Pool,
  model: ReadModel<Readonly<Record<string, FoldedTable<State>>>>,
  filter: ObjectFilter = {},
): Promise<readonly ObjectRow<State>[]> {
  const db = readDatabase<{ readonly rows: FoldedTable<State> }>(pool)
  let query = db
    .selectFrom(`${model.name as 'rows'} as o`) // a folded model's one table has its name
    .selectAll()
    .orderBy('o.id')
    .limit(Math.min(filter.limit ?? most, most))
  if (filter.key !== undefined) query = query.where('o.key', '=', filter.key)
  if (filter.status !== undefined) query = query.where('o.status', '=', filter.status)
  if (filter.after !== undefined) query = query.where('o.id', '>', filter.after)
  return (await query.execute()).map(({ began_at, changed_at, ...row }) => ({
    ...row,
    beganAt: began_at,
    changedAt: changed_at,
  }))
}
