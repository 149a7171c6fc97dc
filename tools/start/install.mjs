import { delimiter, join } from 'node:path'
import { report, ROOT, run } from '../servers/index.mjs'
import { explainFetch } from '../servers/fetch-fault.mjs'
import { readJson } from '../servers/json-file.mjs'

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} Package */

/**
 * Runs `npm ci` when what is installed is not what the lock file names.
 *
 * @param {(what: string, work: () => Promise<unknown>) =>
 *   Promise<unknown>} step
 */
export async function install(step) {
  const wanted = await packagesOf(join(ROOT, 'package-lock.json'))
  if (isInstalled(wanted, await packagesOf(join(ROOT, 'node_modules', '.package-lock.json'))))
    return
  const total = Object.keys(wanted ?? {}).length
  await step('npm packages', async () => {
    let fetched = 0
    try {
      await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=http'], {
        cwd: ROOT,
        env: { PATH: pathWithoutOurs() },
        onLine: line => {
          if (line.startsWith('npm http fetch')) report(`${Math.min(++fetched, total)} of ${total}`)
        },
      })
    } catch (error) {
      throw explainFetch(error, join(ROOT, 'node_modules'))
    }
  })
}

/**
 * npm writes what it installed into `node_modules/.package-lock.json` at the very end, so an
 * interrupted run is recognised. Packages for other platforms are optional and absent.
 *
 * @param {Record<string, Package> | undefined} wanted
 * @param {Record<string, Package> | undefined} installed
 */
export function isInstalled(wanted, installed) {
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([place, one]) => {
    if (place === '') return true
    const found = installed[place]
    return found ? found.version === one.version : Boolean(one.optional ?? one.devOptional)
  })
}

/** @param {string} file */
async function packagesOf(file) {
  // npm's own format.
  const lock = /** @type {{ packages?: Record<string, Package> } | undefined} */ (
    await readJson(file)
  )
  return lock?.packages
}

/** npm itself must not run on the node that it is about to replace in node_modules. */
function pathWithoutOurs() {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(folder => !folder.includes(join('node_modules', '.bin')))
    .join(delimiter)
}
