import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT, StartFault } from '../servers/index.mjs'

/** What the first build of the Temporal server takes for modules and objects, removed afterwards. */
const FIRST_BUILD_BYTES = 8e9

/**
 * What a start needs.
 *
 * @typedef {object} Needs
 * @property {boolean} go something is to be built
 * @property {boolean} java Kafka is to be run
 * @property {boolean} maven jars are to be fetched
 * @property {string} cache the folder that must have room for a first build
 */

/**
 * Checks everything a start needs and names all that is missing in one message.
 *
 * @param {Needs} needs
 * @param {Look} [look] how to look at the machine
 * @throws {StartFault}
 */
export async function checkRequirements(needs, look = machine) {
  const missing = (
    await Promise.all([
      tool(look, 'Node.js', '20.19', ['node', '--version'], 'install Node.js 24 from nodejs.org'),
      needs.go && tool(look, 'Go', goVersion(), ['go', 'version'], 'install it from go.dev/dl'),
      needs.java &&
        tool(look, 'Java', '17', ['java', '-version'], 'install a JRE, e.g. openjdk-17'),
      needs.maven &&
        tool(look, 'Maven', '3.6.3', ['mvn', '--version'], 'install it, e.g. apt install maven'),
      needs.go && room(look, needs.cache),
    ])
  ).filter(found => typeof found === 'string')
  if (missing.length === 0) return
  throw new StartFault(
    `this machine lacks:\n${missing.map(line => `  - ${line}`).join('\n')}`,
    'mend these, or name running servers in DATABASE_URL, KEYS_DATABASE_URL, KAFKA_BROKERS and ' +
      'TEMPORAL_ADDRESS: then neither Go nor Java nor Maven is needed',
  )
}

/**
 * @typedef {object} Look
 * @property {(command: string, args: string[]) => Promise<string>} versionOf what the tool prints
 * @property {(folder: string) => Promise<number>} freeBytes
 */

/** @type {Look} */
const machine = {
  async versionOf(command, args) {
    if (command === 'node') return process.version
    const { stdout, stderr } = await promisify(execFile)(command, args)
    return `${stdout}${stderr}`
  },
  async freeBytes(folder) {
    await mkdir(folder, { recursive: true })
    const disk = await statfs(folder)
    return disk.bavail * disk.bsize
  },
}

/**
 * @param {Look} look
 * @param {string} name
 * @param {string} least
 * @param {[string, ...string[]]} command
 * @param {string} remedy
 * @returns {Promise<string | undefined>} what is missing
 */
async function tool(look, name, least, [command, ...args], remedy) {
  try {
    const found = /\d+(\.\d+)+|\d+/.exec(await look.versionOf(command, args))?.[0] ?? '0'
    return isAtLeast(found, least)
      ? undefined
      : `${name} ${least} or newer; found ${found} — ${remedy}`
  } catch (error) {
    const why = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return `${name} ${least} or newer; ${why ? 'not found' : `it does not run (${String(error)})`} — ${remedy}`
  }
}

/**
 * @param {Look} look
 * @param {string} folder
 */
async function room(look, folder) {
  const free = await look.freeBytes(folder)
  if (free >= FIRST_BUILD_BYTES) return undefined
  return (
    `8 GB free for the first build; ${folder} has ${(free / 1e9).toFixed(1)} GB — ` +
    'free some, or name a folder on another disk in XINPEI_CACHE'
  )
}

/**
 * @param {string} found
 * @param {string} least
 */
export function isAtLeast(found, least) {
  const [left, right] = [found, least].map(version => version.split('.').map(Number))
  for (const [index, number] of (right ?? []).entries()) {
    const other = left?.[index] ?? 0
    if (other !== number) return other > number
  }
  return true
}

function goVersion() {
  const goMod = readFileSync(join(ROOT, 'tools', 'temporal', 'go.mod'), 'utf8')
  return /^go ([\d.]+)$/m.exec(goMod)?.[1] ?? '1.26'
}

/**
 * What this start needs beyond Node.js, from what is configured and what lies in the cache.
 *
 * @param {{ cache: string, kafka: boolean, temporal: boolean }} start which servers are ours to run
 * @returns {Needs}
 */
export function needsOf({ cache, kafka, temporal }) {
  /** @param {string} name */
  const cached = name => existsSync(join(cache, name))
  return {
    go: temporal && !cached('bin/temporal-server-1.32.1.manifest.json'),
    java: kafka,
    maven: kafka && !cached('kafka-4.2.0.manifest.json'),
    cache,
  }
}
