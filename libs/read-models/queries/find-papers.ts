import { sql } from 'kysely'
import type { PaperList, PaperRow } from '#libs/contracts/views'
import type { OfficialPaper } from '#libs/domain/procurement/official-paper'
import type { Board } from './database.js'

const pageSize = 100

/** Which papers, and from where on. Absent fields do not restrict. */
export interface PaperFilter {
  readonly series?: string
  readonly project?: string
  /** How many were shown already. */
  readonly after?: string
}

/** Numbered papers: within a series in its order, without a gap; else in the order of numbering. */
export async function findPapers(
  db: Board,
  { series, project, after = '0' }: PaperFilter = {},
): Promise<PaperList> {
  const offset = Number(after)
  const place = sql<number>`(o.state ->> 'place')::integer`
  let query = db
    .selectFrom('official_papers as o')
    .innerJoin('projects as p', join =>
      join.on(on => on(on.cast('p.id', 'text'), '=', on.ref('o.key'))),
    )
    .select(['o.id', 'o.state', 'o.began_at', 'p.id as project', 'p.title'])
    .orderBy(series === undefined ? 'o.began_at' : place)
    .orderBy('o.id')
    .offset(offset)
    .limit(pageSize + 1)
  if (series !== undefined) query = query.where(sql<string>`o.state ->> 'series'`, '=', series)
  if (project !== undefined) query = query.where('o.key', '=', project)
  const rows = await query.execute()
  return {
    items: rows.slice(0, pageSize).flatMap(rowOf),
    ...(rows.length > pageSize && { next: String(offset + pageSize) }),
  }
}

interface Found {
  readonly id: string
  readonly state: OfficialPaper
  readonly began_at: string
  readonly project: string
  readonly title: string
}

function rowOf({ id, state, began_at, project, title }: Found): PaperRow[] {
  if (state.status === 'not-numbered') return []
  const { number, place, series, kind, about, lot, status, checkCode } = state
  return [
    {
      ...{ id, number, place, series, kind, about, status, checkCode },
      ...(lot !== undefined && { lot }),
      ...(state.status === 'void' && { reason: state.reason }),
      ...{ project, projectTitle: title, numberedAt: began_at },
    },
  ]
}
