import type { Pool, PoolClient } from '#libs/postgres'
import { WorldAway, type KeyBatch } from './subscriber.js'

/** Versions that a consumer has reached, by stream; a stream that is absent stands at 0. */
export type Reached = ReadonlyMap<string, number>

export interface Standing {
  readonly reached: Reached
  /** Keys whose events wait for a person, or have been released and are caught up from the store. */
  readonly parked: ReadonlyMap<string, 'parked' | 'released'>
}

interface StandingRow {
  /** A stream, or a key where there is a state. */
  readonly place: string
  readonly version: number
  readonly state: 'parked' | 'released' | null
}

/** Where a consumer stands in the streams and keys of some batches, in one snapshot. */
export async function readStanding(
  pool: Pool,
  consumer: string,
  batches: readonly KeyBatch[],
): Promise<Standing> {
  const streams = [...new Set(batches.flatMap(({ events }) => events.map(event => event.stream)))]
  const { rows } = await pool.query<StandingRow>({
    name: 'read-standing',
    text: `select stream as place, version, null as state from progress
      where model = $1 and stream = any ($2)
      union all select key, 0, state from parked_keys where consumer = $1 and key = any ($3)`,
    values: [consumer, streams, batches.map(({ key }) => key)],
  })
  return {
    reached: new Map(rows.flatMap(row => (row.state ? [] : [[row.place, row.version]]))),
    parked: new Map(rows.flatMap(row => (row.state ? [[row.place, row.state]] : []))),
  }
}

/**
 * Moves a consumer from where it stood to the last of the given events: in the transaction of their
 * effect, or after an effect elsewhere. Throws WorldAway when somebody else moved it meanwhile (a
 * member that was thought dead): the transaction is rolled back and the events are looked at again.
 * The streams are named twice so that a plan made while there were few does not read all of them.
 */
export async function moveProgress(
  db: Pool | PoolClient,
  consumer: string,
  batches: readonly KeyBatch[],
  reached: Reached,
): Promise<void> {
  const last = new Map<string, number>()
  for (const { events } of batches)
    for (const event of events) last.set(event.stream, event.version)
  const streams = [...last.keys()].toSorted()
  const { rows } = await db.query<{ moved: number }>({
    name: 'move-progress',
    text: `with step as (
        select * from unnest($2::text[], $3::integer[], $4::integer[]) as t (stream, before, after)
      ), updated as (
        update progress p set version = s.after from step s
        where p.model = $1 and p.stream = any ($2)
          and p.stream = s.stream and p.version = s.before returning 1
      ), inserted as (
        insert into progress (model, stream, version)
        select $1, stream, after from step where before = 0
        on conflict (model, stream) do nothing returning 1
      )
      select (select count(*) from updated) + (select count(*) from inserted) as moved`,
    values: [
      consumer,
      streams,
      streams.map(stream => reached.get(stream) ?? 0),
      streams.map(stream => last.get(stream)),
    ],
  })
  if (rows[0]?.moved !== streams.length) {
    throw new WorldAway(`another member moved ${consumer} meanwhile`)
  }
}
