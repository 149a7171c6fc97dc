import { join } from 'node:path'
import { goBinary, ROOT, run } from '../servers/index.mjs'

/**
 * What Compose makes of docker-compose.yml, as far as the tests look at it.
 *
 * @typedef {object} Project
 * @property {Record<string, Service>} services
 * @property {Record<string, unknown>} volumes
 */

/**
 * @typedef {object} Service
 * @property {string} image
 * @property {readonly string[] | null} command
 * @property {Record<string, string | null>} [environment]
 * @property {readonly { target: number, published: string }[]} [ports]
 * @property {{ test: readonly string[] }} [healthcheck]
 * @property {Record<string, { condition: string }>} [depends_on]
 * @property {{ replicas?: number }} [deploy]
 * @property {{ target?: string }} [build]
 * @property {string} [restart]
 */

/**
 * Loads docker-compose.yml by Compose's own library: schema, variables and references are judged as
 * Docker judges them, without an engine.
 *
 * @param {{ cache: string, env: Record<string, string> }} how `env` is all that the file may read
 * @returns {Promise<Project>}
 */
export async function loadComposeFile({ cache, env }) {
  const loader = await goBinary(
    {
      module: 'compose',
      from: 'github.com/compose-spec/compose-go/v2',
      package: '.',
      name: 'compose-load',
    },
    { cache },
  )
  const output = await run(loader, [join(ROOT, 'docker-compose.yml')], { cwd: ROOT, env })
  /** @type {unknown} */
  const project = JSON.parse(output)
  // The library's own model.
  return /** @type {Project} */ (project)
}
