import { readFile } from 'node:fs/promises'
import { faultsOf, faultWhere } from './fault.mjs'
import { rowsOf } from './rows.mjs'

/**
 * Commands: what a person was told is accepted is kept; every event was written by one command, none by
 * two; no step of a procedure was taken twice.
 *
 * @param {import('pg').Client} database
 * @param {string} acknowledged file with the idempotency keys of all accepted commands, JSON
 */
export async function commandFaults(database, acknowledged) {
  /** @type {unknown} */
  const written = JSON.parse(await readFile(acknowledged, 'utf8'))
  // Written by the drill's gateway.
  const keys = /** @type {string[]} */ (written)
  /** @type {{ key: string, times: number }[]} */
  const known = await rowsOf(
    database,
    'select key, count(*)::int as times from commands where key = any ($1) group by key',
    [keys],
  )
  const times = new Map(known.map(({ key, times: often }) => [key, often]))
  return [
    ...faultWhere(
      'a command was acknowledged and is not kept, or not once',
      keys.filter(key => times.get(key) !== 1),
    ),
    ...(await faultsOf(
      database,
      'an event belongs to two commands',
      `select id, count(*) from commands, unnest(events) as id group by id having count(*) > 1`,
    )),
    ...(await faultsOf(
      database,
      'a command remembers an event that is not there',
      `select c.actor, c.key from commands c, unnest(c.events) as id
       where not exists (select from events e where e.event_id = id)`,
    )),
    ...(await faultsOf(
      database,
      'an event of a procedure has no step',
      `select stream_id, stream_version, type from events
       where meta ->> 'role' = 'procedure' and meta ->> 'step' is null`,
    )),
    ...(await faultsOf(
      database,
      'a step was taken twice',
      `select meta ->> 'step', count(distinct xid), string_agg(distinct type, ',') from events
       where meta ->> 'step' is not null group by 1 having count(distinct xid) > 1`,
    )),
  ]
}
