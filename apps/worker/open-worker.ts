import { resolve } from 'node:path'
import { v7 } from 'uuid'
import { paymentActivities } from '#activities/present-instruction'
import { sealActivities } from '#activities/put-seal'
import { sealSystemAt, type SealSystem } from '#activities/seal-system'
import { procedureActivities } from '#activities/steps'
import { treasuryAt } from '#activities/treasury'
import { catalogue, countyRules, dutyDoor, gate, type Gate } from '#libs/commands'
import { postgresEventStore, tellRelay, type EventStore } from '#libs/event-store'
import { postgresBytes } from '#libs/evidence'
import { noticeGaps, type HeartParts } from '#libs/heart-beat'
import { commandSecretOf, configuration, logOf, masterKeyOf } from '#libs/http'
import { openPool, type Pool } from '#libs/postgres'
import { openProcess } from '#libs/process'
import { openVault } from '#libs/vault'
import { workerShape, type WorkerConfiguration } from './configuration.js'
import { WorkerModule } from './worker.module.js'

/** Runs the procedures until the process is told to stop. */
export async function openWorker(name: string): Promise<void> {
  const read = configuration(workerShape)
  const log = logOf(name)
  const pool = openPool({ url: read.DATABASE_URL, name, max: 12 })
  const temporal = { address: read.TEMPORAL_ADDRESS, namespace: read.TEMPORAL_NAMESPACE }
  const store = postgresEventStore({ pool, onAppended: tellRelay(pool, log) })
  const door = aGate(read, store)
  const activities = { ...stepsOf({ pool, store, gate: door, log }), ...outside(read, pool) }
  const modules = [WorkerModule.with({ temporal, activities, log })]
  await openProcess({ modules, log, host: read.HOST, port: read.PORT, pool })
}

function aGate(read: WorkerConfiguration, store: EventStore): Gate {
  const secret = commandSecretOf({ ...read, XINPEI_DATA: resolve(read.XINPEI_DATA) })
  const parts = { store, catalogue, rules: countyRules, duties: dutyDoor, secret }
  return gate({ ...parts, mintId: () => v7() })
}

const stepsOf = (parts: HeartParts & { readonly store: EventStore }) =>
  procedureActivities({
    ...{ gate: parts.gate, store: parts.store, catalogue },
    countyOffset: () => countyOffset(parts.store),
    noticeGaps: () => noticeGaps(parts),
  })

/** What leaves the house. */
function outside(read: WorkerConfiguration, pool: Pool) {
  const keysPool = openPool({ url: read.KEYS_DATABASE_URL, name: 'worker', max: 2 })
  const masterKey = masterKeyOf({ ...read, XINPEI_DATA: resolve(read.XINPEI_DATA) })
  const vault = openVault({ pool, keysPool, masterKey })
  const store = postgresEventStore({ pool })
  const treasury = treasuryAt(read.TREASURY_URL ?? read.SANDBOX_URL)
  return {
    ...paymentActivities({ store, vault, treasury }),
    ...sealActivities({ store, vault, bytes: postgresBytes(pool), seals: sealsOf(read) }),
  }
}

/** The county's seal system; undefined where seals are put by hand. */
function sealsOf(read: WorkerConfiguration): SealSystem | undefined {
  const { SEAL_SYSTEM_URL: url, SEAL_SYSTEM_SECRET: secret, SEAL_CODE: seal } = read
  const isWhole = url !== undefined && secret !== undefined && seal !== undefined
  return isWhole ? sealSystemAt({ url, secret, seal }) : undefined
}

/** Offsets are whole seconds, so rounding takes away what asking took. */
async function countyOffset(store: Pick<EventStore, 'countyNow'>): Promise<number> {
  const county = Date.parse(await store.countyNow())
  return Math.round((county - Date.now()) / 1000) * 1000
}
