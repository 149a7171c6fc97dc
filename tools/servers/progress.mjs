import { AsyncLocalStorage } from 'node:async_hooks'

/** How often a step that lasts says how far it is, where the line cannot be rewritten. */
const EVERY_MS = 10_000

/** @typedef {{ what: string, began: number, howFar: string }} Step */

/** @type {Set<Step>} */
const open = new Set()

/** The step that the running code belongs to, however deep below it. */
const current = /** @type {AsyncLocalStorage<Step>} */ (new AsyncLocalStorage())

/**
 * Says how far the step has come that this code belongs to; nothing outside of a step.
 *
 * @param {string} howFar such as `12 of 80`
 */
export function report(howFar) {
  const one = current.getStore()
  if (one) one.howFar = howFar
}

/**
 * Does a step of work and shows it: what, how far, how long. Steps may run side by side. On a
 * terminal the open ones share one line that is rewritten; elsewhere each speaks every ten seconds.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  /** @type {Step} */
  const one = { what, began: performance.now(), howFar: '' }
  open.add(one)
  const timer = setInterval(
    () => {
      if (process.stdout.isTTY) rewrite()
      else say(`… ${describe(one)}`)
    },
    process.stdout.isTTY ? 250 : EVERY_MS,
  )
  try {
    const result = await current.run(one, work)
    open.delete(one)
    say(`✓ ${what}  ${duration(one)}`)
    return result
  } catch (error) {
    open.delete(one)
    say(`✗ ${what}  ${duration(one)}`)
    throw error
  } finally {
    clearInterval(timer)
  }
}

/**
 * Prints one line above the one that is being rewritten.
 *
 * @param {string} line
 */
export function say(line) {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}\n`)
  else process.stdout.write(`${line}\n`)
  rewrite()
}

function rewrite() {
  if (!process.stdout.isTTY) return
  const line = [...open].map(describe).join(' · ')
  process.stdout.write(`\r\x1b[K${line.slice(0, process.stdout.columns - 1)}`)
}

/** @param {Step} one */
function describe(one) {
  return [one.what, one.howFar, duration(one)].filter(Boolean).join('  ')
}

/** @param {Step} one */
function duration(one) {
  const seconds = (performance.now() - one.began) / 1000
  return seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}
