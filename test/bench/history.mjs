import { randomUUID } from 'node:crypto'
import { publishedCalendar } from '../../dist/libs/calendar/index.js'
import { postgresEventStore } from '../../dist/libs/event-store/index.js'
import { migrate, openPool } from '../../dist/libs/postgres/index.js'
import {
  findProjects,
  findToday,
  prepareReadModels,
  readDatabase,
  readModels,
} from '../../dist/libs/read-models/index.js'
import { freeBlock, startPostgres } from '../../tools/servers/index.mjs'
import { grow, longStream, projectStream } from './grow.mjs'
import { interleaved, inWords, percentile, table } from './rounds.mjs'

const PORTS_FROM = 27_000
/** Events the county has; a project has some 200. */
const HISTORIES = [2_000, 20_000, 200_000]
const CALLS = 40

/**
 * What a person waits for, with more and more history behind it: the gate's reading of a stream
 * (whole, and the tail behind a state it remembers), the first page of the project list, and "today".
 *
 * @param {import('./main.mjs').Setting} setting
 */
export async function benchHistory({ folder, rounds }) {
  const port = await freeBlock(1, PORTS_FROM)
  const postgres = await startPostgres({ name: 'postgres', folder, port })
  const pool = openPool({ url: postgres.url, name: 'bench' })
  try {
    await migrate(postgres.url)
    const store = postgresEventStore({ pool })
    await prepareReadModels(readModels, { pool, store })
    const rows = []
    for (const events of HISTORIES) {
      await grow(pool, events)
      const figures = await interleaved(readings(pool, store), rounds)
      for (const [name, calls] of figures) rows.push(row(events, name, calls))
    }
    return table(['events stored', 'reading', 'p50 ms', 'p99 ms'], rows)
  } finally {
    await pool.end()
    await postgres.stop()
  }
}

/**
 * @param {import('#libs/postgres').Pool} pool
 * @param {import('#libs/event-store').EventStore} store
 */
function readings(pool, store) {
  const board = readDatabase(pool)
  const moment = { now: '2026-03-02T09:00:00.000+08:00', calendar: publishedCalendar }
  const officer = { id: randomUUID(), role: 'procurement-officer' }
  const asked = {
    'a stream of 2 000 events': () => store.load([{ stream: longStream, after: 0 }]),
    'its last 10': () => store.load([{ stream: longStream, after: 1_990 }]),
    'a project of 200 events': () => store.load([{ stream: projectStream(1), after: 0 }]),
    'first page of the project list': () => findProjects(board),
    today: () => findToday(board, officer, { ...moment, demonstration: false }),
  }
  return Object.entries(asked).map(([name, ask]) => ({ name, run: () => timed(ask) }))
}

/** @param {() => Promise<unknown>} ask */
async function timed(ask) {
  const milliseconds = []
  for (let call = 0; call < CALLS; call += 1) {
    const began = performance.now()
    await ask()
    milliseconds.push(performance.now() - began)
  }
  return milliseconds
}

/**
 * @param {number} events
 * @param {string} name
 * @param {readonly number[][]} calls
 */
const row = (events, name, calls) => [
  events.toString(),
  name,
  inWords(calls.map(one => percentile(one, 0.5))),
  inWords(calls.map(one => percentile(one, 0.99))),
]
