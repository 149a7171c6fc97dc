import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../servers/index.mjs'

/**
 * A static gate: one command that counts as one test.
 *
 * @typedef {{ kind: 'gate', name: string, command: string, args: readonly string[] }} Gate
 */

/**
 * A level of tests, run by jest.
 *
 * @typedef {object} Level
 * @property {'level'} kind
 * @property {string} name
 * @property {string} project of jest.config.mjs
 * @property {readonly string[]} files
 * @property {boolean} needsServers
 * @property {boolean} needsBuild
 * @property {Record<string, string>} env
 */

/** @typedef {'fast' | 'usual' | 'full'} Extent */

/** @type {Record<string, string>} */
const SUFFIXES = {
  property: '.property.test.ts',
  integration: '.int.test.ts',
  procedures: '.procedure.test.ts',
  e2e: '.e2e.test.ts',
  browser: '.browser.test.ts',
}

/** Pure rooms in which a date could depend on the machine's time zone. */
const DATED_ROOMS = /^libs\/(calendar|domain|policy|procedure)\//

/**
 * The static gates. A script of package.json that is not there yet is no gate.
 *
 * @param {Extent} extent
 * @returns {Gate[]}
 */
export function gates(extent) {
  const all = [
    types('types', 'tsconfig.json'),
    types('types of the console', 'apps/console/tsconfig.json'),
    types('types of the browser tests', 'test/browser/tsconfig.json'),
    gate('lint', 'node', [
      ...ESLINT,
      '.',
      '--max-warnings=0',
      '--cache',
      '--cache-location=node_modules/.cache/eslint/',
    ]),
    gate('format', 'prettier', ['--check', '--log-level=warn', '--cache', '.']),
    gate('one-way doors', 'depcruise', DOORS),
    gate('dead code', 'knip', ['--no-config-hints']),
    gate('clones', 'jscpd', ['--silent']),
    gate('generated files', 'npm', ['run', '--silent', 'generated:check']),
  ]
  const fast = ['types', 'types of the console', 'lint']
  return all.filter(one => isThere(one) && (extent !== 'fast' || fast.includes(one.name)))
}

/** Rules that ask for types hold those of all programs at once: more than the 4 GB that are usual. */
const ESLINT = ['--max-old-space-size=8192', 'node_modules/eslint/bin/eslint.js']

const DOORS = [
  ...['--config', '.dependency-cruiser.mjs'],
  ...['apps', 'libs', 'workflows', 'activities', 'tools', 'test'],
]

/**
 * A check of types; what it knows of files that have not changed it keeps beside the packages.
 *
 * @param {string} name
 * @param {string} project its tsconfig.json
 */
function types(name, project) {
  const known = `node_modules/.cache/tsc/${project.replaceAll('/', '-')}.tsbuildinfo`
  return gate(name, 'tsc', ['--noEmit', '-p', project, '--incremental', '--tsBuildInfoFile', known])
}

/**
 * @param {string} name
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Gate}
 */
function gate(name, command, args) {
  return { kind: 'gate', name, command, args }
}

/** @param {Gate} gate */
function isThere({ command, args }) {
  if (command !== 'npm')
    return args.every(arg => !arg.endsWith('.json') || existsSync(join(ROOT, arg)))
  return scripts().includes(args.at(-1) ?? '')
}

/** The names of the scripts of package.json. */
export function scripts() {
  /** @type {unknown} */
  const said = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  // npm's own format.
  return Object.keys(/** @type {{ scripts: Record<string, string> }} */ (said).scripts)
}

/**
 * The levels that have tests, from the fastest to the slowest.
 *
 * @param {Extent} extent `full` generates many more cases
 * @returns {Level[]}
 */
export function levels(extent) {
  const all = testFiles()
  const isOther = (/** @type {string} */ file) =>
    Object.values(SUFFIXES).some(suffix => file.endsWith(suffix))
  const unit = all.filter(file => !isOther(file))
  const dated = unit.filter(file => DATED_ROOMS.test(file))
  const found = [
    level('unit', unit, { TZ: 'UTC' }),
    level('unit, in Shanghai', dated, { TZ: 'Asia/Shanghai' }, 'unit'),
    level('unit, in Los Angeles', dated, { TZ: 'America/Los_Angeles' }, 'unit'),
    ...Object.entries(SUFFIXES).map(([name, suffix]) =>
      level(
        name,
        all.filter(file => file.endsWith(suffix)),
        extentOf(extent),
      ),
    ),
  ].filter(one => one.files.length > 0)
  return extent === 'fast' ? found.filter(one => one.name === 'unit') : found
}

/**
 * @param {string} name
 * @param {readonly string[]} files
 * @param {Record<string, string>} env
 * @param {string} [project]
 * @returns {Level}
 */
function level(name, files, env, project = name) {
  // The browser's level starts the whole product itself.
  const needsServers = ['integration', 'e2e'].includes(project)
  const needsBuild = ['integration', 'e2e', 'browser'].includes(project)
  return { kind: 'level', name, project, files, needsServers, needsBuild, env }
}

/** @param {Extent} extent */
function extentOf(extent) {
  /** @type {Record<string, string>} */
  const env = extent === 'full' ? { FAST_CHECK_RUNS: '10000', XINPEI_TEST_SIGHTS: 'all' } : {}
  return env
}

/** @returns {string[]} relative to the root, in order */
function testFiles() {
  const rooms = '{apps,libs,workflows,activities,tools,test}'
  return globSync(`${rooms}/**/*.test.ts`, { cwd: ROOT })
    .filter(file => !file.includes('node_modules'))
    .sort()
}
