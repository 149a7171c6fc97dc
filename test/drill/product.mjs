import { join } from 'node:path'
import { ROOT, startProcess, untilReady } from '../../tools/servers/index.mjs'
import { productNode } from '../../tools/start/build.mjs'

/** Every app as a process of its own, the relay with its standby. */
export const PRODUCT = /** @type {const} */ ([
  ...['procurement', 'delivery', 'payment', 'supervision', 'county', 'portal'],
  ...['relay-1', 'relay-2', 'consumers', 'worker', 'sandbox'],
])

/** @typedef {typeof PRODUCT[number]} ProductName */

/**
 * @typedef {object} Place
 * @property {string} folder of pid files and logs
 * @property {number} first port
 * @property {Record<string, string>} environment
 */

/**
 * A process of the product. Its sessions in PostgreSQL carry its name.
 *
 * @param {ProductName} name
 * @param {Place} place
 * @returns {import('./init.mjs').Wanted}
 */
export function productProcess(name, { folder, first, environment }) {
  const port = first + PRODUCT.indexOf(name)
  const app = name.replace(/-\d$/, '')
  const database = new URL(environment['DATABASE_URL'] ?? '')
  database.searchParams.set('application_name', name)
  const start = async () => {
    const running = startProcess({
      name,
      folder,
      ports: [port],
      command: productNode(),
      args: ['--enable-source-maps', join(ROOT, 'dist', 'apps', app, 'main.js')],
      env: { ...environment, DATABASE_URL: database.href, PORT: String(port) },
      cwd: ROOT,
    })
    const ready = `http://127.0.0.1:${port}/health/ready`
    await untilReady(folder, running, async () => (await fetch(ready)).ok)
  }
  return { name, folder, start }
}

/**
 * Contexts share one URL space; what belongs to none of them is the portal's.
 *
 * @param {number} first port of the product
 * @returns {(path: string) => { name: string, port: number }}
 */
export function upstreamOf(first) {
  return path => {
    const wanted = path === '/stream' ? 'supervision' : path.split('/')[1]
    const found = PRODUCT.slice(0, 5).find(name => name === wanted) ?? 'portal'
    return { name: found, port: first + PRODUCT.indexOf(found) }
  }
}
