import { postgresEventStore } from '#libs/event-store'
import { hashesOf, readModels, rebuild } from '#libs/read-models'
import type { CliConfiguration } from '../configuration.js'
import { withDatabase } from '../connect/database.js'
import { columns, type Say } from '../say.js'

/**
 * Builds every read model anew from the log, beside the one that stands, and compares each table by
 * the hash of its rows: after a rebuild of a model that has caught up they are equal.
 */
export async function rebuildReadModels(configuration: CliConfiguration, say: Say): Promise<void> {
  await withDatabase(configuration, async pool => {
    const store = postgresEventStore({ pool })
    for (const model of readModels) {
      const before = await hashesOf(model, pool)
      const read = await rebuild(model, { pool, store })
      const after = await hashesOf(model, pool)
      say(`${model.name}: read up to ${String(read)}`)
      const rows = Object.entries(after).map(([table, hash]) => [
        table,
        hash.slice(0, 16),
        before[table] === hash ? 'as before' : 'differs from before',
      ])
      for (const line of columns(rows)) say(`  ${line}`)
    }
  })
}
