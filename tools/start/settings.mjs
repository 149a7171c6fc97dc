import { join } from 'node:path'
import { cacheFolder, dataFolder } from '../servers/index.mjs'

/**
 * Where a start keeps what.
 *
 * @param {NodeJS.ProcessEnv} [env]
 */
export function places(env = process.env) {
  const data = dataFolder(env)
  return {
    cache: cacheFolder(env),
    data,
    /** Pid files and logs of the product's processes and of the starter. */
    product: join(data, 'product'),
    servers: join(data, 'servers'),
    /** The environment of the running product, for `npm run demo` and the command line. */
    environment: join(data, 'environment.json'),
    done: join(data, 'done.json'),
  }
}
