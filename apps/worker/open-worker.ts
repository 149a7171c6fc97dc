import { resolve } from 'node:path'
import { v7 } from 'uuid'
import { procedureActivities } from '#activities/steps'
import { catalogue, countyRules, dutyDoor, gate } from '#libs/commands'
import { postgresEventStore, tellRelay, type EventStore } from '#libs/event-store'
import { commandSecretOf, configuration, logOf } from '#libs/http'
import { openPool } from '#libs/postgres'
import { openProcess } from '#libs/process'
import { workerShape } from './configuration.js'
import { WorkerModule } from './worker.module.js'

/** Runs the procedures until the process is told to stop. */
export async function openWorker(name: string): Promise<void> {
  const read = configuration(workerShape)
  const log = logOf(name)
  const pool = openPool({ url: read.DATABASE_URL, name, max: 12 })
  const store = postgresEventStore({ pool, onAppended: tellRelay(pool, log) })
  const secret = commandSecretOf({ ...read, XINPEI_DATA: resolve(read.XINPEI_DATA) })
  const activities = procedureActivities({
    gate: gate({
      store,
      catalogue,
      rules: countyRules,
      duties: dutyDoor,
      secret,
      mintId: () => v7(),
    }),
    store,
    catalogue,
    countyOffset: () => countyOffset(store),
  })
  const temporal = { address: read.TEMPORAL_ADDRESS, namespace: read.TEMPORAL_NAMESPACE }
  const modules = [WorkerModule.with({ temporal, activities, log })]
  await openProcess({ modules, log, host: read.HOST, port: read.PORT, pool })
}

/** Offsets are whole seconds, so rounding takes away what asking took. */
async function countyOffset(store: Pick<EventStore, 'countyNow'>): Promise<number> {
  const county = Date.parse(await store.countyNow())
  return Math.round((county - Date.now()) / 1000) * 1000
}
