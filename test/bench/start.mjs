import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ROOT } from '../../tools/servers/index.mjs'
import { inWords, table } from './rounds.mjs'

const STARTS = 5
/** First of the ports that a start takes; free ones next to it are found by itself. */
const PORTS = '28500'
const GREETING = /Xinpei 信培\s+http:\S+/

/**
 * `npm start` where it ran before, until it says where to click: five times, after a first one that
 * makes the servers' data and the county, and is not counted.
 *
 * @param {import('./main.mjs').Setting} setting
 */
export async function benchStart({ folder }) {
  const first = await started(folder)
  const again = []
  for (let nth = 0; nth < STARTS; nth += 1) again.push(await started(folder))
  return table(
    ['start', 'seconds'],
    [
      ['first, without demonstration', inWords([first])],
      [`again (${STARTS} times)`, inWords(again)],
    ],
  )
}

/**
 * @param {string} data
 * @returns {Promise<number>} seconds to the greeting; everything is stopped again
 */
async function started(data) {
  const began = performance.now()
  const child = spawn(process.execPath, [join(ROOT, 'tools/start/main.mjs'), '--no-demo'], {
    cwd: ROOT,
    env: { ...process.env, XINPEI_DATA: data, XINPEI_PORTS: PORTS },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let said = ''
  const greeted = new Promise(resolve => {
    // Read to the end: what nobody reads would stop it in the middle of stopping.
    child.stdout.on('data', chunk => {
      said += String(chunk)
      if (GREETING.test(said)) resolve(true)
    })
  })
  if (!(await Promise.race([greeted, ended.then(() => false)]))) {
    throw new Error(`npm start ended without a greeting:\n${said}`)
  }
  const seconds = (performance.now() - began) / 1000
  child.kill('SIGINT')
  await ended
  return seconds
}
