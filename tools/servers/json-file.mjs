import { readFile } from 'node:fs/promises'

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
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (absent || error instanceof SyntaxError) return undefined
    throw error
  }
}
