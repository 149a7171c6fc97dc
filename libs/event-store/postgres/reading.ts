import { fromMilliseconds, type Instant } from '#libs/calendar'
import type { Pool, PoolClient } from '#libs/postgres'
import { ownFacts, type Loaded, type OwnFact, type StoredEvent, type StreamTail } from '../types.js'
import type { Upcasters } from '../upcast.js'
import { eventColumns, storedEvent, type EventRow } from './rows.js'

/** A pool, or the connection of a transaction. */
export type Queryable = Pick<Pool, 'query'> | Pick<PoolClient, 'query'>

const loadSql = `
  select c.now, t.stream_id as asked, ${eventColumns}
  from (select county_now() as now) c
  left join (
    unnest($1::text[], $2::integer[]) as t (stream_id, after)
    join events e on e.stream_id = t.stream_id and e.stream_version > t.after
  ) on true
  order by e.stream_id, e.stream_version`

interface LoadedRow extends EventRow {
  readonly now: Date
  readonly asked: string | null
}

/** The tails of streams and county time, in one statement and so in one snapshot. */
export async function load(
  db: Queryable,
  tails: readonly StreamTail[],
  upcasters: Upcasters,
): Promise<Loaded> {
  const asked = [tails.map(({ stream }) => stream), tails.map(({ after }) => after)]
  const { rows } = await db.query<LoadedRow>({ name: 'load', text: loadSql, values: asked })
  const streams = new Map<string, StoredEvent[]>(tails.map(({ stream }) => [stream, []]))
  for (const row of rows) {
    if (row.asked !== null) streams.get(row.asked)?.push(storedEvent(row, upcasters))
  }
  return { streams, now: countyTime(rows[0]?.now) }
}

/** County time now, from the database's clock and the jumps it holds. */
export async function countyNow(db: Queryable): Promise<Instant> {
  const { rows } = await db.query<{ now: Date }>('select county_now() as now')
  return countyTime(rows[0]?.now)
}

function countyTime(now: Date | undefined): Instant {
  if (!now) throw new Error('the database tells no time')
  return fromMilliseconds(now.getTime())
}

const numbered = `select ${eventColumns}, l.sequence from events e`

/** All events of a key in final order, of the given types or of all. */
export async function readKey(
  db: Queryable,
  key: string,
  types: readonly string[] | undefined,
): Promise<readonly EventRow[]> {
  const { rows } = await db.query<EventRow>({
    name: 'read-key',
    text: `${numbered} left join log l using (global_position)
      where e.key = $1 and ($2::text[] is null or e.type = any ($2))
      order by e.xid, e.global_position`,
    values: [key, types ?? null],
  })
  return rows
}

/**
 * An institution's own events of a type, the newest first. The type stands in the statement itself: a
 * plan for any type could not go by the index of one.
 */
export async function findOwn(
  db: Queryable,
  type: OwnFact,
  institution: string,
): Promise<readonly EventRow[]> {
  const { rows } = await db.query<EventRow>({
    name: `find-own-${type}`,
    text: `select ${eventColumns} from events e
      where e.type = '${type}' and e.data #>> '{${ownFacts[type].join(',')}}' = $1
      order by e.xid desc, e.global_position desc`,
    values: [institution],
  })
  return rows
}

/** Numbered events after a sequence. */
export async function readLog(
  db: Queryable,
  after: number,
  limit: number,
): Promise<readonly EventRow[]> {
  const { rows } = await db.query<EventRow>({
    name: 'read-log',
    text: `${numbered} join log l using (global_position)
      where l.sequence > $1 order by l.sequence limit $2`,
    values: [after, limit],
  })
  return rows
}

/** Events by their ids, in final order. */
export async function readEvents(
  db: Queryable,
  ids: readonly string[],
): Promise<readonly EventRow[]> {
  const { rows } = await db.query<EventRow>({
    name: 'read-events',
    text: `select ${eventColumns} from events e
      where e.event_id = any ($1::uuid[]) order by e.global_position`,
    values: [ids],
  })
  return rows
}
