import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isCode } from './error-code.mjs'
import { until } from './until.mjs'
import { isAlive } from './alive.mjs'

/**
 * Runs `work` while no other process on this machine holds the lock file. A lock whose owner has
 * died (its pid is in the file) is taken over, so a killed build never blocks the next one.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {{ withinMs?: number }} [limits] how long to wait for the other owner; default 30 minutes
 * @returns {Promise<T>}
 */
export async function withLock(file, work, { withinMs = 30 * 60_000 } = {}) {
  await mkdir(dirname(file), { recursive: true })
  await until(`another process holds ${file}`, () => take(file), { withinMs, everyMs: 200 })
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

/**
 * @param {string} file
 * @returns {Promise<boolean>}
 */
async function take(file) {
  try {
    const handle = await open(file, 'wx')
    await handle.writeFile(String(process.pid))
    await handle.close()
    return true
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    const owner = Number(await readFile(file, 'utf8'))
    // Empty: its owner is between creating the file and writing its pid.
    if (owner > 0 && !isAlive(owner)) await rm(file, { force: true })
    return false
  }
}
