import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { pino } from 'pino'
import { postgresEventStore, tellRelay } from '../../dist/libs/event-store/index.js'
import { kafkaClient } from '../../dist/libs/kafka/index.js'
import { migrate, openPool } from '../../dist/libs/postgres/index.js'
import { cacheFolder, freeBlock, startKafka, startPostgres } from '../../tools/servers/index.mjs'
import { cpuSeconds, pidOf } from './cpu.mjs'
import { openLoop } from './open-loop.mjs'
import { interleaved, inWords, percentile, rounded, table } from './rounds.mjs'

const RATES = [50, 200]
const SECONDS = 5
const PORTS_FROM = 27_000
const logger = pino({ level: 'error' })
const meta = {
  ...{ actor: randomUUID(), role: 'procurement-officer', at: '2026-03-02T09:00:00.000+08:00' },
  ...{ command: 'bench', correlation: randomUUID() },
}

/**
 * How long after an event was due to be appended a consumer has it: from one process through the
 * store, the relay and the broker to a consumer in another, whose progress is kept in PostgreSQL (its
 * handler is called / its read model's transaction is committed). Beside it bare kafkajs, from a
 * producer here to a consumer there, on the same broker with as many partitions.
 *
 * @param {import('./main.mjs').Setting} setting
 */
export async function benchConsumed({ folder, rounds }) {
  const port = await freeBlock(3, PORTS_FROM)
  const [postgres, broker] = await Promise.all([
    startPostgres({ name: 'postgres', folder, port }),
    startKafka({ name: 'kafka', folder, port: port + 1, cache: cacheFolder() }),
  ])
  try {
    await migrate(postgres.url)
    const servers = {
      postgres: await pidOf(folder, 'postgres'),
      broker: await pidOf(folder, 'kafka'),
    }
    return await measured({ url: postgres.url, brokers: broker.brokers, servers, rounds })
  } finally {
    await Promise.all([postgres.stop(), broker.stop()])
  }
}

/** @param {{ url: string, brokers: string[], servers: Record<string, number>, rounds: number }} place */
async function measured({ url, brokers, servers, rounds }) {
  const flow = await openFlow(url, brokers)
  const pool = openPool({ url, name: 'bench' })
  const store = postgresEventStore({ pool, onAppended: tellRelay(pool, logger) })
  const kafka = kafkaClient({ brokers, clientId: 'bench', logger })
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  const pids = { ...servers, flow: flow.pid }
  const ways = [
    { name: 'bare kafkajs', kinds: ['bare'], send: sendBare(producer) },
    { name: 'append → consumer', kinds: ['handler', 'read model'], send: appendTo(store) },
  ]
  const rows = []
  try {
    for (const rate of RATES) {
      const contenders = ways.map(({ name, ...way }) => ({
        name,
        run: () => run({ flow, ...way, rate, pids }),
      }))
      const figures = await interleaved(contenders, rounds)
      for (const [name, rounds] of figures) rows.push(...rowsOf(rate, name, rounds))
    }
  } finally {
    await producer.disconnect()
    await flow.stop()
    await pool.end()
  }
  return table(HEAD, rows)
}

const HEAD = [
  ...['events/s', 'way', 'p50 ms', 'p99 ms', 'most ms'],
  ...['CPU s per 1 000: client', 'relay and consumers', 'PostgreSQL', 'broker'],
]

/** @typedef {{ arrived: Record<string, number[]>, cpu: Record<string, number> }} Round */

/**
 * @param {{ flow: Flow, send: (id: string) => Promise<unknown>, kinds: readonly string[],
 *           rate: number, pids: Record<string, number> }} load
 * @returns {Promise<Round>} per kind of consumer the milliseconds from due to consumed
 */
async function run({ flow, send, kinds, rate, pids }) {
  const before = await cpuOf(pids)
  const due = await openLoop({ rate, seconds: SECONDS, send })
  const seen = await flow.seen(kinds, due.size)
  const after = await cpuOf(pids)
  const thousands = due.size / 1000
  return {
    arrived: Object.fromEntries(
      Object.entries(seen).map(([kind, at]) => [kind, latencies(due, new Map(at))]),
    ),
    cpu: Object.fromEntries(
      Object.keys(pids).map(name => [name, ((after[name] ?? 0) - (before[name] ?? 0)) / thousands]),
    ),
  }
}

/** @param {Record<string, number>} pids */
async function cpuOf(pids) {
  const others = Object.entries(pids).map(async ([name, pid]) => [name, await cpuSeconds(pid)])
  const { user, system } = process.cpuUsage()
  /** @type {Record<string, number>} */
  const seconds = Object.fromEntries(await Promise.all(others))
  return { ...seconds, client: (user + system) / 1e6 }
}

/**
 * @param {ReadonlyMap<string, number>} due
 * @param {ReadonlyMap<string, number>} at
 */
function latencies(due, at) {
  return [...due].map(([id, intended]) => {
    const consumed = at.get(id)
    if (consumed === undefined) throw new Error(`${id} was lost`)
    return consumed - intended
  })
}

/**
 * @param {number} rate
 * @param {string} name
 * @param {readonly Round[]} rounds
 */
function rowsOf(rate, name, rounds) {
  const kinds = Object.keys(rounds[0]?.arrived ?? {})
  return kinds.map(kind => {
    const each = rounds.map(({ arrived }) => arrived[kind] ?? [])
    const share = (/** @type {number} */ at) => inWords(each.map(one => percentile(one, at)))
    const cpu = (/** @type {string} */ of) =>
      rounded(
        percentile(
          rounds.map(round => round.cpu[of] ?? 0),
          0.5,
        ),
      )
    return [
      ...[rate.toString(), `${name}${kind === 'bare' ? '' : `: ${kind}`}`],
      ...[share(0.5), share(0.99), rounded(Math.max(...each.flat()))],
      ...[cpu('client'), cpu('flow'), cpu('postgres'), cpu('broker')],
    ]
  })
}

/** @param {import('#libs/event-store').EventStore} store */
const appendTo = store => async (/** @type {string} */ eventId) => {
  const stream = `project-${randomUUID()}`
  const data = { note: 'x'.repeat(280) }
  const event = { eventId, type: 'Happened', schemaVersion: 1, data, meta }
  const write = { stream, expectedVersion: 0, key: stream.slice(8), events: [event] }
  await store.append([{ writes: [write], unchanged: [] }])
}

/** @param {import('kafkajs').Producer} producer */
const sendBare = producer => (/** @type {string} */ id) =>
  producer.send({
    topic: 'bare',
    acks: -1,
    messages: [{ key: randomUUID(), value: 'x'.repeat(480), headers: { ce_id: id } }],
  })

/** @typedef {Awaited<ReturnType<typeof openFlow>>} Flow */

/**
 * The process of relay and consumers.
 *
 * @param {string} url
 * @param {string[]} brokers
 */
async function openFlow(url, brokers) {
  const child = fork(join(import.meta.dirname, 'flow.mjs'), [], {
    env: { ...process.env, BENCH: JSON.stringify({ url, brokers }) },
  })
  await once(child, 'message')
  return {
    pid: child.pid ?? 0,
    /**
     * When each event was seen, by kind of consumer, once all of one round were.
     *
     * @param {readonly string[]} kinds
     * @param {number} count
     * @returns {Promise<Record<string, [string, number][]>>}
     */
    seen: async (kinds, count) => {
      child.send({ kinds, count })
      const [seen] = await once(child, 'message')
      return seen
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.send('stop')
      await ended
    },
  }
}
