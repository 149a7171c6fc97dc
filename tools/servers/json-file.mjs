import { readFile } from 'node:fs/promises'
import { isCode } from './error-code.mjs'

/**
 * What a JSON file says, or undefined if it is not there or was cut short.
 *
 * @param {string} file
 * @returns {Promise<unknown>}
 */
export async function readJson(file) {
  try {
    /** @type {unknown} */
    const said = JSON.parse(await readFile(file, 'utf8'))
    return said
  } catch (error) {
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined
    throw error
  }
}
