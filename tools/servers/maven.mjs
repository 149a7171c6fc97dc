import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cached } from './cache.mjs'
import { report } from './progress.mjs'
import { run } from './run.mjs'

/**
 * The folder of jars that a pom.xml of `tools/` names, fetched once into the cache.
 *
 * @param {'kafka' | 'temporal-test-server'} name the folder under `tools/` that holds the pom
 * @param {{ cache: string }} place
 * @returns {Promise<string>} `<cache>/<name>-<version>`
 */
export function jars(name, { cache }) {
  return cached(jarsFolder(name, cache), async folder => {
    let fetched = 0
    const pom = pomOf(name)
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

/**
 * Where the jars are kept.
 *
 * @param {'kafka' | 'temporal-test-server'} name
 * @param {string} cache
 */
export function jarsFolder(name, cache) {
  return join(cache, `${name}-${pomVersion(pomOf(name))}`)
}

/** @param {string} name */
function pomOf(name) {
  return join(import.meta.dirname, '..', name, 'pom.xml')
}

/** @param {string} pom */
function pomVersion(pom) {
  const version = /<version>([\d.]+)<\/version>/.exec(readFileSync(pom, 'utf8'))?.[1]
  if (version === undefined) throw new Error(`${pom} names no version`)
  return version
}
