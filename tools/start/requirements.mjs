import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'
import { isCode } from '../servers/error-code.mjs'
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
 * How to look at the machine.
 *
 * @typedef {object} Look
 * @property {(command: string, args: readonly string[]) => Promise<string>} versionOf
 * @property {(folder: string) => Promise<number>} freeBytes
 */

/** @typedef {{ name: string, least: string, command: readonly string[], remedy: string }} Tool */

/** @type {Tool} */
const NODE = {
  name: 'Node.js',
  least: '20.19',
  command: ['node', '--version'],
  remedy: 'install Node.js 24 from nodejs.org',
}

/** @type {Tool} */
const JAVA = {
  name: 'Java',
  least: '17',
  command: ['java', '-version'],
  remedy: 'install a Java runtime, e.g. apt install openjdk-17-jre-headless',
}

/** @type {Tool} */
const MAVEN = {
  name: 'Maven',
  least: '3.6.3',
  command: ['mvn', '--version'],
  remedy: 'install it, e.g. apt install maven',
}

/** @returns {Tool} */
function go() {
  const goMod = readFileSync(join(ROOT, 'tools', 'temporal', 'go.mod'), 'utf8')
  return {
    name: 'Go',
    least: /^go ([\d.]+)$/m.exec(goMod)?.[1] ?? '1.26',
    command: ['go', 'version'],
    remedy: 'install it from go.dev/dl',
  }
}

/** @type {Look} */
const machine = {
  async versionOf(command, args) {
    if (command === 'node') return process.version
    const { stdout, stderr } = await promisify(execFile)(command, [...args])
    return `${stdout}${stderr}`
  },
  async freeBytes(folder) {
    await mkdir(folder, { recursive: true })
    const disk = await statfs(folder)
    return disk.bavail * disk.bsize
  },
}

/**
 * Checks everything a start needs and names all that is missing in one message.
 *
 * @param {Needs} needs
 * @param {Look} [look]
 * @throws {StartFault}
 */
export async function checkRequirements(needs, look = machine) {
  const tools = [NODE, ...(needs.go ? [go()] : []), ...(needs.java ? [JAVA] : [])]
  if (needs.maven) tools.push(MAVEN)
  const found = await Promise.all([
    ...tools.map(one => lackOf(one, look)),
    needs.go ? lackOfRoom(needs.cache, look) : undefined,
  ])
  const missing = found.filter(lack => lack !== undefined)
  if (missing.length === 0) return
  throw new StartFault(
    `this machine lacks:\n${missing.map(lack => `  - ${lack}`).join('\n')}`,
    'mend these, or name running servers in DATABASE_URL, KEYS_DATABASE_URL, KAFKA_BROKERS and ' +
      'TEMPORAL_ADDRESS: then neither Go nor Java nor Maven is needed',
  )
}

/**
 * @param {Tool} tool
 * @param {Look} look
 * @returns {Promise<string | undefined>}
 */
async function lackOf({ name, least, command: [command = '', ...args], remedy }, look) {
  const wanted = `${name} ${least} or newer`
  try {
    const words = stripVTControlCharacters(await look.versionOf(command, args))
    const found = /\d+(\.\d+)*/.exec(words)?.[0] ?? 'no version'
    return isAtLeast(found, least) ? undefined : `${wanted}; found ${found} — ${remedy}`
  } catch (error) {
    const absent = isCode(error, 'ENOENT')
    return `${wanted}; ${absent ? 'not found' : `it does not run: ${String(error)}`} — ${remedy}`
  }
}

/**
 * @param {string} folder
 * @param {Look} look
 * @returns {Promise<string | undefined>}
 */
async function lackOfRoom(folder, look) {
  const free = await look.freeBytes(folder)
  if (free >= FIRST_BUILD_BYTES) return undefined
  return (
    `8 GB free for the first build; ${folder} has ${(free / 1e9).toFixed(1)} GB — ` +
    'free some, or name a folder on another disk in XINPEI_CACHE'
  )
}

/**
 * @param {string} found such as `1.26.8`
 * @param {string} least
 */
export function isAtLeast(found, least) {
  const numbers = found.split('.').map(Number)
  for (const [index, number] of least.split('.').map(Number).entries()) {
    const other = numbers[index] ?? 0
    if (other !== number) return other > number
  }
  return true
}
