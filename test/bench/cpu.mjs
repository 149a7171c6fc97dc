import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Clock ticks of the kernel a second; 100 on every Linux that Node runs on. */
const TICKS = 100

/**
 * CPU seconds that a process and all below it have used so far.
 *
 * @param {number} pid
 * @returns {Promise<number>}
 */
export async function cpuSeconds(pid) {
  const processes = await Promise.all((await readdir('/proc')).filter(isPid).map(readProcess))
  const known = processes.filter(process => process !== undefined)
  const mine = new Set([pid])
  for (let before = 0; before < mine.size;) {
    before = mine.size
    for (const { id, parent } of known) if (mine.has(parent)) mine.add(id)
  }
  return known.filter(({ id }) => mine.has(id)).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS
}

/** @param {string} name */
const isPid = name => /^\d+$/.test(name)

/**
 * @param {string} pid
 * @returns {Promise<{ id: number, parent: number, ticks: number } | undefined>} undefined once it has ended
 */
async function readProcess(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch((/** @type {unknown} */ ended) => {
    if (ended instanceof Error && 'code' in ended) return undefined
    throw ended
  })
  if (stat === undefined) return undefined
  // The name in parentheses may hold blanks; fields are counted behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user, system, childUser, childSystem] = [11, 12, 13, 14].map(at => Number(fields[at]))
  return {
    id: Number(pid),
    parent: Number(fields[1]),
    ticks: (user ?? 0) + (system ?? 0) + (childUser ?? 0) + (childSystem ?? 0),
  }
}

/**
 * The process id of a server that was started in a folder, from the file that stands beside its log.
 *
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<number>}
 */
export async function pidOf(folder, name) {
  return JSON.parse(await readFile(join(folder, `${name}.pid.json`), 'utf8')).pid
}
