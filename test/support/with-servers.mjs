import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  cacheFolder,
  dataFolder,
  registerPool,
  startTestServers,
} from '../../tools/servers/index.mjs'

/** What a developer's own run of a file or two may claim. */
const NAMESPACES = 12

/**
 * Set-up of the levels that need real servers. `npm test` has started them and says where they are;
 * a developer's run of single files uses a set of its own, which stays up for the next run.
 */
export default async function withServers() {
  if (process.env.XINPEI_TEST_SERVERS !== undefined) return
  const folder = join(dataFolder(), 'test-dev')
  const { stop: _, ...servers } = await startTestServers({ folder, cache: cacheFolder() })
  const namespaces = join(folder, 'namespaces', String(process.pid))
  mkdirSync(namespaces, { recursive: true })
  await registerPool(servers.temporal.httpAddress, {
    folder: namespaces,
    run: `dev-${Date.now()}`,
    count: NAMESPACES,
  })
  process.env.XINPEI_TEST_SERVERS = JSON.stringify({ ...servers, namespaces })
}
