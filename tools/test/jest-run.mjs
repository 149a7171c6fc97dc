import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { endsWithUs, ROOT } from '../servers/index.mjs'
import { readJson } from '../servers/json-file.mjs'
import { productNode } from '../start/build.mjs'

/**
 * The part of jest's report that is read here.
 *
 * @typedef {object} JestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests skipped ones
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites files that did not run
 * @property {readonly { name: string, startTime: number, endTime: number }[]} testResults
 */

/**
 * Runs one level of tests; jest speaks for itself, its report is counted. Temporary files of the tests
 * go with the level, also those of a test that was broken off.
 *
 * @param {import('./suites.mjs').Level} level
 * @param {Record<string, string>} env
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runLevel(level, env) {
  const began = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'xinpei-test-'))
  const file = join(folder, 'report.json')
  const temporary = join(folder, 'temporary')
  await mkdir(temporary)
  await jest(level, file, { ...env, ...level.env, TMPDIR: temporary })
  // jest writes it; a crash of jest itself leaves none.
  const report = /** @type {JestReport | undefined} */ (await readJson(file))
  await rm(folder, { recursive: true })
  const seconds = (performance.now() - began) / 1000
  if (report === undefined) return { suite: level.name, passed: 0, failed: 1, seconds, files: [] }
  return { suite: level.name, seconds, ...count(report) }
}

/**
 * A skipped or todo test counts as failed, and so does a file that could not be run.
 *
 * @param {JestReport} report
 */
export function count(report) {
  const { numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = report
  return {
    passed: report.numPassedTests,
    failed: numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites,
    files: report.testResults.map(({ name, startTime, endTime }) => ({
      file: relative(ROOT, name),
      seconds: (endTime - startTime) / 1000,
    })),
  }
}

/**
 * @param {import('./suites.mjs').Level} level
 * @param {string} report
 * @param {Record<string, string>} env
 * @returns {Promise<void>} when jest has ended, however
 */
function jest({ project, files }, report, env) {
  const options = ['--experimental-vm-modules', '--no-warnings']
  const jestBinary = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js')
  const selection = [`--selectProjects=${project}`, '--json', `--outputFile=${report}`]
  return new Promise((resolve, reject) => {
    const child = spawn(
      productNode(),
      [...options, jestBinary, ...selection, '--runTestsByPath', ...files],
      { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] },
    )
    endsWithUs(child)
    child.on('error', reject)
    child.on('close', () => {
      resolve()
    })
  })
}
