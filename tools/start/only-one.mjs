import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findRunning, StartFault } from '../servers/index.mjs'

const NAME = 'starter'

/**
 * Records this process as the one starter of the data folder.
 *
 * @param {string} folder
 * @returns {Promise<() => void>} takes the record away
 * @throws {StartFault} when another one lives
 */
export async function onlyOne(folder) {
  const other = await findRunning(folder, NAME)
  if (other) {
    throw new StartFault(
      `it already runs here (process ${other.pid}, since ${other.startedAt})`,
      'use that one, or stop it with Ctrl-C in its window; another data folder is named in XINPEI_DATA',
    )
  }
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${NAME}.pid.json`)
  writeFileSync(
    file,
    JSON.stringify({
      name: NAME,
      pid: process.pid,
      commandLine: ownCommandLine(),
      startedAt: new Date().toISOString(),
    }),
  )
  return () => {
    rmSync(file, { force: true })
  }
}

function ownCommandLine() {
  if (process.platform !== 'linux') return [process.argv0, ...process.argv.slice(1)].join(' ')
  return readFileSync('/proc/self/cmdline', 'utf8').replace(/\0$/, '').replaceAll('\0', ' ')
}
