import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startKafka } from './kafka.mjs'
import { withLock } from './lock.mjs'
import { freeBlock } from './ports.mjs'
import { startPostgres } from './postgres.mjs'
import { registerNamespaces } from './temporal-namespace.mjs'
import { prepareTemporalSchema } from './temporal-schema.mjs'
import { startTemporal, TEMPORAL_PORTS } from './temporal.mjs'

/**
 * Where the servers of a test run are.
 *
 * @typedef {object} TestServers
 * @property {string[]} postgres superuser URLs, one cluster per jest worker
 * @property {string} keysPostgres superuser URL of the cluster that is Temporal's
 * @property {string[]} brokers
 * @property {{ address: string, httpAddress: string }} temporal
 */

/**
 * Starts the servers of a test run, or takes over those that run in this folder: PostgreSQL
 * clusters without fsync, one broker, one Temporal. Several callers at once get the same set.
 *
 * @param {object} set
 * @param {string} set.folder
 * @param {string} set.cache
 * @param {number} [set.clusters] PostgreSQL clusters besides Temporal's; default 1
 * @param {number} [set.portsFrom] where the search for free ports begins; default 22 000
 * @returns {Promise<TestServers & { stop: () => Promise<void> }>}
 */
export async function startTestServers({ folder, cache, clusters = 1, portsFrom = 22_000 }) {
  await mkdir(folder, { recursive: true })
  return withLock(join(folder, 'starting.lock'), async () => {
    const first = await freeBlock(clusters + 3 + TEMPORAL_PORTS, portsFrom)
    const place = { folder, cache }
    const [ours, broker, { keys, temporal }] = await Promise.all([
      Promise.all(
        Array.from({ length: clusters }, (_, index) =>
          startPostgres({
            name: `postgres-${index + 1}`,
            folder,
            port: first + index,
            durable: false,
          }),
        ),
      ),
      startKafka({ name: 'kafka', ...place, port: first + clusters }),
      temporalOnItsCluster(place, first + clusters + 2),
    ])
    return {
      postgres: ours.map(cluster => cluster.url),
      keysPostgres: keys.url,
      brokers: broker.brokers,
      temporal: { address: temporal.address, httpAddress: temporal.httpAddress },
      stop: async () => {
        await temporal.stop()
        await Promise.all([broker.stop(), keys.stop(), ...ours.map(cluster => cluster.stop())])
      },
    }
  })
}

/**
 * @param {{ folder: string, cache: string }} place
 * @param {number} port
 */
async function temporalOnItsCluster(place, port) {
  const name = 'temporal-postgres'
  const keys = await startPostgres({ name, folder: place.folder, port, durable: false })
  const marker = join(place.folder, name, 'temporal-schema')
  await prepareTemporalSchema({ postgresPort: keys.port, marker, ...place })
  const temporal = await startTemporal({
    name: 'temporal',
    ...place,
    port: port + 1,
    postgresPort: keys.port,
  })
  return { keys, temporal }
}

/**
 * Registers fresh namespaces and leaves one claim file for each, which a test file takes away.
 *
 * @param {string} httpAddress
 * @param {{ folder: string, run: string, count: number }} pool `run` makes the names unique
 */
export async function registerPool(httpAddress, { folder, run, count }) {
  const names = Array.from({ length: count }, (_, index) => `${run}-${index + 1}`)
  await registerNamespaces(httpAddress, names, { retentionDays: 1 })
  await mkdir(folder, { recursive: true })
  await Promise.all(names.map(name => writeFile(join(folder, name), '')))
}
