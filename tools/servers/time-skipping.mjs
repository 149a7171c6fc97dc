import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { jars } from './maven.mjs'

/**
 * A script that runs Temporal's time-skipping server, in the form the SDK's test environment wants
 * (`executable: { type: 'existing-path', path }`). The jars are fetched once.
 *
 * @param {{ cache: string }} place
 * @returns {Promise<string>} path of the script
 */
export async function timeSkippingServer(place) {
  const lib = await jars('temporal-test-server', place)
  const bin = join(place.cache, 'bin')
  await mkdir(bin, { recursive: true })
  const script = join(bin, basename(lib))
  const java = 'java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmx512m'
  const main = 'io.temporal.testserver.TestServer'
  await writeFile(script, `#!/bin/sh\nexec ${java} -cp '${lib}/*' ${main} "$@"\n`)
  await chmod(script, 0o755)
  return script
}
