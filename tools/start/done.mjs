import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readJson } from '../servers/json-file.mjs'

/**
 * What earlier starts have done and need not be repeated, each with the state it was done for.
 *
 * @param {string} file
 */
export function doneIn(file) {
  return {
    /**
     * Does `work` unless it was done for this very `state` before.
     *
     * @param {string} what
     * @param {string} state a hash of everything the work depends on
     * @param {() => Promise<unknown>} work
     */
    async once(what, state, work) {
      if ((await read(file))[what] === state) return
      await work()
      await this.record(what, state)
    },
    /** @param {string} what */
    async stateOf(what) {
      return (await read(file))[what]
    },
    /**
     * @param {string} what
     * @param {string} state
     */
    async record(what, state) {
      const all = { ...(await read(file)), [what]: state }
      await mkdir(dirname(file), { recursive: true })
      await writeFile(`${file}.new`, JSON.stringify(all, null, 1))
      await rename(`${file}.new`, file)
    },
  }
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, string>>}
 */
async function read(file) {
  // Written by record; a file cut short counts as nothing done.
  return /** @type {Record<string, string> | undefined} */ (await readJson(file)) ?? {}
}
