import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Client } from './pool.js'
import { openClient } from './pool.js'

interface Migration {
  readonly room: string
  readonly name: string
  readonly sql: string
  readonly hash: string
}

/** Any number that nothing else locks: migrators of one database wait for each other. */
const migratorLock = 7_317_001

/** Where the SQL of the rooms lies: beside their sources, also when the code runs out of dist. */
export function productRoot(from = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from
  if (dirname(from) === from) throw new Error('no package.json above the migrator')
  return productRoot(dirname(from))
}

/**
 * Brings a database up to date and answers what was applied, as `<room>/<file>`. Each room that owns
 * tables keeps numbered files in `libs/<room>/<folder>`; a file that was applied never changes.
 * `folder` is `migrations` for the main database; a room of another database names its own.
 */
export async function migrate(url: string, folder = 'migrations'): Promise<readonly string[]> {
  const client = openClient({ url, name: 'migrator' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migratorLock])
    await client.query(`create table if not exists migrations (
      room text, name text, hash text not null, applied_at timestamptz not null default now(),
      primary key (room, name))`)
    const applied = await appliedHashes(client)
    const fresh = migrationsIn(join(productRoot(), 'libs'), folder).filter(
      migration => !isApplied(migration, applied),
    )
    for (const migration of fresh) await apply(client, migration)
    return fresh.map(({ room, name }) => `${room}/${name}`)
  } finally {
    await client.end()
  }
}

async function appliedHashes(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ room: string; name: string; hash: string }>(
    'select room, name, hash from migrations',
  )
  return new Map(rows.map(({ room, name, hash }) => [`${room}/${name}`, hash]))
}

function isApplied(migration: Migration, applied: ReadonlyMap<string, string>): boolean {
  const place = `${migration.room}/${migration.name}`
  const hash = applied.get(place)
  if (hash !== undefined && hash !== migration.hash) {
    throw new Error(`${place} was changed after it was applied: add another migration instead`)
  }
  return hash !== undefined
}

/** The event store's first: other rooms may refer to its tables. */
const rank = (room: string): number => (room === 'event-store' ? 0 : 1)

function migrationsIn(libs: string, folder: string): readonly Migration[] {
  const rooms = readdirSync(libs).filter(room => existsSync(join(libs, room, folder)))
  return rooms
    .toSorted((one, other) => rank(one) - rank(other) || one.localeCompare(other))
    .flatMap(room =>
      readdirSync(join(libs, room, folder))
        .filter(name => name.endsWith('.sql'))
        .toSorted()
        .map(name => {
          const sql = readFileSync(join(libs, room, folder, name), 'utf8')
          return { room, name, sql, hash: createHash('sha256').update(sql).digest('hex') }
        }),
    )
}

async function apply(client: Client, { room, name, sql, hash }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migrations (room, name, hash) values ($1, $2, $3)', [
      room,
      name,
      hash,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`migration ${room}/${name} failed`, { cause })
  }
}
