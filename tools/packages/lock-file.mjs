/**
 * What is read here of package-lock.json.
 *
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [devOptional]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [optionalDependencies]
 */

/** @typedef {Record<string, Entry & Record<string, unknown>>} Entries by place in the tree */

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']

/** Longer names first, where one begins with another. */
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * The entries that a lock file lacks. npm writes none for a binary that its registry does not have,
 * as a mirror for one platform may not, and `npm ci` then refuses the whole file, there and
 * everywhere else. The missing ones follow from their parents and their own names.
 *
 * @param {Entries} entries `packages` of the lock file
 * @returns {Entries}
 */
export function missingEntries(entries) {
  /** @type {Entries} */
  const missing = {}
  for (const [place, { optionalDependencies, dev, devOptional }] of Object.entries(entries)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      if (isThere(entries, place, name)) continue
      const flags = { ...(dev ? { dev } : {}), ...(devOptional ? { devOptional } : {}) }
      missing[`node_modules/${name}`] = {
        version: exact(name, version),
        ...flags,
        ...platformOf(name),
      }
    }
  }
  return missing
}

/**
 * Looks as Node.js does: beside the dependant, then further up.
 *
 * @param {Entries} entries
 * @param {string} place
 * @param {string} name
 */
function isThere(entries, place, name) {
  for (let folder = place; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (entries[`${folder}/node_modules/${name}`.replace(/^\//, '')]) return true
    if (!folder.includes('/node_modules/')) break
  }
  return `node_modules/${name}` in entries
}

/**
 * @param {string} name
 * @param {string} version
 */
function exact(name, version) {
  if (/^\d+\.\d+\.\d+[^\s|]*$/.test(version)) return version
  throw new Error(`${name} is asked for as ${version}: only npm can choose a version for it`)
}

/**
 * The platform that a binary's name ends with, so that npm leaves it alone everywhere else.
 *
 * @param {string} name such as `@swc/core-linux-arm-gnueabihf`
 */
function platformOf(name) {
  const words = name.split('/').at(-1)?.split('-') ?? []
  const os = SYSTEMS.find(system => words.includes(system))
  const cpu = PROCESSORS.find(processor => words.includes(processor))
  if (os === undefined || cpu === undefined) throw new Error(`${name} names no platform`)
  const libc = words.some(word => word.startsWith('musl')) ? 'musl' : 'glibc'
  return { cpu: [cpu], ...(os === 'linux' ? { libc: [libc] } : {}), optional: true, os: [os] }
}
