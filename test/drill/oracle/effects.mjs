import { faultsOf } from './fault.mjs'

/** The aggregate of a stream: `training-class` of `training-class-<uuid>`. */
const AGGREGATE = 'left(stream, -37)'

/** Read models that are one row an object, and the aggregate each is of. */
const ROWS = /** @type {const} */ ({
  projects: 'project',
  duties: 'duty',
  tenders: 'tender',
  contracts: 'contract',
  training_classes: 'training-class',
  assessment_batches: 'assessment-batch',
  claims: 'claim',
  payments: 'payment',
  performance_evaluations: 'performance-evaluation',
  ratings: 'rating',
})

/** What a row counts within itself, and the events that make it count. */
const COUNTERS = /** @type {const} */ ([
  ['payments', "jsonb_array_length(state -> 'instructions')", ['PaymentInstructed']],
  ['duties', "jsonb_array_length(state -> 'told')", ['DutyReminded', 'DutyEscalated']],
])

/**
 * Effects: every consumer stands at the head of every stream that it hears, nothing is parked or was
 * skipped, and what the read models hold was made by every event exactly once.
 *
 * @param {import('pg').Client} database
 */
export async function effectFaults(database) {
  const found = [
    ...(await faultsOf(
      database,
      'a key is parked',
      'select consumer, key, left(error, 90) from parked_keys',
    )),
    ...(await faultsOf(
      database,
      'an event was skipped',
      'select consumer, stream, version from skipped_events',
    )),
    ...(await progressFaults(database)),
    ...(await timelineFaults(database)),
  ]
  for (const [table, aggregate] of Object.entries(ROWS)) {
    found.push(...(await rowFaults(database, table, aggregate)))
  }
  for (const [table, counted, types] of COUNTERS) {
    found.push(...(await counterFaults(database, { table, counted, types })))
  }
  return found
}

/** @param {import('pg').Client} database */
async function progressFaults(database) {
  return [
    ...(await faultsOf(
      database,
      'a consumer does not stand at the head of a stream',
      `with heads as (
         select stream_id as stream, max(stream_version) as head from events group by 1
       ), heard as (
         select distinct model, ${AGGREGATE} as aggregate from progress
         union select 'bridge', left(stream, -37) from heads
       )
       select d.model, h.stream, coalesce(p.version, 0), h.head
       from heard d join heads h on left(h.stream, -37) = d.aggregate
       left join progress p on p.model = d.model and p.stream = h.stream
       where coalesce(p.version, 0) <> h.head`,
    )),
    ...(await faultsOf(
      database,
      'a consumer knows a stream that is not there',
      `select model, stream from progress
       where not exists (select from events e where e.stream_id = progress.stream)`,
    )),
  ]
}

/** @param {import('pg').Client} database */
async function timelineFaults(database) {
  return [
    ...(await faultsOf(
      database,
      'an event is not on the timeline once',
      `select e.stream_id, e.stream_version, count(t.event_id)
       from events e left join read.timeline t on t.event_id = e.event_id
         and t.stream = e.stream_id and t.version = e.stream_version and t.type = e.type
       where left(e.stream_id, -37) in (select ${AGGREGATE} from progress where model = 'timeline')
       group by 1, 2 having count(t.event_id) <> 1`,
    )),
    ...(await faultsOf(
      database,
      'the timeline shows what never happened',
      `select t.stream, t.version from read.timeline t
       where not exists (select from events e where e.event_id = t.event_id)`,
    )),
  ]
}

/**
 * @param {import('pg').Client} database
 * @param {string} table
 * @param {string} aggregate
 */
function rowFaults(database, table, aggregate) {
  return faultsOf(
    database,
    `${table}: an object is not one row at its last version`,
    `with heads as (
       select right(stream_id, 36) as id, max(stream_version) as head from events
       where left(stream_id, -37) = '${aggregate}' group by 1
     )
     select coalesce(h.id, r.id::text), h.head, r.version
     from heads h full join read.${table} r on r.id::text = h.id
     where h.head is distinct from r.version`,
  )
}

/**
 * @param {import('pg').Client} database
 * @param {{ table: keyof typeof ROWS, counted: string, types: readonly string[] }} counter
 */
function counterFaults(database, { table, counted, types }) {
  const named = types.map(type => `'${type}'`).join(', ')
  return faultsOf(
    database,
    `${table}: ${types.join(' and ')} did not take effect once each`,
    `select r.id, ${counted} as counted, count(e.event_id) as happened
     from read.${table} r left join events e
       on e.stream_id = '${ROWS[table]}-' || r.id and e.type in (${named})
     group by r.id, r.state having ${counted} <> count(e.event_id)`,
  )
}
