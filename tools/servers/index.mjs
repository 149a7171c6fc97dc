/**
 * Servers on one machine: PostgreSQL, Kafka, Temporal and its web interface, got, built once,
 * started and stopped. Plain modules without a dependency, so that they run before `npm ci`.
 */
export { cacheFolder, dataFolder, ROOT } from './places.mjs'
export { StartFault } from './fault.mjs'
export { Impossible, until } from './until.mjs'
export { withLock } from './lock.mjs'
export { freeBlock, isFree } from './ports.mjs'
export { jarsFolder } from './maven.mjs'
export { forgetGo, goBinary } from './go.mjs'
export { startPostgres } from './postgres.mjs'
export { startKafka } from './kafka.mjs'
export { startTemporal, TEMPORAL_PORTS } from './temporal.mjs'
export { startTemporalUi } from './temporal-ui.mjs'
export { prepareTemporalSchema } from './temporal-schema.mjs'
export { registerNamespaces } from './temporal-namespace.mjs'
export { timeSkippingServer } from './time-skipping.mjs'
export { registerPool, startTestServers } from './test-servers.mjs'
export {
  findRunning,
  isAlive,
  logEnd,
  logFile,
  startProcess,
  stopProcess,
  untilReady,
} from './processes.mjs'
export { CommandFailed, endsWithUs, run } from './run.mjs'
export { report, say, step } from './progress.mjs'
export { isMade } from './cache.mjs'
