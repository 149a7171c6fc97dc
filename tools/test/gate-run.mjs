import { join } from 'node:path'
import { CommandFailed, ROOT, run, say } from '../servers/index.mjs'

/**
 * Runs the static gates, as many at a time as there are cores to spare.
 *
 * @param {readonly import('./suites.mjs').Gate[]} gates
 * @param {AbortSignal} interruption nothing more begins after it
 * @param {number} atOnce
 * @returns {Promise<import('./outcome.mjs').Outcome[]>} in the order of the gates
 */
export async function runGates(gates, interruption, atOnce = 2) {
  /** @type {import('./outcome.mjs').Outcome[]} */
  const outcomes = []
  const waiting = [...gates.entries()]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      interruption.throwIfAborted()
      const [place, gate] = next
      outcomes[place] = await runGate(gate)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return outcomes
}

/**
 * @param {import('./suites.mjs').Gate} gate
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
async function runGate({ name, command, args }) {
  const began = performance.now()
  const binary = command === 'npm' ? command : join(ROOT, 'node_modules', '.bin', command)
  const output = await failureOf(binary, args)
  const seconds = (performance.now() - began) / 1000
  say(`${output === undefined ? '✓' : '✗'} ${name}  ${seconds.toFixed(1)} s`)
  if (output === undefined) return { suite: name, passed: 1, failed: 0, seconds, files: [] }
  say(output)
  return { suite: name, passed: 0, failed: 1, seconds, files: [] }
}

/**
 * @param {string} binary
 * @param {readonly string[]} args
 * @returns {Promise<string | undefined>} what a failing command wrote
 */
async function failureOf(binary, args) {
  try {
    await run(binary, args, { cwd: ROOT })
    return undefined
  } catch (error) {
    if (error instanceof CommandFailed) return error.output.trimEnd()
    throw error
  }
}
