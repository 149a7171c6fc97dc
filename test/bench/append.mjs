import { randomUUID } from 'node:crypto'
import { postgresEventStore } from '../../dist/libs/event-store/index.js'
import { migrate, openPool } from '../../dist/libs/postgres/index.js'
import { freeBlock, startPostgres } from '../../tools/servers/index.mjs'
import { cpuSeconds, pidOf } from './cpu.mjs'
import { interleaved, inWords, percentile, rounded, table } from './rounds.mjs'
import { peers } from './peers.mjs'

const WRITERS = [1, 8, 32]
const SECONDS = 0.7
const PORTS_FROM = 27_000
const data = {
  tender: randomUUID(),
  deadline: '2026-10-08T09:00:00.000+08:00',
  note: 'x'.repeat(280),
}
const meta = { actor: randomUUID(), role: 'procurement-officer', correlation: randomUUID() }

/**
 * One event per append, a fresh stream each, durability on: our append function (alone and with
 * group commit at the application's edge) beside a raw INSERT per commit of the same row.
 *
 * @param {import('./main.mjs').Setting} setting
 */
export async function benchAppend({ folder, rounds, withPeers }) {
  const port = await freeBlock(1, PORTS_FROM)
  const postgres = await startPostgres({ name: 'postgres', folder, port })
  try {
    await migrate(postgres.url)
    const rows = []
    const place = { url: postgres.url, serverPid: await pidOf(folder, 'postgres') }
    for (const writers of WRITERS) {
      rows.push(...(await withWriters({ ...place, writers, rounds, withPeers })))
    }
    return table(HEAD, rows)
  } finally {
    await postgres.stop()
  }
}

const HEAD = [
  ...['writers', 'contender', 'events/s', 'p50 ms', 'p99 ms'],
  ...['CPU s per 1 000: client', 'PostgreSQL'],
]

/**
 * @param {{ url: string, serverPid: number, writers: number, rounds: number,
 *           withPeers: boolean }} setting
 */
async function withWriters({ url, serverPid, writers, rounds, withPeers }) {
  const pool = openPool({ url, name: 'bench', max: Math.max(writers, 4) })
  await pool.query('create table if not exists raw_events (like events including all)')
  const others = withPeers ? await peers(url, writers, { data, meta }) : []
  const contenders = [
    { name: 'raw INSERT per commit', append: rawInsert(pool) },
    { name: 'append function, group commit', append: ours(postgresEventStore({ pool })) },
    ...others,
  ].map(({ name, append }) => ({ name, run: () => closedLoop({ append, writers, serverPid }) }))
  try {
    const figures = await interleaved(contenders, rounds)
    await checkNothingLost(pool)
    return [...figures].map(([name, measured]) => row(writers, name, measured))
  } finally {
    await Promise.all([pool.end(), ...others.map(peer => peer.end())])
  }
}

/** @typedef {{ perSecond: number, latencies: number[], client: number, server: number }} Measured */

/**
 * @param {number} writers
 * @param {string} name
 * @param {readonly Measured[]} measured
 */
function row(writers, name, measured) {
  const latencies = measured.flatMap(round => round.latencies)
  const mean = (/** @type {(m: Measured) => number} */ of) =>
    rounded(measured.reduce((sum, round) => sum + of(round), 0) / measured.length)
  return [
    writers.toString(),
    name,
    inWords(measured.map(({ perSecond }) => perSecond)),
    rounded(percentile(latencies, 0.5)),
    rounded(percentile(latencies, 0.99)),
    mean(({ client }) => client),
    mean(({ server }) => server),
  ]
}

/**
 * @param {{ append: () => Promise<unknown>, writers: number, serverPid: number }} load
 * @returns {Promise<Measured>}
 */
async function closedLoop({ append, writers, serverPid }) {
  const [serverBefore, clientBefore] = [await cpuSeconds(serverPid), process.cpuUsage()]
  const began = performance.now()
  const ends = began + SECONDS * 1000
  /** @type {number[]} */
  const latencies = []
  const writer = async () => {
    for (let asked = performance.now(); asked < ends; asked = performance.now()) {
      await append()
      latencies.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(clientBefore)
  const thousands = latencies.length / 1000
  return {
    perSecond: latencies.length / seconds,
    latencies,
    client: (user + system) / 1e6 / thousands,
    server: ((await cpuSeconds(serverPid)) - serverBefore) / thousands,
  }
}

/** @param {import('#libs/postgres').Pool} pool */
const rawInsert = pool => () =>
  pool.query({
    name: 'raw',
    text: `insert into raw_events (stream_id, stream_version, type, schema_version, key, data, meta, event_id, xid, recorded_at)
      values ($1, 1, 'Happened', 1, $1, $2, $3, $4, pg_current_xact_id()::text::bigint, now())`,
    values: [`bench-${randomUUID()}`, data, meta, randomUUID()],
  })

/** @param {import('#libs/event-store').EventStore} store */
const ours = store => async () => {
  const stream = `bench-${randomUUID()}`
  const event = { eventId: randomUUID(), type: 'Happened', schemaVersion: 1, data, meta }
  const command = { actor: meta.actor, key: event.eventId, bodyHash: 'bench' }
  const [answer] = await store.append([
    {
      command,
      writes: [{ stream, expectedVersion: 0, key: stream, events: [event] }],
      unchanged: [],
    },
  ])
  if (answer?.kind !== 'appended') throw new Error(`the append answered ${String(answer?.kind)}`)
}

/** @param {import('#libs/postgres').Pool} pool */
async function checkNothingLost(pool) {
  const { rows } = await pool.query(
    'select count(*)::int as events, (select count(*)::int from commands) as commands from events',
  )
  if (rows[0].events !== rows[0].commands) throw new Error('an append was lost or doubled')
}
