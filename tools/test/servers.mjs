import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, dataFolder, registerPool, startTestServers, step } from '../servers/index.mjs'
import { removeLeftovers } from './leftovers.mjs'

/** Where the search for this run's ports begins, away from those of `npm start`. */
const PORTS_FROM = 23_000

/**
 * The servers of this run, with folder and ports of their own.
 *
 * @param {{ clusters: number, namespaces: number }} run one PostgreSQL cluster per jest worker
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function serversOfThisRun({ clusters, namespaces }) {
  await removeLeftovers('test')
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
