import { randomUUID } from 'node:crypto'
import { openPool, type Pool, type PoolClient } from '#libs/postgres'
import { eventually } from '../../../test/support/eventually.js'
import { migratedDatabase } from '../../../test/support/migrated-database.js'
import type { TestDatabase } from '../../../test/support/servers.js'
import { advanceAndNumber, readWatermark } from './numbering.js'

let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  database = await migratedDatabase()
  pool = openPool({ url: database.url, name: 'older-first' })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

/** As the append writes it, in a transaction that is held open. */
async function write(client: PoolClient, stream: string, version: number): Promise<void> {
  await client.query(
    `insert into events
       (stream_id, stream_version, type, schema_version, key, data, meta, event_id, xid)
     values ($1, $2, 'ThingHappened', 1, 'k', '{}', '{}', $3, pg_current_xact_id()::text::bigint)`,
    [stream, version, randomUUID()],
  )
}

/** What is numbered, so many at a time, until all four are. */
async function numbered(limit: number): Promise<readonly string[]> {
  const order: string[] = []
  await eventually('all four are numbered', async () => {
    const watermark = await readWatermark(pool)
    const fresh = await advanceAndNumber(pool, { from: watermark, to: watermark, limit })
    order.push(...(fresh ?? []).map(({ stream, version }) => `${stream.slice(0, 5)} ${version}`))
    return order.length >= 4
  })
  return order
}

test.each([2, 10])('an older transaction comes first, by %i at a time', async limit => {
  const [older, newer] = [await pool.connect(), await pool.connect()]
  const streams = { older: `older-${randomUUID()}`, newer: `newer-${randomUUID()}` }
  await older.query('begin')
  await newer.query('begin')
  await write(older, streams.older, 1)
  await write(newer, streams.newer, 1)
  await write(newer, streams.newer, 2)
  await write(older, streams.older, 2)
  await newer.query('commit')
  await older.query('commit')
  older.release()
  newer.release()
  expect(await numbered(limit)).toEqual(['older 1', 'older 2', 'newer 1', 'newer 2'])
})
