import { existsSync } from 'node:fs'
import { isMade, jarsFolder } from '../servers/index.mjs'
import { temporalBinaries } from '../servers/temporal-binaries.mjs'

/**
 * What this start needs beyond Node.js: nothing for a server that somebody else runs, no compiler
 * for what lies in the cache already.
 *
 * @param {{ cache: string, kafka: boolean, temporal: boolean }} start which servers are ours to run
 * @returns {import('./requirements.mjs').Needs}
 */
export function needsOf({ cache, kafka, temporal }) {
  return {
    go: temporal && !temporalBinaries(cache).every(binary => isMade(binary) && existsSync(binary)),
    java: kafka,
    maven: kafka && !isMade(jarsFolder('kafka', cache)),
    cache,
  }
}
