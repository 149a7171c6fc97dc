import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { endsWithUs, ROOT, run, StartFault } from '../servers/index.mjs'
import { productNode } from './build.mjs'

const CLI = join(ROOT, 'dist', 'apps', 'cli', 'main.js')

/**
 * Runs a verb of the command line quietly.
 *
 * @param {readonly string[]} verb
 * @param {Record<string, string>} env
 * @param {(line: string) => void} [onLine]
 * @returns {Promise<string>} what it wrote
 */
export function verb(verb, env, onLine) {
  return run(productNode(), [CLI, ...verb], { cwd: ROOT, env, ...(onLine ? { onLine } : {}) })
}

/**
 * Runs a verb that speaks to the person itself.
 *
 * @param {readonly string[]} verb
 * @param {Record<string, string>} env
 * @returns {Promise<void>}
 */
export function spokenVerb(verb, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(productNode(), [CLI, ...verb], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    endsWithUs(child)
    child.on('error', reject)
    child.on('close', code => {
      if (code === 0) resolve()
      else reject(new StartFault(`${verb.join(' ')} ended with ${code}`, 'its last lines say why'))
    })
  })
}
