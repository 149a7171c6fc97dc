import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  cacheFolder,
  dataFolder,
  isAlive,
  registerPool,
  startTestServers,
  step,
} from '../servers/index.mjs'

import { killRecorded } from '../start/recorded.mjs'

/** Where the search for this run's ports begins, away from those of `npm start`. */
const PORTS_FROM = 23_000

/**
 * The servers of this run, with folder and ports of their own.
 *
 * @param {{ clusters: number, namespaces: number }} run one PostgreSQL cluster per jest worker
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function serversOfThisRun({ clusters, namespaces }) {
  await removeLeftovers()
  const folder = join(dataFolder(), `test-${process.pid}`)
  const pool = join(folder, 'namespaces')
  await mkdir(pool, { recursive: true })
  const set = { folder, cache: cacheFolder(), clusters, portsFrom: PORTS_FROM }
  const { stop, ...servers } = await step('servers of the tests', async () => {
    const started = await startTestServers(set)
    const { httpAddress } = started.temporal
    await registerPool(httpAddress, { folder: pool, run: 'test', count: namespaces })
    return started
  })
  await writeFile(join(folder, 'servers.json'), JSON.stringify(servers, null, 1))
  return {
    env: { XINPEI_TEST_SERVERS: JSON.stringify({ ...servers, namespaces: pool }) },
    stop: async () => {
      await step('stop the servers of the tests', stop)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Ends and removes what killed runs have left; a run's folder carries the pid of its runner. */
async function removeLeftovers() {
  const data = dataFolder()
  if (!existsSync(data)) return
  for (const name of await readdir(data)) {
    const runner = Number(/^test-(\d+)$/.exec(name)?.[1])
    if (Number.isNaN(runner) || isAlive(runner)) continue
    await killRecorded(join(data, name))
    await rm(join(data, name), { recursive: true, force: true, maxRetries: 5 })
  }
}
