import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataFolder, ROOT, run, StartFault, withLock } from '../servers/index.mjs'
import { fingerprint } from './fingerprint.mjs'

const STAMP = join(ROOT, 'dist', '.built-from')

const SOURCES = [
  ...['apps', 'workflows', 'activities', 'libs'],
  ...['nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', '.swcrc', 'package-lock.json'],
]

/**
 * Builds what runs, unless it was built from these very sources.
 *
 * @param {(what: string, work: () => Promise<unknown>) => Promise<unknown>} step
 * @returns {Promise<string>} the fingerprint of what stands in `dist`
 */
export async function build(step) {
  const sources = await fingerprint(ROOT, SOURCES)
  if (await stands(sources)) return sources
  // `npm start` and `npm test` may run side by side.
  await withLock(join(dataFolder(), 'build.lock'), async () => {
    if (await stands(sources)) return
    await step('build', async () => {
      await run('npm', ['run', 'build'], { cwd: ROOT })
      await writeFile(STAMP, sources)
    })
  })
  return sources
}

/** @param {string} sources */
async function stands(sources) {
  return existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === sources
}

/**
 * The Node.js that runs the product: the one of node_modules where npm has it, else our own.
 *
 * @returns {string}
 */
export function productNode() {
  const fromNpm = join(ROOT, 'node_modules', '.bin', 'node')
  if (existsSync(fromNpm)) return fromNpm
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new StartFault(
    `the product runs on Node.js 24; this is ${process.version}, and npm has none for this platform`,
    'install Node.js 24 from nodejs.org and start again',
  )
}
