import type { Surroundings } from './attempt.js'
import type { Subscriber } from './subscriber.js'

/** How long after its publishing an event is missed. */
const missedAfterMs = 60_000

/** Events looked at in one go. */
const lookAtMost = 5_000

interface Look {
  /** Keys of which the consumer has not seen what was published long ago. */
  readonly keys: readonly string[]
  /** How far the log has been looked at with that. */
  readonly upTo: number
}

/**
 * Looks for events that were published and never reached a consumer, as when a topic was lost and
 * written anew behind its back. A gap within a stream shows by itself; this finds the gap at its end.
 * Each event is looked at once, after a minute: the look ends at the first that is younger.
 */
export async function findStragglers(
  subscriber: Subscriber,
  { pool }: Surroundings,
  afterMs = missedAfterMs,
): Promise<Look> {
  const { rows } = await pool.query<{ key: string | null; upTo: number }>({
    name: 'find-stragglers',
    text: `
      with bounds as (
        select coalesce((select sequence from checked_log where consumer = $1), 0) as low,
          (select published from relay) as high
      ), young as (
        select l.sequence from bounds b
        join log l on l.sequence > b.low and l.sequence <= least(b.low + $3, b.high)
        join events e using (global_position)
        where e.recorded_at >= clock_timestamp() - $2 * interval '1 millisecond'
        order by l.sequence limit 1
      ), old as (
        select l.sequence, e.stream_id, e.stream_version, e.key
        from bounds b join log l on l.sequence > b.low and l.sequence <=
          coalesce((select sequence - 1 from young), least(b.low + $3, b.high))
        join events e using (global_position)
      ), missed as (
        select distinct o.key from old o
        left join progress p on p.model = $1 and p.stream = o.stream_id
        where o.stream_version > coalesce(p.version, 0)
          and ($4::text[] is null or left(o.stream_id, -37) = any ($4))
          and not exists (select from parked_keys k where k.consumer = $1 and k.key = o.key)
      )
      select m.key, coalesce((select max(sequence) from old), b.low) as "upTo"
      from bounds b left join missed m on true`,
    values: [subscriber.name, afterMs, lookAtMost, subscriber.aggregates ?? null],
  })
  return { keys: rows.flatMap(({ key }) => key ?? []), upTo: rows[0]?.upTo ?? 0 }
}

/** Remembers that everything up to there has been seen or caught up. */
export async function checkedUpTo(
  subscriber: Subscriber,
  { pool }: Surroundings,
  sequence: number,
): Promise<void> {
  await pool.query(
    `insert into checked_log (consumer, sequence) values ($1, $2)
     on conflict (consumer) do update set sequence = excluded.sequence
     where checked_log.sequence < excluded.sequence`,
    [subscriber.name, sequence],
  )
}
