import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../../tools/start/build.mjs'
import { step } from '../../tools/servers/index.mjs'

/** @typedef {{ folder: string, rounds: number, withPeers: boolean }} Setting */
/** @typedef {(setting: Setting) => Promise<string>} Area answers tables in Markdown */

// Benchmarks run what is built, so each is loaded once that stands.
/** @type {Record<string, { title: string, load: () => Promise<Area> }>} */
const AREAS = {
  append: { title: 'Append', load: async () => (await import('./append.mjs')).benchAppend },
  consumed: {
    title: 'From append to consumer',
    load: async () => (await import('./consumed.mjs')).benchConsumed,
  },
  procedures: {
    title: 'Messages that a procedure waits for',
    load: async () => (await import('./procedures.mjs')).benchProcedures,
  },
  history: {
    title: 'Reading in a grown history',
    load: async () => (await import('./history.mjs')).benchHistory,
  },
  'pre-flight': {
    title: 'Pre-flight of a tender document',
    load: async () => (await import('./pre-flight.mjs')).benchPreFlight,
  },
  opening: {
    title: 'Opening of a lot',
    load: async () => (await import('./opening.mjs')).benchOpening,
  },
  evaluation: {
    title: 'Evaluation of a lot',
    load: async () => (await import('./evaluation.mjs')).benchEvaluation,
  },
  start: { title: 'Starting again', load: async () => (await import('./start.mjs')).benchStart },
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: Object.keys(AREAS) },
    peers: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
  },
})

await build(step)
const folder = await mkdtemp(join(tmpdir(), 'xinpei-bench-'))
try {
  process.stdout.write(`${machine()}\n`)
  for (const name of values.only) {
    const area = AREAS[name]
    if (!area) throw new Error(`no area ${name}; there are ${Object.keys(AREAS).join(', ')}`)
    const run = await area.load()
    const setting = { folder: join(folder, name), rounds: Number(values.rounds) }
    const before = loadavg()[0]
    const tables = await run({ ...setting, withPeers: values.peers })
    const load = `Load of the machine when it began: ${before?.toFixed(1) ?? '?'}.`
    process.stdout.write(`\n## ${area.title}\n\n${tables}\n\n${load}\n`)
  }
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await rm(folder, { recursive: true })
}

function machine() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  return `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Linux ${release()}, Node ${process.version}, commit ${commit}`
}
