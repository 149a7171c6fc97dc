import { CommandFailed, ROOT, run, say } from '../servers/index.mjs'
import { scripts } from './suites.mjs'

/**
 * A suite that is a program of its own: it ends with 0 or it failed.
 *
 * @typedef {{ name: string, script: string, args: readonly string[] }} Program
 */

/**
 * The drills and the like that package.json has a script for.
 *
 * @param {import('./suites.mjs').Extent} extent
 * @returns {Program[]}
 */
export function programs(extent) {
  const drill = { name: 'drill', script: 'drill' }
  const all = {
    fast: [],
    usual: [{ ...drill, args: ['--times', '1'] }],
    full: [
      { ...drill, args: ['--times', '10'] },
      { name: 'sabotage', script: 'sabotage', args: [] },
    ],
  }
  return all[extent].filter(({ script }) => scripts().includes(script))
}

/**
 * Runs programs one after the other.
 *
 * @param {readonly Program[]} programs
 * @param {Record<string, string>} env
 * @param {AbortSignal} interruption nothing more begins after it
 * @returns {Promise<import('./outcome.mjs').Outcome[]>}
 */
export async function runPrograms(programs, env, interruption) {
  const outcomes = []
  for (const { name, script, args } of programs) {
    interruption.throwIfAborted()
    say(`\n── ${name}`)
    const began = performance.now()
    const passed = await succeeds(script, args, env)
    const seconds = (performance.now() - began) / 1000
    outcomes.push({
      suite: name,
      passed: passed ? 1 : 0,
      failed: passed ? 0 : 1,
      seconds,
      files: [],
    })
  }
  return outcomes
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
async function succeeds(script, args, env) {
  try {
    await run('npm', ['run', '--silent', script, '--', ...args], { cwd: ROOT, env, onLine: say })
    return true
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    say(error.message)
    return false
  }
}
