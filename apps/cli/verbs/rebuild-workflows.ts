import { postgresEventStore } from '#libs/event-store'
import { rebuildWorkflows as startEveryCase } from '#libs/temporal'
import type { CliConfiguration } from '../configuration.js'
import { withDatabase } from '../connect/database.js'
import { withTemporal } from '../connect/temporal.js'
import type { Say } from '../say.js'

/**
 * Starts every case of the log that does not run: for a Temporal that has lost everything. Each
 * recalls its facts from the store and falls through to where it is.
 */
export async function rebuildWorkflows(configuration: CliConfiguration, say: Say): Promise<void> {
  await withDatabase(configuration, pool =>
    withTemporal(configuration, async client => {
      const cases = await startEveryCase(client, postgresEventStore({ pool }))
      say(`${String(cases.length)} cases of the log run or have run`)
    }),
  )
}
