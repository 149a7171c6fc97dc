import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { isCode } from '../servers/error-code.mjs'

/** Tests and built things do not change what runs. */
const IGNORED = /(^|\/)(node_modules|dist)(\/|$)|\.test\.tsx?$/

/**
 * A hash over names and contents of files and folders.
 *
 * @param {string} root
 * @param {readonly string[]} places relative to root; missing ones are left out
 * @returns {Promise<string>} hexadecimal SHA-256
 */
export async function fingerprint(root, places) {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of await filesOf(join(root, place))) {
      const name = relative(root, file)
      if (!IGNORED.test(name)) hash.update(`${name}\0`).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} place
 * @returns {Promise<string[]>}
 */
async function filesOf(place) {
  if (!existsSync(place)) return []
  try {
    const found = await readdir(place, { recursive: true, withFileTypes: true })
    return found
      .filter(one => one.isFile())
      .map(one => join(one.parentPath, one.name))
      .sort()
  } catch (error) {
    if (isCode(error, 'ENOTDIR')) return [place]
    throw error
  }
}
