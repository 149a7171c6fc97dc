import { eventUpcasters } from '#libs/contracts'
import type { StoredEvent } from '../types.js'
import type { Upcasters } from '../upcast.js'
import type { Queryable } from './reading.js'
import { readLog } from './reading.js'
import { eventColumns, storedEvent, type EventRow } from './rows.js'

/** Per partition the offset after the last event the broker acknowledged. */
export type PartitionEnds = Readonly<Record<string, number>>

/** How far the relay has published. */
export interface Watermark {
  readonly published: number
  readonly ends: PartitionEnds
}

export async function readWatermark(db: Queryable): Promise<Watermark> {
  const { rows } = await db.query<Watermark>('select published, ends from relay')
  const watermark = rows[0]
  if (!watermark) throw new Error('the relay has no watermark: is the database migrated?')
  return watermark
}

/** Numbered events after a sequence, in their newest shape. */
export async function readNumbered(
  db: Queryable,
  after: number,
  limit: number,
  upcasters: Upcasters,
): Promise<readonly StoredEvent[]> {
  return (await readLog(db, after, limit)).map(row => storedEvent(row, upcasters))
}

/**
 * One statement, one snapshot: advances the watermark from `from` to `to` if nobody else has, then
 * numbers the next events. Numbered are events below the oldest transaction still open, in the order
 * (transaction, position): nothing can come to stand before them any more, and within a stream the
 * order is that of the versions, because the append takes its locks before it has a number. What is
 * answered is what was found to be numbered, not looked up again: the plan, made while the store was
 * young, would read all of it for that.
 */
const numberSql = `
  with moved as (
    update relay set published = $2, ends = $3 where published = $1 and $1 <> $2 returning 1
  ), advanced as (
    select 1 from moved union all select 1 from relay where published = $1 and $1 = $2
  ), last as (
    select l.sequence, e.xid, e.global_position from log l join events e using (global_position)
    order by l.sequence desc limit 1
  ), fresh as (
    select e.* from events e
    where (e.xid, e.global_position) > (
        coalesce((select xid from last), 0), coalesce((select global_position from last), 0))
      and e.xid < (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + transaction_base
                   from event_store)
      and exists (select from advanced)
    order by e.xid, e.global_position limit $4
  ), numbered as (
    insert into log (sequence, global_position)
    select coalesce((select sequence from last), 0) + row_number() over (order by xid, global_position),
      global_position
    from fresh returning sequence, global_position
  )
  select (select count(*) from advanced) as advanced, n.sequence, ${eventColumns}
  from (select 1) as always left join (numbered n join fresh e using (global_position)) on true
  order by n.sequence`

interface NumberedRow extends EventRow {
  readonly advanced: number
}

/**
 * Advances the watermark and numbers up to `limit` events, which it answers in order; undefined when
 * another relay has moved the watermark meanwhile, and then nothing was numbered.
 */
export async function advanceAndNumber(
  db: Queryable,
  step: { readonly from: Watermark; readonly to: Watermark; readonly limit: number },
  upcasters: Upcasters = eventUpcasters,
): Promise<readonly StoredEvent[] | undefined> {
  const { rows } = await db.query<NumberedRow>({
    name: 'number',
    text: numberSql,
    values: [step.from.published, step.to.published, JSON.stringify(step.to.ends), step.limit],
  })
  if (rows[0]?.advanced !== 1) return undefined
  return rows
    .filter(row => typeof row.sequence === 'number')
    .map(row => storedEvent(row, upcasters))
}

/**
 * Makes events that were copied here from another cluster ours: later ones stand after them. Answers
 * whether there was anything to do. Until then nothing can be appended.
 */
export async function adoptCopiedEvents(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ adopted: boolean }>('select adopt_events() as adopted')
  return rows[0]?.adopted ?? false
}
