import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findRunning, portOf, startProcess, stopProcess, untilReady } from './processes.mjs'
import { temporalUiBinary } from './temporal-binaries.mjs'

/**
 * Starts Temporal's web interface, or takes over the one that runs.
 *
 * @param {object} ui
 * @param {string} ui.name
 * @param {string} ui.folder
 * @param {string} ui.cache
 * @param {number} ui.port
 * @param {string} ui.temporalAddress `host:port` of the frontend
 * @param {string} ui.namespace shown first
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startTemporalUi({ name, folder, cache, port, temporalAddress, namespace }) {
  const binary = await temporalUiBinary({ cache })
  const already = await findRunning(folder, name)
  const running =
    already ?? (await start({ name, folder, binary, port, temporalAddress, namespace }))
  const url = `http://127.0.0.1:${portOf(running)}`
  await untilReady(folder, running, async () => (await fetch(`${url}/healthz`)).ok)
  return { url, stop: () => stopProcess(folder, running, { withinMs: 5_000 }) }
}

/**
 * @param {{ name: string, folder: string, binary: string, port: number,
 *           temporalAddress: string, namespace: string }} ui
 */
async function start({ name, folder, binary, port, temporalAddress, namespace }) {
  const home = join(folder, name)
  await mkdir(home, { recursive: true })
  const configuration = {
    temporalGrpcAddress: temporalAddress,
    host: '127.0.0.1',
    port,
    enableUi: true,
    defaultNamespace: namespace,
    disableNewsFetch: true,
    notifyOnNewVersion: false,
    cors: { allowOrigins: [`http://127.0.0.1:${port}`, `http://localhost:${port}`] },
    auth: { enabled: false },
  }
  await writeFile(join(home, 'ui.yaml'), JSON.stringify(configuration, null, 1))
  const args = ['--root', home, '--config', '.', '--env', 'ui', 'start']
  return startProcess({ name, folder, ports: [port], command: binary, args })
}
