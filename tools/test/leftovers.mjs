import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dataFolder, isAlive } from '../servers/index.mjs'
import { killRecorded } from '../start/recorded.mjs'

/**
 * Ends and removes what killed runs have left; a run's folder is called `<kind>-<pid of its runner>`,
 * its processes are recorded in it or one folder below.
 *
 * @param {'test' | 'drill'} kind
 */
export async function removeLeftovers(kind) {
  const data = dataFolder()
  if (!existsSync(data)) return
  for (const name of await readdir(data)) {
    const runner = Number(new RegExp(`^${kind}-(\\d+)$`).exec(name)?.[1])
    if (Number.isNaN(runner) || isAlive(runner)) continue
    const folder = join(data, name)
    for (const below of ['', 'servers', 'product']) await killRecorded(join(folder, below))
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
