import type { StoredEvent } from '#libs/event-store'
import type { Pool } from '#libs/postgres'
import type { Subscriber } from '../subscribing/subscriber.js'

/** Parks the key of an event that a consumer cannot handle; again, if it was just released. */
export async function park(
  pool: Pool,
  fault: { readonly subscriber: Subscriber; readonly event: StoredEvent; readonly error: unknown },
): Promise<void> {
  const { subscriber, event, error } = fault
  await pool.query(
    `insert into parked_keys
       (consumer, key, stream, version, event_id, event_type, error, aggregates)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (consumer, key) do update set stream = $3, version = $4, event_id = $5,
       event_type = $6, error = $7, aggregates = $8, parked_at = clock_timestamp(),
       times = parked_keys.times + 1, state = 'parked', released_by = null`,
    [
      subscriber.name,
      event.key,
      event.stream,
      event.version,
      event.eventId,
      event.type,
      error instanceof Error ? (error.stack ?? error.message) : String(error),
      subscriber.aggregates ?? null,
    ],
  )
}
