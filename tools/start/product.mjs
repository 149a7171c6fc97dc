import { join } from 'node:path'
import {
  dataFolder,
  findRunning,
  logEnd,
  logFile,
  ROOT,
  startProcess,
  step,
  stopProcess,
  untilReady,
} from '../servers/index.mjs'
import { productNode } from './build.mjs'

/**
 * The product's processes in the order in which they stop: nobody is left waiting for an answer,
 * and what is in flight is finished by those behind.
 */
const PROCESSES = /** @type {const} */ ([
  { name: 'serve', entry: 'dist/apps/local/serve.js', port: 'serve' },
  { name: 'flow', entry: 'dist/apps/local/flow.js', port: 'flow' },
  { name: 'work', entry: 'dist/apps/local/work.js', port: 'work' },
  { name: 'sandbox', entry: 'dist/apps/sandbox/main.js', port: 'sandbox' },
])

/**
 * The environment of the product's processes.
 *
 * @param {import('./stack.mjs').Addresses} addresses
 * @param {import('./ports.mjs').Ports} ports
 * @param {NodeJS.ProcessEnv} env what the person set goes before what we would choose
 * @returns {Record<string, string>}
 */
export function productEnvironment(addresses, ports, env) {
  const sandbox = env['SANDBOX_URL'] ?? `http://127.0.0.1:${ports.sandbox}`
  const temporalUi = addresses.temporalUiUrl
  return {
    DATABASE_URL: addresses.databaseUrl,
    KEYS_DATABASE_URL: addresses.keysDatabaseUrl,
    KAFKA_BROKERS: addresses.kafkaBrokers,
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    TEMPORAL_NAMESPACE: addresses.temporalNamespace,
    ...(temporalUi === undefined ? {} : { TEMPORAL_UI_URL: temporalUi }),
    HOST: env['HOST'] ?? '127.0.0.1',
    PORT: String(ports.serve),
    PUBLIC_URL: env['PUBLIC_URL'] ?? `http://127.0.0.1:${ports.serve}`,
    SANDBOX_URL: sandbox,
    TREASURY_URL: env['TREASURY_URL'] ?? sandbox,
    OIDC_ISSUER: env['OIDC_ISSUER'] ?? sandbox,
    COUNTY: env['COUNTY'] ?? 'demonstration',
    XINPEI_DATA: dataFolder(env),
  }
}

/**
 * Ends what a killed starter has left of the product; its servers are taken over, these are not,
 * because they may have been built from other sources.
 *
 * @param {string} folder
 */
export async function stopLeftovers(folder) {
  for (const { name } of PROCESSES) {
    const running = await findRunning(folder, name)
    if (running) await step(`stop ${name} of an earlier start`, () => stopProcess(folder, running))
  }
}

/**
 * Starts the product's processes side by side and waits until each is ready.
 *
 * @param {object} start
 * @param {string} start.folder
 * @param {import('./ports.mjs').Ports} start.ports
 * @param {Record<string, string>} start.environment
 * @param {(stoppable: import('./stack.mjs').Stoppable & { order: number }) => void} start.started
 */
export async function startProduct({ folder, ports, environment, started }) {
  await Promise.all(
    PROCESSES.map(({ name, entry, port }, order) =>
      step(name, async () => {
        const running = startProcess({
          name,
          folder,
          ports: [ports[port]],
          command: productNode(),
          args: ['--enable-source-maps', join(ROOT, entry)],
          env: { ...environment, PORT: String(ports[port]) },
          cwd: ROOT,
        })
        started({ name, order, stop: () => stopProcess(folder, running) })
        const ready = `http://127.0.0.1:${ports[port]}/health/ready`
        await untilReady(folder, running, async () => (await fetch(ready)).ok)
      }),
    ),
  )
}

/**
 * Looks every second whether the product's processes run, and says once of each that has ended why.
 * It also keeps the starter itself alive, whose children do not.
 *
 * @param {string} folder
 * @param {(line: string) => void} say
 * @returns {() => void} ends the watch
 */
export function watch(folder, say) {
  const ended = new Set()
  const look = async () => {
    for (const { name } of PROCESSES) {
      if (ended.has(name) || (await findRunning(folder, name))) continue
      ended.add(name)
      say(`\n${name} has ended; Ctrl-C and start again. ${logFile(folder, name)} ends with:`)
      say(logEnd(folder, name))
    }
  }
  const timer = setInterval(() => void look(), 1_000)
  return () => {
    clearInterval(timer)
  }
}
