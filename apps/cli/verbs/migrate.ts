import { postgresEventStore } from '#libs/event-store'
import { migrate, openPool } from '#libs/postgres'
import { prepareReadModels, readModels } from '#libs/read-models'
import type { CliConfiguration } from '../configuration.js'
import type { Say } from '../say.js'

/**
 * Brings both databases up to date, read models too, and says, before the first event, what county
 * this is: the database itself then refuses what only a demonstration may do.
 */
export async function migrateDatabases(
  { databaseUrl, keysDatabaseUrl, county }: CliConfiguration,
  say: Say,
): Promise<void> {
  const applied = [
    ...(await migrate(databaseUrl)),
    ...(await migrate(keysDatabaseUrl, 'keys-migrations')),
  ]
  for (const migration of applied) say(migration)
  say(applied.length === 0 ? 'nothing to migrate' : `${String(applied.length)} migrations applied`)
  const pool = openPool({ url: databaseUrl, name: 'migrate', max: 3 })
  try {
    await pool.query('update event_store set county = $1 where county <> $1', [county])
    const store = postgresEventStore({ pool })
    const built = await prepareReadModels(readModels, { pool, store })
    if (built.length > 0) say(`read models built: ${built.join(', ')}`)
  } finally {
    await pool.end()
  }
}
