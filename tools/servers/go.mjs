import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cached } from './cache.mjs'
import { withLock } from './lock.mjs'
import { report } from './progress.mjs'
import { run } from './run.mjs'

/**
 * @typedef {object} GoProgram
 * @property {string} module folder with go.mod and go.sum, under `tools/`
 * @property {string} from the module that carries the version, such as `go.temporal.io/server`
 * @property {string} package the command's import path
 * @property {string} name of the binary, without its version
 */

/**
 * The binary of a Go command, built once into `<cache>/bin/<name>-<version>`. Modules and objects
 * (about 4 GB for Temporal) lie in the cache folder while it is built; `forgetGo` removes them.
 *
 * @param {GoProgram} program
 * @param {{ cache: string }} place
 * @returns {Promise<string>} path of the binary
 */
export async function goBinary(program, { cache }) {
  const module = moduleOf(program)
  const binary = goBinaryPath(program, cache)
  return cached(binary, temporary =>
    withLock(join(cache, 'go.lock'), async () => {
      await mkdir(dirname(temporary), { recursive: true })
      await build(program.package, { module, env: goEnvironment(cache), output: temporary })
    }),
  )
}

/**
 * Where the binary is kept.
 *
 * @param {GoProgram} program
 * @param {string} cache
 */
export function goBinaryPath(program, cache) {
  const version = versionIn(join(moduleOf(program), 'go.mod'), program.from)
  return join(cache, 'bin', `${program.name}-${version}`)
}

/** @param {GoProgram} program */
function moduleOf(program) {
  return join(import.meta.dirname, '..', program.module)
}

/**
 * Removes modules and objects of earlier builds once no build is under way. Where nothing was
 * built the cache folder stays as it is, without even the lock file for a moment.
 *
 * @param {string} cache
 */
export async function forgetGo(cache) {
  const built = join(cache, 'go')
  if (!existsSync(built)) return
  await withLock(join(cache, 'go.lock'), () => rm(built, { recursive: true, force: true }))
}

/**
 * @param {string} package_
 * @param {{ module: string, env: Record<string, string>, output: string }} how
 */
async function build(package_, { module, env, output }) {
  let modules = 0
  const listed = await run('go', ['list', '-deps', package_], {
    cwd: module,
    env,
    onLine: line => {
      if (line.startsWith('go: downloading')) report(`${++modules} modules fetched`)
    },
  })
  const total = listed.split('\n').filter(line => line && !line.startsWith('go: ')).length
  let built = 0
  await run('go', ['build', '-v', '-trimpath', '-ldflags=-s -w', '-o', output, package_], {
    cwd: module,
    env,
    onLine: () => {
      report(`package ${Math.min(++built, total)} of ${total}`)
    },
  })
  await chmod(output, 0o755)
}

/**
 * Modules are written with the owner's write bit, so that an ordinary user can remove them.
 *
 * @param {string} cache
 */
function goEnvironment(cache) {
  return {
    CGO_ENABLED: '0',
    GOFLAGS: '-mod=readonly -modcacherw',
    GOTOOLCHAIN: 'local',
    GOMODCACHE: join(cache, 'go', 'mod'),
    GOCACHE: join(cache, 'go', 'build'),
  }
}

/**
 * @param {string} goMod
 * @param {string} module
 * @returns {string} without the leading v
 */
function versionIn(goMod, module) {
  for (const line of readFileSync(goMod, 'utf8').split('\n')) {
    const [name, version] = line
      .trim()
      .replace(/^require /, '')
      .split(' ')
    if (name === module && version?.startsWith('v')) return version.slice(1)
  }
  throw new Error(`${goMod} does not require ${module}`)
}
