import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { migrate, openPool, type Pool } from '#libs/postgres'
import { freePort } from '../../../test/support/free-port.js'
import { startPostgres } from '../../../tools/servers/postgres.mjs'
import type { Instant } from '#libs/calendar'
import type { StoredEvent } from '../types.js'
import { append as appendWith } from './appending.js'
import { adoptCopiedEvents, advanceAndNumber, readWatermark } from './numbering.js'
import { postgresEventStore } from './postgres-event-store.js'

/**
 * The order of the log under concurrent writers whose transactions stay open for random times. In
 * clusters of their own: a transaction of anybody else in a cluster holds up its numbering.
 */
describe('the order of the log', () => {
  const clusters: Cluster[] = []
  let folder: string

  interface Cluster {
    readonly pool: Pool
    stop(): Promise<void>
  }

  const openCluster = async (name: string): Promise<Cluster> => {
    const running = await startPostgres({
      name,
      folder,
      port: await freePort(),
      durable: false,
    })
    await migrate(running.url)
    const pool = openPool({ url: running.url, name, max: 24 })
    const cluster = {
      pool,
      stop: async () => {
        await pool.end()
        await running.stop()
      },
    }
    clusters.push(cluster)
    return cluster
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinpei-order-'))
  })
  afterAll(async () => {
    for (const cluster of clusters) await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test('ten writers, relays that stop, a copy into a fresh cluster: dense, final, nothing lost', async () => {
    const first = await openCluster('first')
    await first.pool.query('create table noise (n integer)')
    const runs = fc.sample(fc.array(turn, { minLength: 30, maxLength: 60 }), {
      numRuns: 10,
      seed: 41,
    })

    expect(new Set(runs.flat().map(({ how }) => how)).size).toBe(5)

    const relay = numbering(first.pool)
    const streams = Array.from({ length: 6 }, () => `thing-${randomUUID()}`)
    const versions = await Promise.all(runs.map(turns => writer(first.pool, turns, streams)))
    await relay.stop()
    expect(versions.flat().length).toBeGreaterThan(200)

    // Appended after the relay has stopped: copied without a number.
    const rest = runs.slice(0, 3).map(turns => writer(first.pool, turns.slice(0, 8), streams))
    const unnumbered = (await Promise.all(rest)).flat()
    expect(unnumbered.length).toBeGreaterThan(0)
    const before = await inOrder(first.pool)
    const numbered = await log(first.pool)
    expect(numbered.length).toBeGreaterThan(0)
    expect(numbered.length).toBeLessThan(before.length)
    expect(relay.seen).toEqual(numbered)

    const second = await openCluster('second')
    await copy(first.pool, second.pool, folder)
    await expect(append(second.pool, `thing-${randomUUID()}`, 0)).rejects.toThrow(/another cluster/)
    expect(await adoptCopiedEvents(second.pool)).toBe(true)
    expect(await adoptCopiedEvents(second.pool)).toBe(false)
    const later = numbering(second.pool)
    await second.pool.query('create table noise (n integer)')
    await Promise.all(runs.map(turns => writer(second.pool, turns, streams)))
    await later.stop()
    await drain(second.pool)

    const final = await log(second.pool)
    expect(final.slice(0, numbered.length)).toEqual(numbered)
    expect(final.slice(0, before.length)).toEqual(before)
    const events = await postgresEventStore({ pool: second.pool }).readLog(0, 1_000_000)
    expectDense(events)
    expectGapless(events, streams)
    const { rows } = await second.pool.query('select count(*) as stored from events')
    expect(rows).toEqual([{ stored: events.length }])
  }, 120_000)
})

/** What a writer does next: to which stream, whether its transaction lingers, has company, or ends in vain. */
const turn = fc.record({
  stream: fc.nat({ max: 5 }),
  how: fc.constantFrom('at once', 'at once', 'lingers', 'in vain', 'noise', 'serialised'),
  milliseconds: fc.nat({ max: 12 }),
  events: fc.integer({ min: 1, max: 3 }),
})
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never

const at = '2026-03-02T09:00:00.000+08:00' as Instant // of the one form

const request = (stream: string, expectedVersion: number, count = 1) => ({
  writes: [
    {
      stream,
      expectedVersion,
      key: stream,
      events: Array.from({ length: count }, () => ({
        eventId: randomUUID(),
        type: 'Happened',
        schemaVersion: 1,
        data: {},
        meta: { actor: 'a', role: 'r', at, command: 'c', correlation: 'x' },
      })),
    },
  ],
  unchanged: [],
})

const append = (pool: Pool, stream: string, version: number, count = 1) =>
  postgresEventStore({ pool }).append([request(stream, version, count)])

/** Takes its turns one after the other; answers the versions it wrote. */
async function writer(
  pool: Pool,
  turns: readonly Turn[],
  streams: readonly string[],
): Promise<readonly number[]> {
  const written: number[] = []
  for (const { stream: index, how, milliseconds, events } of turns) {
    const stream = streams[index] ?? ''
    const version = await versionOf(pool, stream)
    if (how === 'at once') await append(pool, stream, version, events)
    else if (how === 'serialised') await serialised(pool, stream, milliseconds)
    else await lingering(pool, { stream, version, how, milliseconds, events })
    written.push(version)
  }
  return written
}

async function versionOf(pool: Pool, stream: string): Promise<number> {
  const { rows } = await pool.query<{ version: number }>(
    'select coalesce(max(stream_version), 0) as version from events where stream_id = $1',
    [stream],
  )
  return rows[0]?.version ?? 0
}

const serialised = (pool: Pool, stream: string, milliseconds: number) =>
  postgresEventStore({ pool }).serialised({ streams: [stream] }, async load => {
    const { streams } = await load([{ stream, after: 0 }])
    await pool.query('select pg_sleep($1)', [milliseconds / 1_000])
    return request(stream, streams.get(stream)?.length ?? 0)
  })

/** A transaction that appends and stays open, is rolled back, or only has a number. */
async function lingering(
  pool: Pool,
  {
    stream,
    version,
    how,
    milliseconds,
    events,
  }: Omit<Turn, 'stream'> & { stream: string; version: number },
): Promise<void> {
  const client = await pool.connect()
  await client.query('begin')
  if (how === 'noise') await client.query('insert into noise values (1)')
  else {
    await appendWith(client, [request(stream, version, events)])
  }
  await client.query('select pg_sleep($1)', [milliseconds / 1_000])
  await client.query(how === 'in vain' ? 'rollback' : 'commit')
  client.release()
}

/** Relays one after the other, each for a few steps; what they number is what they would publish. */
function numbering(pool: Pool) {
  const seen: string[] = []
  let stopping = false
  const run = async (): Promise<void> => {
    while (!stopping) {
      const watermark = await readWatermark(pool)
      const step = { from: watermark, to: watermark, limit: 7 }
      const fresh = await advanceAndNumber(pool, step)
      seen.push(...(fresh ?? []).map(placeOf))
    }
  }
  const ended = run()
  return {
    seen,
    stop: () => {
      stopping = true
      return ended
    },
  }
}

async function drain(pool: Pool): Promise<void> {
  const watermark = await readWatermark(pool)
  for (;;) {
    const fresh = await advanceAndNumber(pool, { from: watermark, to: watermark, limit: 1_000 })
    if (fresh?.length === 0) return
  }
}

const placeOf = ({ stream, version }: Pick<StoredEvent, 'stream' | 'version'>): string =>
  `${stream} ${version}`

const log = async (pool: Pool): Promise<readonly string[]> =>
  (await postgresEventStore({ pool }).readLog(0, 1_000_000)).map(placeOf)

/** All events, numbered or not, as they stand in the final order. */
async function inOrder(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ stream: string; version: number }>(
    'select stream_id as stream, stream_version as version from events order by xid, global_position',
  )
  return rows.map(placeOf)
}

async function copy(from: Pool, to: Pool, folder: string): Promise<void> {
  await to.query('delete from event_store')
  await to.query('delete from relay')
  for (const table of ['event_store', 'events', 'commands', 'log', 'relay']) {
    const file = join(folder, `${table}.copy`)
    await from.query(`copy ${table} to '${file}'`)
    await to.query(`copy ${table} from '${file}'`)
  }
}

function expectDense(events: readonly StoredEvent[]): void {
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1))
  expect(events.map(({ order }) => order)).toEqual(events.map(({ order }) => order).toSorted())
}

function expectGapless(events: readonly StoredEvent[], streams: readonly string[]): void {
  for (const stream of streams) {
    const versions = events.filter(event => event.stream === stream).map(({ version }) => version)
    expect(versions.length).toBeGreaterThan(10)
    expect(versions).toEqual(versions.map((_, index) => index + 1))
  }
}
