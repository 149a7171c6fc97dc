import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The repository's root. */
export const ROOT = resolve(import.meta.dirname, '..', '..')

/**
 * Where binaries and jars are kept for all working copies: `XINPEI_CACHE`, or `~/.cache/xinpei`.
 *
 * @param {NodeJS.ProcessEnv} [env]
 */
export function cacheFolder(env = process.env) {
  return resolve(env['XINPEI_CACHE'] ?? join(homedir(), '.cache', 'xinpei'))
}

/**
 * Where this working copy keeps its data: `XINPEI_DATA`, or `.xinpei` in the repository.
 *
 * @param {NodeJS.ProcessEnv} [env]
 */
export function dataFolder(env = process.env) {
  return resolve(ROOT, env['XINPEI_DATA'] ?? '.xinpei')
}
