import type { ExpressionBuilder } from 'kysely'
import type { ProjectRow } from '#libs/contracts/views'
import type { ProjectTables } from '../models/projects.js'
import type { Board } from './database.js'

export interface ProjectPageOfList {
  readonly items: readonly ProjectRow[]
  readonly total: number
  /** Hand it back for the next page; absent on the last. */
  readonly next?: string
}

const pageSize = 50

/** Which projects, and from where on. Absent fields do not restrict. */
export interface ProjectFilter {
  readonly cursor?: string
  /** Words of which each stands in the title or in the number of the filed plan, in any order. */
  readonly search?: string
}

/** Projects, the newest first, each with its nearest open duty. An unknown cursor begins anew. */
export async function findProjects(
  db: Board,
  { cursor, search = '' }: ProjectFilter = {},
): Promise<ProjectPageOfList> {
  const from = cursor === undefined ? undefined : readCursor(cursor)
  const wanted = matching(search)
  let query = db
    .selectFrom('projects')
    .select(['id', 'title', 'year', 'phase', 'version', 'opened_at'])
    .where(wanted)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
  if (from) {
    query = query.where(({ eb, or, and }) =>
      or([
        eb('opened_at', '<', from.openedAt),
        and([eb('opened_at', '=', from.openedAt), eb('id', '<', from.id)]),
      ]),
    )
  }
  const rows = await query.execute()
  const shown = rows.slice(0, pageSize)
  const nearest = await nearestDuties(
    db,
    shown.map(({ id }) => id),
  )
  const { total } = await db
    .selectFrom('projects')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(wanted)
    .executeTakeFirstOrThrow()
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  return {
    items: shown.map(({ opened_at: _, ...row }) => ({ ...row, ...nearest.get(row.id) })),
    total,
    ...(last ? { next: writeCursor(last.opened_at, last.id) } : {}),
  }
}

/** Each word as it was typed: the signs of a pattern stand for themselves. */
function matching(search: string) {
  const words = search.split(/\s+/).filter(word => word !== '')
  return ({ eb, and, or }: ExpressionBuilder<ProjectTables, 'projects'>) =>
    and(
      words.map(word => {
        const pattern = `%${word.replaceAll(/[\\%_]/g, sign => `\\${sign}`)}%`
        return or([eb('title', 'ilike', pattern), eb('plan_number', 'ilike', pattern)])
      }),
    )
}

type Nearest = Required<Pick<ProjectRow, 'next' | 'until'>>

async function nearestDuties(
  db: Board,
  projects: readonly string[],
): Promise<ReadonlyMap<string, Nearest>> {
  if (projects.length === 0) return new Map()
  const rows = await db
    .selectFrom('duties')
    .distinctOn('key')
    .select(['key', 'kind', 'due_at'])
    .where('open', '=', true)
    .where('key', 'in', projects)
    .orderBy('key')
    .orderBy('due_at')
    .execute()
  return new Map(rows.map(({ key, kind, due_at }) => [key, { next: kind, until: due_at }]))
}

const writeCursor = (openedAt: string, id: string): string =>
  Buffer.from(`${openedAt} ${id}`).toString('base64url')

function readCursor(cursor: string): { openedAt: string; id: string } | undefined {
  const found = /^(\S{29}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString())
  return found?.[1] && found[2] ? { openedAt: found[1], id: found[2] } : undefined
}
