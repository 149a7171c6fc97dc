import { migrate, openPool } from '#libs/postgres'
import type { CliConfiguration } from '../configuration.js'
import type { Say } from '../say.js'

/**
 * Brings both databases up to date and says, before the first event, what county this is: the
 * database itself then refuses what only a demonstration may do.
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
  const pool = openPool({ url: databaseUrl, name: 'migrate', max: 1 })
  try {
    await pool.query('update event_store set county = $1 where county <> $1', [county])
  } finally {
    await pool.end()
  }
}
