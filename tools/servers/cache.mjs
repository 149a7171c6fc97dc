import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isCode } from './error-code.mjs'
import { explainFetch } from './fetch-fault.mjs'
import { readJson } from './json-file.mjs'
import { withLock } from './lock.mjs'

/**
 * Size and SHA-256 of every file of an entry, written beside it when it was made.
 *
 * @typedef {Record<string, { size: number, sha256: string }>} Manifest
 */

/**
 * A file or folder of the cache, made once. An entry is there only if every file has the size and
 * hash that were recorded when it was made: a truncated binary is made again instead of being run.
 * It is made under a temporary name and renamed, so a killed build leaves nothing that counts.
 *
 * @param {string} entry path of the entry
 * @param {(temporary: string) => Promise<void>} make writes the entry at the path it is given
 * @returns {Promise<string>} `entry`
 */
export async function cached(entry, make) {
  if (await isWhole(entry)) return entry
  return withLock(`${entry}.lock`, async () => {
    if (await isWhole(entry)) return entry
    const temporary = `${entry}.unfinished`
    await clear(entry)
    try {
      await make(temporary)
      await record(temporary, entry)
      await rename(temporary, entry)
      return entry
    } catch (error) {
      await clear(entry)
      throw explainFetch(error, dirname(entry))
    }
  })
}

/**
 * Whether the entry is there and exactly as it was made.
 *
 * @param {string} entry
 */
export async function isWhole(entry) {
  const manifest = await readManifest(entry)
  if (!manifest) return false
  const files = await filesOf(entry)
  if (files.length !== Object.keys(manifest).length) return false
  for (const file of files) {
    const recorded = manifest[relative(entry, file)]
    if (!recorded || (await stat(file)).size !== recorded.size) return false
    if ((await sha256(file)) !== recorded.sha256) return false
  }
  return true
}

/**
 * Whether the entry was made at all, without looking at its content: quick.
 *
 * @param {string} entry
 */
export function isMade(entry) {
  return existsSync(manifestOf(entry))
}

/**
 * Records what stands at `made` as the content of `entry`.
 *
 * @param {string} made
 * @param {string} [entry]
 */
export async function record(made, entry = made) {
  /** @type {Manifest} */
  const manifest = {}
  for (const file of await filesOf(made)) {
    manifest[relative(made, file)] = { size: (await stat(file)).size, sha256: await sha256(file) }
  }
  await writeFile(manifestOf(entry), JSON.stringify(manifest, null, 1))
}

/** @param {string} entry */
async function clear(entry) {
  await mkdir(dirname(entry), { recursive: true })
  for (const leftover of [entry, `${entry}.unfinished`, manifestOf(entry)]) {
    await rm(leftover, { recursive: true, force: true })
  }
}

/** @param {string} entry */
async function readManifest(entry) {
  // Written by record, or cut short.
  return /** @type {Manifest | undefined} */ (await readJson(manifestOf(entry)))
}

/**
 * @param {string} entry a file, or a folder that is walked
 * @returns {Promise<string[]>}
 */
async function filesOf(entry) {
  try {
    if ((await stat(entry)).isFile()) return [entry]
  } catch (error) {
    if (isCode(error, 'ENOENT')) return []
    throw error
  }
  const found = await readdir(entry, { recursive: true, withFileTypes: true })
  return found.filter(one => one.isFile()).map(one => join(one.parentPath, one.name))
}

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

/** @param {string} entry */
function manifestOf(entry) {
  return `${entry}.manifest.json`
}
