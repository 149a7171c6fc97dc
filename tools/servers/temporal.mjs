import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findRunning, portOf, startProcess, stopProcess, untilReady } from './processes.mjs'
import { temporalServerBinary } from './temporal-binaries.mjs'

/** How many ports from the first one a Temporal server takes. */
export const TEMPORAL_PORTS = 9

/** @typedef {{ address: string, httpAddress: string, stop: () => Promise<void> }} Temporal */

/**
 * Starts the Temporal server, or takes over the one that runs. Its schema must stand.
 *
 * @param {object} server
 * @param {string} server.name names configuration folder, pid file and log
 * @param {string} server.folder
 * @param {string} server.cache
 * @param {number} server.port first of `TEMPORAL_PORTS`: gRPC, HTTP, then what is internal
 * @param {number} server.postgresPort
 * @returns {Promise<Temporal>}
 */
export async function startTemporal({ name, folder, cache, port, postgresPort }) {
  const binary = await temporalServerBinary({ cache })
  const already = await findRunning(folder, name)
  const running = already ?? (await start({ name, folder, binary, port, postgresPort }))
  const actual = portOf(running)
  const httpAddress = `http://127.0.0.1:${actual + 1}`
  await untilReady(folder, running, () => takesCalls(httpAddress))
  return {
    address: `127.0.0.1:${actual}`,
    httpAddress,
    stop: () => stopProcess(folder, running, { withinMs: 20_000 }),
  }
}

/**
 * @param {{ name: string, folder: string, binary: string, port: number,
 *           postgresPort: number }} server
 */
async function start({ name, folder, binary, port, postgresPort }) {
  const home = join(folder, name)
  await mkdir(home, { recursive: true })
  const dynamic = join(home, 'dynamic.yaml')
  await writeFile(dynamic, JSON.stringify(dynamicConfiguration()))
  const file = join(home, 'temporal.yaml')
  await writeFile(file, JSON.stringify(configuration(port, postgresPort, dynamic), null, 1))
  return startProcess({
    name,
    folder,
    ports: Array.from({ length: TEMPORAL_PORTS }, (_, at) => port + at),
    command: binary,
    args: ['--config-file', file, '--allow-no-auth', 'start'],
  })
}

/**
 * The server's configuration. JSON is YAML, so no writer of YAML is needed.
 *
 * @param {number} port
 * @param {number} postgresPort
 * @param {string} dynamic
 */
function configuration(port, postgresPort, dynamic) {
  /** @param {number} at */
  const service = at => ({
    rpc: { grpcPort: port + at, membershipPort: port + at + 1, bindOnLocalHost: true },
  })
  const frontend = service(0).rpc
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: 4,
      datastores: {
        default: { sql: store('temporal', postgresPort, 20) },
        visibility: { sql: store('temporal_visibility', postgresPort, 5) },
      },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: { rpc: { ...frontend, httpPort: port + 1, membershipPort: port + 2 } },
      history: service(3),
      matching: service(5),
      worker: service(7),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${port}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: dynamic, pollInterval: '60s' },
  }
}

/**
 * @param {string} databaseName
 * @param {number} postgresPort
 * @param {number} connections
 */
function store(databaseName, postgresPort, connections) {
  return {
    pluginName: 'postgres12',
    databaseName,
    connectAddr: `127.0.0.1:${postgresPort}`,
    connectProtocol: 'tcp',
    user: 'postgres',
    password: '',
    maxConns: connections,
    maxIdleConns: connections,
    maxConnLifetime: '1h',
  }
}

/** One node: one partition per task queue; a new namespace is usable after a second, not ten. */
function dynamicConfiguration() {
  return {
    'system.namespaceCacheRefreshInterval': [{ value: '1s' }],
    'system.forceSearchAttributesCacheRefreshOnRead': [{ value: true }],
    'matching.numTaskqueueReadPartitions': [{ value: 1 }],
    'matching.numTaskqueueWritePartitions': [{ value: 1 }],
    'frontend.namespaceRPS': [{ value: 20_000 }],
    'frontend.workerVersioningWorkflowAPIs': [{ value: true }],
  }
}

/** @param {string} httpAddress */
async function takesCalls(httpAddress) {
  const answer = await fetch(`${httpAddress}/api/v1/system-info`, {
    signal: AbortSignal.timeout(2_000),
  })
  return answer.ok
}
