import type { ProjectRow } from '#libs/contracts/views'
import type { Board } from './database.js'

export interface ProjectPageOfList {
  readonly items: readonly ProjectRow[]
  readonly total: number
  /** Hand it back for the next page; absent on the last. */
  readonly next?: string
}

const pageSize = 50

/** Projects, the newest first, each with its nearest open duty. An unknown cursor begins anew. */
export async function findProjects(db: Board, cursor?: string): Promise<ProjectPageOfList> {
  const from = cursor === undefined ? undefined : readCursor(cursor)
  let query = db
    .selectFrom('projects')
    .select(['id', 'title', 'year', 'phase', 'version', 'opened_at'])
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
    .executeTakeFirstOrThrow()
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  return {
    items: shown.map(({ opened_at: _, ...row }) => ({ ...row, ...nearest.get(row.id) })),
    total,
    ...(last ? { next: writeCursor(last.opened_at, last.id) } : {}),
  }
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
