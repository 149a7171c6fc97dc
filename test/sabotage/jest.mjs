import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { endsWithUs } from '../../tools/servers/index.mjs'
import { readJson } from '../../tools/servers/json-file.mjs'
import { productNode } from '../../tools/start/build.mjs'

/** @typedef {import('../../tools/test/jest-run.mjs').JestReport} JestReport */

/** Compiled files, shared by all runs. */
const CACHE = join(tmpdir(), 'xinpei-sabotage-jest')

/**
 * Runs test files of one project in a scratch copy.
 *
 * @param {string} folder
 * @param {string} project
 * @param {readonly string[]} files
 * @returns {Promise<{ passed: number, failed: number, broken: number }>} `broken` files could not run
 */
export async function jest(folder, project, files) {
  const report = join(folder, `report-${project}.json`)
  await ran(folder, [
    ...[`--selectProjects=${project}`, '--json', `--outputFile=${report}`, '--runInBand'],
    ...[`--cacheDirectory=${CACHE}`, '--runTestsByPath', ...files],
  ])
  // Written by jest; a crash of jest itself leaves none.
  const read = /** @type {JestReport | undefined} */ (await readJson(report))
  if (read === undefined) return { passed: 0, failed: 0, broken: files.length }
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests,
    broken: read.numRuntimeErrorTestSuites,
  }
}

/**
 * @param {string} folder
 * @param {readonly string[]} args
 * @returns {Promise<void>} when jest has ended, however
 */
function ran(folder, args) {
  const options = ['--experimental-vm-modules', '--no-warnings']
  const binary = join(folder, 'node_modules', 'jest', 'bin', 'jest.js')
  return new Promise((resolve, reject) => {
    const child = spawn(productNode(), [...options, binary, ...args], {
      cwd: folder,
      stdio: 'ignore',
    })
    endsWithUs(child)
    child.on('error', reject)
    child.on('close', () => resolve())
  })
}
