import type { EventStore } from '#libs/event-store'
import { inTransaction, type Pool } from '#libs/postgres'
import type { AnyReadModel } from './read-model.js'
import { rebuild } from './rebuild.js'

/**
 * Builds the models that are missing or stand in another version; answers their names. Called before
 * the consumers start, and by the migration step, so that queries find their tables.
 */
export function prepareReadModels(
  models: readonly AnyReadModel[],
  around: { readonly pool: Pool; readonly store: EventStore },
): Promise<readonly string[]> {
  return inTransaction(around.pool, async client => {
    // Held without a write, so without a transaction number: another process waits here.
    await client.query('select pg_advisory_xact_lock($1)', [prepareLock])
    return buildMissing(models, around)
  })
}

/** Any number that nothing else locks. */
const prepareLock = 7_317_003

async function buildMissing(
  models: readonly AnyReadModel[],
  around: { readonly pool: Pool; readonly store: EventStore },
): Promise<readonly string[]> {
  const { rows } = await around.pool.query<{ name: string; version: number }>(
    'select name, version from read_models',
  )
  const standing = new Map(rows.map(({ name, version }) => [name, version]))
  const due = models.filter(({ name, version }) => standing.get(name) !== version)
  for (const model of due) await rebuild(model, around)
  return due.map(({ name }) => name)
}
