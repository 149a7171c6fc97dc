import { freeBlock, isFree, StartFault, TEMPORAL_PORTS } from '../servers/index.mjs'

/** Where in the block each part listens; the last one takes what Temporal needs. */
const PLACES = /** @type {const} */ ({
  serve: 0,
  sandbox: 1,
  temporalUi: 2,
  flow: 3,
  work: 4,
  postgres: 5,
  keysPostgres: 6,
  kafka: 7,
  temporal: 9,
})

const BLOCK = PLACES.temporal + TEMPORAL_PORTS

/** Where the search for a block begins, unless XINPEI_PORTS names another port. */
const FROM = 8100

/** Temporal keeps the ports of its members in a column that takes no higher number. */
const HIGHEST_OF_TEMPORAL = 32_767

/** @typedef {Record<keyof typeof PLACES, number>} Ports */

/** The variable that names a part's port. */
const VARIABLES = /** @type {const} */ ({
  serve: 'PORT',
  sandbox: 'SANDBOX_PORT',
  temporalUi: 'TEMPORAL_UI_PORT',
  flow: 'FLOW_PORT',
  work: 'WORK_PORT',
  postgres: 'POSTGRES_PORT',
  keysPostgres: 'KEYS_POSTGRES_PORT',
  kafka: 'KAFKA_PORT',
  temporal: 'TEMPORAL_PORT',
})

/**
 * The ports of this start: those of the last one if they are still free (or held by what still runs
 * from it), else the first free block. A port that somebody named must be free.
 *
 * @param {object} choice
 * @param {NodeJS.ProcessEnv} choice.env
 * @param {number | undefined} choice.last first port of the block of the last start
 * @param {(port: number) => boolean} choice.isOurs whether what still runs of ours holds the port
 * @returns {Promise<{ first: number, ports: Ports }>}
 */
export async function choosePorts({ env, last, isOurs }) {
  const named = await namedPorts(env, isOurs)
  const first =
    last !== undefined && (await holds(last, isOurs))
      ? last
      : await freeBlock(BLOCK, Number(env['XINPEI_PORTS'] ?? FROM))
  const all = Object.fromEntries(
    Object.entries(PLACES).map(([part, place]) => [part, named[part] ?? first + place]),
  )
  // The parts are those of PLACES.
  const ports = /** @type {Ports} */ (all)
  if (env['TEMPORAL_ADDRESS'] === undefined) checkTemporal(ports.temporal)
  return { first, ports }
}

/** @param {number} port the first that Temporal takes */
function checkTemporal(port) {
  const highest = HIGHEST_OF_TEMPORAL - TEMPORAL_PORTS + 1
  if (port <= highest) return
  throw new StartFault(
    `Temporal would listen from port ${port} on, and cannot above ${HIGHEST_OF_TEMPORAL}`,
    `name a port up to ${highest - PLACES.temporal} in XINPEI_PORTS, or up to ${highest} in TEMPORAL_PORT`,
  )
}

/**
 * @param {number} first
 * @param {(port: number) => boolean} isOurs
 */
async function holds(first, isOurs) {
  for (let port = first; port < first + BLOCK; port++) {
    if (!isOurs(port) && !(await isFree(port))) return false
  }
  return true
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(port: number) => boolean} isOurs
 */
async function namedPorts(env, isOurs) {
  /** @type {Partial<Record<string, number>>} */
  const named = {}
  for (const [part, variable] of Object.entries(VARIABLES)) {
    const value = env[variable]
    if (value === undefined || value === '') continue
    const port = Number(value)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new StartFault(`${variable}=${value} is no port`, 'name a number from 1 to 65535')
    }
    if (!isOurs(port) && !(await isFree(port))) {
      throw new StartFault(
        `port ${port}, which ${variable} names, is taken by another program`,
        `end that program, name another port, or unset ${variable}: a free one is found`,
      )
    }
    named[part] = port
  }
  return named
}
