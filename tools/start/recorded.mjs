import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { findRunning, killGroup } from '../servers/processes.mjs'

const SUFFIX = '.pid.json'

/**
 * Every process that is recorded in the folder and still runs.
 *
 * @param {string} folder
 */
export async function recordedIn(folder) {
  if (!existsSync(folder)) return []
  const names = (await readdir(folder)).filter(name => name.endsWith(SUFFIX))
  const all = await Promise.all(
    names.map(name => findRunning(folder, name.slice(0, -SUFFIX.length))),
  )
  return all.filter(one => one !== undefined)
}

/**
 * Kills every process that is recorded in the folder, with its group, ourselves excepted.
 *
 * @param {string} folder
 */
export async function killRecorded(folder) {
  for (const { pid } of await recordedIn(folder)) if (pid !== process.pid) killGroup(pid)
}
