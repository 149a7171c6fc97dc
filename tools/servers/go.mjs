import { chmod, mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cached } from './cache.mjs'
import { withLock } from './lock.mjs'
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
 * @param {{ cache: string, report?: (howFar: string) => void }} place
 * @returns {Promise<string>} path of the binary
 */
export async function goBinary(program, { cache, report = () => undefined }) {
  const module = join(import.meta.dirname, '..', program.module)
  const version = await versionIn(join(module, 'go.mod'), program.from)
  const binary = join(cache, 'bin', `${program.name}-${version}`)
  return cached(binary, temporary =>
    withLock(join(cache, 'go.lock'), async () => {
      await mkdir(dirname(temporary), { recursive: true })
      await build(program.package, { module, env: goEnvironment(cache), output: temporary, report })
    }),
  )
}

/**
 * Removes modules and objects of earlier builds, unless a build is under way.
 *
 * @param {string} cache
 */
export async function forgetGo(cache) {
  await withLock(join(cache, 'go.lock'), () =>
    rm(join(cache, 'go'), { recursive: true, force: true }),
  )
}

/**
 * @param {string} package_
 * @param {{ module: string, env: Record<string, string>, output: string,
 *           report: (howFar: string) => void }} how
 */
async function build(package_, { module, env, output, report }) {
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
 * @returns {Promise<string>} without the leading v
 */
async function versionIn(goMod, module) {
  for (const line of (await readFile(goMod, 'utf8')).split('\n')) {
    const [name, version] = line
      .trim()
      .replace(/^require /, '')
      .split(' ')
    if (name === module && version?.startsWith('v')) return version.slice(1)
  }
  throw new Error(`${goMod} does not require ${module}`)
}
