import { openPool, type Pool } from '#libs/postgres'
import { migratedDatabase } from '../../test/support/migrated-database.js'
import type { TestDatabase } from '../../test/support/servers.js'
import { postgresBytes } from './index.js'
import { bytesContract, bytesOf, inPieces, whole } from './testing/bytes-contract.js'

let database: TestDatabase
let pool: Pool

beforeAll(async () => {
  database = await migratedDatabase()
  pool = openPool({ url: database.url, name: 'bytes', max: 4 })
}, 60_000)
afterAll(async () => {
  await pool.end()
  await database.drop()
})

bytesContract(() => postgresBytes(pool))

const rowsOf = async (table: string) =>
  (await pool.query<{ rows: number }>(`select count(*) as rows from ${table}`)).rows[0]?.rows

test('what broke off or came twice leaves no row behind', async () => {
  const before = [await rowsOf('evidence_uploads'), await rowsOf('evidence_bytes')]
  const store = postgresBytes(pool)
  const bytes = bytesOf(600_000, 5)
  await store.keep(inPieces(bytes, 600_000), 1_000_000)
  await store.keep(inPieces(bytes, 1_000), 1_000_000)
  await store.keep(inPieces(bytesOf(600_000, 6), 1_000), 500_000)
  const after = [await rowsOf('evidence_uploads'), await rowsOf('evidence_bytes')]
  expect(after).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 3])
})

test('what a process left half done is swept when it is a day old, and not before', async () => {
  const begun = (ago: string) =>
    pool.query(
      `insert into evidence_uploads (upload, begun_at) values (gen_random_uuid(), now() - $1::interval)`,
      [ago],
    )
  await begun('25 hours')
  await begun('23 hours')
  await postgresBytes(pool).keep(inPieces(bytesOf(10, 77), 10), 10)
  const { rows } = await pool.query<{ hours: number }>(
    `select round(extract(epoch from now() - begun_at) / 3600)::int as hours
       from evidence_uploads where hash is null`,
  )
  expect(rows).toEqual([{ hours: 23 }])
})

test('two who hand in the same bytes at once both find them', async () => {
  const bytes = bytesOf(300_000, 21)
  const kept = await Promise.all(
    [1, 2, 3, 4].map(() => postgresBytes(pool).keep(inPieces(bytes, 9_999), 1_000_000)),
  )
  expect(new Set(kept.map(one => JSON.stringify(one))).size).toBe(1)
  const [one] = kept
  if (typeof one !== 'object') throw new Error('not kept')
  expect((await whole(postgresBytes(pool).read(one.hash))).length).toBe(300_000)
})
