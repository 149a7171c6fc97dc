import { writeFile } from 'node:fs/promises'
import { StartFault } from '../servers/index.mjs'
import { readJson } from '../servers/json-file.mjs'
import { places } from './settings.mjs'

/**
 * Records how the running product is configured. Only its owner may read it: addresses may carry
 * passwords.
 *
 * @param {Record<string, string>} environment
 */
export async function writeEnvironment(environment) {
  await writeFile(places().environment, JSON.stringify(environment, null, 1), { mode: 0o600 })
}

/**
 * The environment that the last start recorded, below what the person has set.
 *
 * @returns {Promise<Record<string, string>>}
 */
export async function readEnvironment() {
  // Written by writeEnvironment.
  const recorded = /** @type {Record<string, string> | undefined} */ (
    await readJson(places().environment)
  )
  if (recorded === undefined && process.env['DATABASE_URL'] === undefined) {
    throw new StartFault('nothing runs here yet', 'start it with npm start')
  }
  const unset = Object.entries(recorded ?? {}).filter(([name]) => process.env[name] === undefined)
  return Object.fromEntries(unset)
}
