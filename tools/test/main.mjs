import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { cacheFolder, say, StartFault, step, timeSkippingServer } from '../servers/index.mjs'
import { temporalUiBinary } from '../servers/temporal-binaries.mjs'
import { build } from '../start/build.mjs'
import { runGates } from './gate-run.mjs'
import { runLevel } from './jest-run.mjs'
import { closingReport, sum } from './outcome.mjs'
import { programs, runPrograms } from './program-run.mjs'
import { serversOfThisRun } from './servers.mjs'
import { gates, levels } from './suites.mjs'

/** As in jest.config.mjs; each worker has a PostgreSQL cluster of its own. */
const JEST_WORKERS = 2

/**
 * `npm test`: static gates, every level of tests, a drill; on servers, ports and data of its own, which
 * are stopped however it ends.
 *
 * @param {import('./suites.mjs').Extent} extent
 * @param {import('./outcome.mjs').Outcome[]} outcomes grows as suites end
 * @param {AbortSignal} interruption nothing more begins after it
 */
async function test(extent, outcomes, interruption) {
  const tests = levels(extent).filter(isWanted)
  const needing = tests.filter(level => level.needsServers)
  const namespaces = 8 + 2 * needing.reduce((files, level) => files + level.files.length, 0)
  if (needing.length > 0) await build(step)
  // Servers start and namespaces become usable while the gates run.
  const starting =
    needing.length > 0 ? serversOfThisRun({ clusters: JEST_WORKERS, namespaces }) : undefined
  const suites = async () => {
    const ofGates = runGates(gates(extent).filter(isWanted), interruption)
    const [passed, servers] = await Promise.all([ofGates, starting])
    outcomes.push(...passed)
    const env = { ...servers?.env, ...(await environmentOf(tests)) }
    for (const level of tests) {
      interruption.throwIfAborted()
      say(`\n── ${level.name}`)
      outcomes.push(await runLevel(level, env))
    }
    outcomes.push(...(await runPrograms(programs(extent).filter(isWanted), env, interruption)))
  }
  try {
    await Promise.race([suites(), once(interruption, 'abort')])
  } finally {
    await (await starting)?.stop()
  }
}

/**
 * Ctrl-C reaches whatever runs, and nothing begins after it; a second one ends us at once, and the next
 * run clears away what is left.
 *
 * @returns {AbortSignal}
 */
function interrupted() {
  const interruption = new AbortController()
  process.once('SIGINT', () => {
    process.once('SIGINT', () => process.exit(130))
    interruption.abort()
  })
  return interruption.signal
}

/** @param {readonly import('./suites.mjs').Level[]} tests */
async function environmentOf(tests) {
  /** @type {Record<string, string>} */
  const env = {}
  // The starter is tested with the network cut: what it would fetch, and no other test needs, is there.
  if (tests.some(level => level.name === 'e2e')) {
    await step("Temporal's web interface", () => temporalUiBinary({ cache: cacheFolder() }))
  }
  if (tests.some(level => level.name === 'procedures')) {
    env['XINPEI_TEST_TIME_SKIPPING'] = await step('time-skipping server', () =>
      timeSkippingServer({ cache: cacheFolder() }),
    )
  }
  return env
}

const { values } = parseArgs({
  options: {
    fast: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    /** Names of suites, as the report prints them: `--only integration --only 'dead code'`. */
    only: { type: 'string', multiple: true },
  },
})
const { only } = values
/** @param {{ name: string }} suite */
const isWanted = ({ name }) => only === undefined || only.includes(name)

/** @type {import('./outcome.mjs').Outcome[]} */
const outcomes = []
const interruption = interrupted()
try {
  await test(values.fast ? 'fast' : values.full ? 'full' : 'usual', outcomes, interruption)
} catch (error) {
  console.error(error instanceof StartFault ? `\n${error.message}\n` : error)
  outcomes.push({ suite: 'set-up', passed: 0, failed: 1, seconds: 0, files: [] })
}
if (interruption.aborted) process.exit(130)
console.log(closingReport(outcomes))
process.exit(sum(outcomes, 'failed') > 0 ? 1 : 0)
