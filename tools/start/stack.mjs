import { join } from 'node:path'
import {
  prepareTemporalSchema,
  registerNamespaces,
  startKafka,
  startPostgres,
  startTemporal,
  startTemporalUi,
  step,
} from '../servers/index.mjs'

/**
 * Where the servers are that the product uses, ours or somebody's.
 *
 * @typedef {object} Addresses
 * @property {string} databaseUrl
 * @property {string} keysDatabaseUrl
 * @property {string} kafkaBrokers separated by commas
 * @property {string} temporalAddress
 * @property {string} temporalNamespace
 * @property {string | undefined} temporalUiUrl
 */

/** @typedef {{ name: string, stop: () => Promise<void> }} Stoppable */

/**
 * Starts every server that no variable names, side by side, and waits until they take work.
 *
 * @param {object} start
 * @param {NodeJS.ProcessEnv} start.env
 * @param {string} start.folder
 * @param {string} start.cache
 * @param {import('./ports.mjs').Ports} start.ports
 * @param {(stoppable: Stoppable) => void} start.started told as soon as a server runs
 * @returns {Promise<Addresses>}
 */
export async function startStack({ env, folder, cache, ports, started }) {
  const place = { folder: join(folder, 'servers'), cache }
  const temporalNamespace = env['TEMPORAL_NAMESPACE'] ?? 'xinpei'
  const [databaseUrl, kafkaBrokers, time] = await Promise.all([
    env['DATABASE_URL'] ?? ourPostgres(place, ports, started),
    env['KAFKA_BROKERS'] ?? ourKafka(place, ports, started),
    timeAndKeys({ env, place, ports, started, temporalNamespace }),
  ])
  return { databaseUrl, kafkaBrokers, temporalNamespace, ...time }
}

/** @typedef {{ folder: string, cache: string }} Place */

/**
 * @param {Place} place
 * @param {import('./ports.mjs').Ports} ports
 * @param {(stoppable: Stoppable) => void} started
 */
async function ourPostgres({ folder }, ports, started) {
  const cluster = await step('PostgreSQL', () =>
    startPostgres({ name: 'postgres', folder, port: ports.postgres, databases: ['xinpei'] }),
  )
  started({ name: 'PostgreSQL', stop: cluster.stop })
  return databaseOf(cluster.url, 'xinpei')
}

/**
 * @param {Place} place
 * @param {import('./ports.mjs').Ports} ports
 * @param {(stoppable: Stoppable) => void} started
 */
async function ourKafka(place, ports, started) {
  const broker = await step('Kafka', () =>
    startKafka({ name: 'kafka', ...place, port: ports.kafka }),
  )
  started({ name: 'Kafka', stop: broker.stop })
  return broker.brokers.join(',')
}

/**
 * Data keys live on Temporal's cluster, which is started if either is ours.
 *
 * @param {object} start
 * @param {NodeJS.ProcessEnv} start.env
 * @param {Place} start.place
 * @param {import('./ports.mjs').Ports} start.ports
 * @param {(stoppable: Stoppable) => void} start.started
 * @param {string} start.temporalNamespace
 */
async function timeAndKeys({ env, place, ports, started, temporalNamespace }) {
  const [keys, temporal] = [env['KEYS_DATABASE_URL'], env['TEMPORAL_ADDRESS']]
  if (keys !== undefined && temporal !== undefined) {
    return {
      keysDatabaseUrl: keys,
      temporalAddress: temporal,
      temporalUiUrl: env['TEMPORAL_UI_URL'],
    }
  }
  const name = 'temporal-postgres'
  const cluster = await step('PostgreSQL of Temporal and of the data keys', () =>
    startPostgres({ name, folder: place.folder, port: ports.keysPostgres, databases: ['keys'] }),
  )
  started({ name: "Temporal's PostgreSQL", stop: cluster.stop })
  const keysDatabaseUrl = keys ?? databaseOf(cluster.url, 'keys')
  if (temporal !== undefined) {
    return { keysDatabaseUrl, temporalAddress: temporal, temporalUiUrl: env['TEMPORAL_UI_URL'] }
  }
  const marker = join(place.folder, name, 'temporal-schema')
  const time = await ourTemporal({ place, ports, started, cluster, marker, temporalNamespace })
  return { keysDatabaseUrl, ...time }
}

/**
 * @param {object} start
 * @param {Place} start.place
 * @param {import('./ports.mjs').Ports} start.ports
 * @param {(stoppable: Stoppable) => void} start.started
 * @param {import('../servers/postgres.mjs').Cluster} start.cluster
 * @param {string} start.marker
 * @param {string} start.temporalNamespace
 */
async function ourTemporal({ place, ports, started, cluster, marker, temporalNamespace }) {
  await step("Temporal's schema", () =>
    prepareTemporalSchema({ postgresPort: cluster.port, marker, cache: place.cache }),
  )
  const temporal = await step('Temporal', async () => {
    const server = { name: 'temporal', ...place, port: ports.temporal, postgresPort: cluster.port }
    const running = await startTemporal({ ...server })
    started({ name: 'Temporal', stop: running.stop })
    await registerNamespaces(running.httpAddress, [temporalNamespace])
    return running
  })
  const ui = await step("Temporal's web interface", () =>
    startTemporalUi({
      name: 'temporal-ui',
      ...place,
      port: ports.temporalUi,
      temporalAddress: temporal.address,
      namespace: temporalNamespace,
    }),
  )
  started({ name: "Temporal's web interface", stop: ui.stop })
  return { temporalAddress: temporal.address, temporalUiUrl: ui.url }
}

/**
 * @param {string} url
 * @param {string} database
 */
function databaseOf(url, database) {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}
