import { faultsOf } from './fault.mjs'

/**
 * The event store: every stream 1, 2, 3 …; the log dense over all events, in the order of their
 * transactions; all of it published.
 *
 * @param {import('pg').Client} database
 */
export async function storeFaults(database) {
  const rules = /** @type {const} */ ([
    [
      'a stream has a gap',
      `select stream_id, count(*), min(stream_version), max(stream_version) from events
       group by stream_id
       having min(stream_version) <> 1 or max(stream_version) <> count(*)
         or count(distinct stream_version) <> count(*)`,
    ],
    [
      'a stream has two keys',
      `select stream_id, count(distinct key) from events group by 1 having count(distinct key) > 1`,
    ],
    [
      'an event is not in the log',
      `select e.stream_id, e.stream_version from events e
       where not exists (select from log l where l.global_position = e.global_position)`,
    ],
    [
      'the log is not dense',
      `select min(sequence), max(sequence), count(*) from log
       having min(sequence) <> 1 or max(sequence) <> count(*)`,
    ],
    [
      'the log is out of order',
      `select sequence from (
         select l.sequence, e.xid, e.global_position,
           lag(e.xid) over w as before_xid, lag(e.global_position) over w as before_position
         from log l join events e using (global_position) window w as (order by l.sequence)
       ) t where (xid, global_position) <= (before_xid, before_position)`,
    ],
    [
      'the log contradicts a stream',
      `select stream_id, stream_version from (
         select e.stream_id, e.stream_version, l.sequence,
           lag(l.sequence) over (partition by e.stream_id order by e.stream_version) as before
         from log l join events e using (global_position)
       ) t where sequence <= before`,
    ],
    [
      'not everything was published',
      `select published, (select max(sequence) from log) from relay
       where published <> (select max(sequence) from log)`,
    ],
  ])
  const found = []
  for (const [fault, sql] of rules) found.push(...(await faultsOf(database, fault, sql)))
  return found
}
