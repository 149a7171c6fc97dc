import { confidentialKinds } from '#libs/domain/supervision/duty'
import { sql } from 'kysely'
import type { TimelineEntry, TodayPage } from '#libs/contracts/views'
import type { TimelineTables } from '../models/timeline.js'
import type { Board } from './database.js'

const columns = [
  ...(['event_id', 'stream', 'version', 'type', 'lane', 'at', 'effective_at'] as const),
  ...(['occurred_on', 'role', 'article', 'channel', 'fen', 'terminal'] as const),
  ...(['reference', 'address', 'evidence'] as const),
] as const

type Row = Pick<TimelineTables['timeline'], (typeof columns)[number]>

/** Streams of duties that nobody but the one who owes them knows of. */
const confidentialDuties = (db: Board) =>
  db
    .selectFrom('duties')
    .select(sql<string>`'duty-' || id::text`.as('stream'))
    .where('kind', 'in', confidentialKinds)

/** What happened under a project, in order. */
export async function findTimeline(db: Board, subject: string): Promise<readonly TimelineEntry[]> {
  const rows = await db
    .selectFrom('timeline')
    .select(columns)
    .where('subject', '=', subject)
    .where('stream', 'not in', confidentialDuties(db))
    .orderBy('place')
    .execute()
  return rows.map(entryOf)
}

/** What changed last in all projects, the newest first; what procedures tell each other is left out. */
export async function findChanges(db: Board, limit: number): Promise<TodayPage['changed']> {
  const rows = await db
    .selectFrom('timeline as t')
    .innerJoin('projects as p', join =>
      join.on(on => on(on.cast('p.id', 'text'), '=', on.ref('t.subject'))),
    )
    .select(columns.map(column => `t.${column}` as const))
    .select(['p.id as project', 'p.title'])
    .where('t.lane', '<>', 'duties')
    .orderBy('t.place', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({ ...entryOf(row), project: row.project, projectTitle: row.title }))
}

function entryOf(row: Row): TimelineEntry {
  return {
    eventId: row.event_id,
    stream: row.stream,
    version: row.version,
    type: row.type,
    lane: row.lane,
    at: row.at,
    ...(row.effective_at ? { effectiveAt: row.effective_at } : {}),
    ...(row.occurred_on ? { occurredOn: row.occurred_on } : {}),
    role: row.role,
    ...(row.article ? { article: row.article } : {}),
    ...(row.channel ? { channel: row.channel } : {}),
    ...copyIn(row),
    ...(row.fen === null ? {} : { fen: row.fen }),
    terminal: row.terminal,
  }
}

/** Where the original of a copy is to be found. */
function copyIn({ reference, address, evidence }: Row): Pick<TimelineEntry, 'copyOf'> {
  if (reference === null || evidence === null) return {}
  return { copyOf: { reference, evidence, ...(address === null ? {} : { address }) } }
}
