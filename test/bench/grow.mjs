/** As long as a stream may get. */
export const longStream = 'earmarked-ledger-00000000-0000-4000-8000-000000000000'

const perProject = 200

/** @param {number} nth from 1 */
export const projectStream = nth =>
  `project-${nth.toString(16).padStart(8, '0')}-0000-4000-8000-000000000001`

/** Of the `nth` project, in SQL. */
const id = `(lpad(to_hex(p), 8, '0') || '-0000-4000-8000-000000000001')`
const at = `to_char(timestamp '2026-01-05' + p * interval '1 minute' + v * interval '1 hour',
  'YYYY-MM-DD"T"HH24:MI:SS".000+08:00"')`

const addEvents = `
  insert into events
    (stream_id, stream_version, type, schema_version, key, data, meta, event_id, xid)
  select stream, version, 'Happened', 1, stream, jsonb_build_object('note', repeat('x', 280)),
    jsonb_build_object('actor', 'a', 'role', 'r', 'command', 'c', 'correlation', 'x'),
    gen_random_uuid(), pg_current_xact_id()::text::bigint
  from (
    select 'project-' || ${id} as stream, v as version
    from generate_series($1::integer, $2) p, generate_series(1, ${perProject}) v
    union all select '${longStream}', v from generate_series(1, case $1 when 1 then 2000 else 0 end) v
  ) added`

const addProjects = `
  insert into read.projects
  select ${id}::uuid, '演示 ' || p, 2026, 'u', gen_random_uuid(), gen_random_uuid(), 'closed', '[]',
    '[]', ${perProject}, ${at}, ${at}
  from generate_series($1::integer, $2) p, (values (1)) one (v)`

const addTimeline = `
  insert into read.timeline (event_id, subject, stream, version, place, type, lane, at, actor, role,
    terminal)
  select gen_random_uuid(), ${id}, 'project-' || ${id}, v,
    lpad((p * ${perProject} + v)::text, 20, '0'), 'Happened',
    case v % 3 when 0 then 'duties' else 'project' end, ${at}, 'a', 'procurement-officer', false
  from generate_series($1::integer, $2) p, generate_series(1, ${perProject}) v`

/** Closed: what is open is a matter of who works today, not of history. */
const addDuties = `
  insert into read.duties
  select gen_random_uuid(), ${id}, 'project/' || ${id}, 'confirm-winner', 'procurement-officer',
    null, false, 'discharged', ${at}, ${at}, ${at}, 2, '{}'
  from generate_series($1::integer, $2) p, generate_series(1, 30) v`

/**
 * Brings a county to so many events in projects of 200, beside one stream of 2 000, with the rows of
 * the read models that follow. Written by SQL: only how much there is matters here.
 *
 * @param {import('#libs/postgres').Pool} pool
 * @param {number} events
 */
export async function grow(pool, events) {
  const { rows } = await pool.query('select count(*) as projects from read.projects')
  const range = [rows[0].projects + 1, events / perProject]
  for (const add of [addEvents, addProjects, addTimeline, addDuties]) await pool.query(add, range)
  // What autovacuum does in its time.
  await pool.query('vacuum analyze')
}
