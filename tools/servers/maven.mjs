import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cached } from './cache.mjs'
import { run } from './run.mjs'

/**
 * The folder of jars that a pom.xml of `tools/` names, fetched once into the cache.
 *
 * @param {'kafka' | 'temporal-test-server'} name the folder under `tools/` that holds the pom
 * @param {{ cache: string, report?: (howFar: string) => void }} place
 * @returns {Promise<string>} `<cache>/<name>-<version>`
 */
export function jars(name, { cache, report = () => undefined }) {
  const pom = join(import.meta.dirname, '..', name, 'pom.xml')
  return cached(join(cache, `${name}-${pomVersion(pom)}`), async folder => {
    let fetched = 0
    await run(
      'mvn',
      [
        ...['-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime'],
        `-DoutputDirectory=${folder}`,
      ],
      {
        onLine: line => {
          if (/Downloaded from .*\.jar|Copying .*\.jar/.test(line)) report(`${++fetched} files`)
        },
      },
    )
  })
}

/** @param {string} pom */
function pomVersion(pom) {
  const version = /<version>([\d.]+)<\/version>/.exec(readFileSync(pom, 'utf8'))?.[1]
  if (version === undefined) throw new Error(`${pom} names no version`)
  return version
}
