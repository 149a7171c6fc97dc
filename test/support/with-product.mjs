import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dataFolder, Impossible, isAlive, ROOT, until } from '../../tools/servers/index.mjs'
import { readJson } from '../../tools/servers/json-file.mjs'
import { productNode } from '../../tools/start/build.mjs'
import { killRecorded } from '../../tools/start/recorded.mjs'
import withProductEnded from './with-product-ended.mjs'

/** Where the search for its ports begins, away from those of `npm start` and of the other levels. */
const PORTS_FROM = '26000'

/**
 * Set-up of the browser's level: the whole product as a person starts it, with a data folder of its
 * own, and the demonstration carried through, so that pages have something to show. It is told in
 * `XINPEI_TEST_PRODUCT`; who has set that already tests what runs there.
 */
export default async function withProduct() {
  if (process.env.XINPEI_TEST_PRODUCT !== undefined) return
  await removeLeftovers()
  const folder = join(dataFolder(), `browser-${process.pid}`)
  await mkdir(folder, { recursive: true })
  const starter = spawn(productNode(), [join(ROOT, 'tools/start/main.mjs')], {
    cwd: ROOT,
    env: { ...process.env, XINPEI_DATA: folder, XINPEI_PORTS: PORTS_FROM },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [starter.stdout, starter.stderr])
    stream.on('data', chunk => (said += String(chunk)))
  process.env.XINPEI_TEST_STARTER = JSON.stringify({ pid: starter.pid, folder })
  try {
    await greeted(starter, () => said)
  } catch (error) {
    // The level's end is not reached from here.
    await withProductEnded()
    throw error
  }
  const [, project] = /demonstration complete: (\S+)/.exec(said) ?? []
  process.env.XINPEI_TEST_PRODUCT = JSON.stringify({
    project,
    environment: await readJson(join(folder, 'environment.json')),
  })
}

/**
 * Waits until everything stands and the demonstration is over; that takes about a minute, and many on
 * a busy machine that builds first.
 *
 * @param {import('node:child_process').ChildProcess} starter
 * @param {() => string} said
 */
function greeted(starter, said) {
  return until(
    'the product greets',
    () => {
      if (starter.exitCode !== null) throw new Impossible(new Error(said()))
      return said().includes('Ctrl-C stops everything')
    },
    { withinMs: 900_000 },
  )
}

/** What killed runs have left; a folder carries the pid of its run. */
async function removeLeftovers() {
  if (!existsSync(dataFolder())) return
  for (const name of await readdir(dataFolder())) {
    const run = Number(/^browser-(\d+)$/.exec(name)?.[1])
    if (Number.isNaN(run) || isAlive(run)) continue
    const folder = join(dataFolder(), name)
    await killRecorded(join(folder, 'product'))
    await killRecorded(join(folder, 'servers'))
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
