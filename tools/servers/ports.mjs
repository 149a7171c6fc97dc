import { createServer } from 'node:net'
import { StartFault } from './fault.mjs'

/**
 * The first block of `count` neighbouring ports at or above `from` that are all free on loopback.
 * Steps of `count`, so that two starts at the same time seldom look at overlapping blocks.
 *
 * @param {number} count
 * @param {number} from
 * @returns {Promise<number>} the first port of the block
 */
export async function freeBlock(count, from) {
  for (let first = from; first + count <= 65_535; first += count) {
    if (await allFree(first, count)) return first
  }
  throw new StartFault(
    `no ${count} neighbouring free ports between ${from} and 65535`,
    'end some of the programs that hold ports, or name another start in XINPEI_PORTS',
  )
}

/**
 * @param {number} first
 * @param {number} count
 */
async function allFree(first, count) {
  for (let port = first; port < first + count; port++) {
    if (!(await isFree(port))) return false
  }
  return true
}

/**
 * Whether nobody listens on the port on loopback.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isFree(port) {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => {
      resolve(false)
    })
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      probe.close(() => {
        resolve(true)
      })
    })
  })
}
