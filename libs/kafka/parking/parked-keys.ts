import { inTransaction, type Pool } from '#libs/postgres'

/** A key that waits for a person, and how much waits behind its faulty event. */
export interface ParkedKey {
  readonly consumer: string
  readonly key: string
  readonly stream: string
  readonly version: number
  readonly eventId: string
  readonly eventType: string
  readonly error: string
  readonly parkedAt: Date
  /** How often it was parked: more than once after releases that did not help. */
  readonly times: number
  readonly state: 'parked' | 'released'
  /** Published events of the key that the consumer has not seen, the faulty one included. */
  readonly waiting: number
}

export interface WaitingEvent {
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly eventId: string
  readonly sequence: number
}

/** Which key of which consumer. */
export interface ParkedPlace {
  readonly consumer: string
  readonly key: string
}

/** Events of parked keys that their consumer has not seen; `k` is the parked key. */
const waiting = `events e join log l using (global_position)
  left join progress p on p.model = k.consumer and p.stream = e.stream_id
  where e.key = k.key and e.stream_version > coalesce(p.version, 0)
    and (k.aggregates is null or left(e.stream_id, -37) = any (k.aggregates))`

/** All parked keys, the oldest first. */
export async function listParkedKeys(pool: Pool): Promise<readonly ParkedKey[]> {
  const { rows } = await pool.query<ParkedKey>(
    `select k.consumer, k.key, k.stream, k.version, k.event_id as "eventId",
       k.event_type as "eventType", k.error, k.parked_at as "parkedAt", k.times, k.state,
       (select count(*) from ${waiting}) as waiting
     from parked_keys k order by k.parked_at`,
  )
  return rows
}

/** One parked key with the events that wait, in order; undefined where it is not parked. */
export async function showParkedKey(
  pool: Pool,
  place: ParkedPlace,
): Promise<(ParkedKey & { readonly events: readonly WaitingEvent[] }) | undefined> {
  const all = await listParkedKeys(pool)
  const parked = all.find(({ consumer, key }) => consumer === place.consumer && key === place.key)
  if (!parked) return undefined
  const { rows } = await pool.query<WaitingEvent>(
    `select w.* from parked_keys k, lateral (
       select e.stream_id as stream, e.stream_version as version, e.type,
         e.event_id as "eventId", l.sequence from ${waiting}
     ) w
     where k.consumer = $1 and k.key = $2 order by w.sequence`,
    [place.consumer, place.key],
  )
  return { ...parked, events: rows }
}

/**
 * Lets a consumer try again; its process takes it from there. False where the key is not parked.
 * `by` is the id of the person who decided.
 */
export async function releaseParkedKey(
  pool: Pool,
  place: ParkedPlace,
  by: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update parked_keys set state = 'released', released_by = $3
     where consumer = $1 and key = $2 and state = 'parked'`,
    [place.consumer, place.key, by],
  )
  return rowCount === 1
}

/**
 * Has a consumer do without the faulty event and go on behind it; kept with reason and person. False
 * where the key is not parked.
 */
export function skipParkedEvent(
  pool: Pool,
  place: ParkedPlace,
  decision: { readonly by: string; readonly reason: string },
): Promise<boolean> {
  return inTransaction(pool, async transaction => {
    const { rowCount } = await transaction.query(
      `insert into skipped_events
         (consumer, stream, version, key, event_id, error, skipped_by, reason)
       select consumer, stream, version, key, event_id, error, $3, $4 from parked_keys
       where consumer = $1 and key = $2 and state = 'parked'`,
      [place.consumer, place.key, decision.by, decision.reason],
    )
    if (rowCount !== 1) return false
    await transaction.query(
      `insert into progress (model, stream, version)
       select consumer, stream, version from parked_keys where consumer = $1 and key = $2
       on conflict (model, stream) do update set version = excluded.version
       where progress.version = excluded.version - 1`,
      [place.consumer, place.key],
    )
    await transaction.query(
      `update parked_keys set state = 'released', released_by = $3
       where consumer = $1 and key = $2`,
      [place.consumer, place.key, decision.by],
    )
    return true
  })
}
