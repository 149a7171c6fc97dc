import { readdirSync, readFileSync } from 'node:fs'
import { findRunning, isAlive, say, stopProcess, until } from '../../tools/servers/index.mjs'
import { isCode } from '../../tools/servers/error-code.mjs'

/**
 * A process that is to run.
 *
 * @typedef {object} Wanted
 * @property {string} name names its pid file
 * @property {string} folder of its pid file
 * @property {() => Promise<unknown>} start starts it and waits until it is ready
 */

/** @typedef {ReturnType<typeof openInit>} Init */

/** How often it looks whether everything runs, in milliseconds. */
const LOOKS_EVERY = 200

/** Keeps processes running, as an init would: what has ended is started again, at once and for ever. */
export function openInit() {
  /** @type {Map<string, Wanted & { held: boolean, starting: Promise<unknown> | undefined }>} */
  const all = new Map()
  /** @type {string[]} */
  const endedByThemselves = []
  const timer = setInterval(() => void look(), LOOKS_EVERY)

  const look = async () => {
    for (const one of all.values()) {
      if (!isIdle(one) || (await findRunning(one.folder, one.name))) continue
      // Somebody may have started it while we looked.
      if (!isIdle(one)) continue
      endedByThemselves.push(one.name)
      void launch(one)
    }
  }
  /** @param {{ held: boolean, starting: Promise<unknown> | undefined }} one */
  const isIdle = ({ held, starting }) => !held && starting === undefined
  /** @param {Wanted & { starting: Promise<unknown> | undefined }} one */
  const launch = one => {
    const started = one.start().then(
      () => undefined,
      /** @param {unknown} error */
      error => {
        say(`    ${one.name} does not start yet: ${String(error).split('\n')[0]}`)
      },
    )
    one.starting = started.then(() => {
      one.starting = undefined
    })
    return one.starting
  }
  /** @param {string} name */
  const known = name => {
    const one = all.get(name)
    if (one === undefined) throw new Error(`nothing is called ${name}`)
    return one
  }
  /** @param {string} name */
  const pidOf = async name => (await findRunning(known(name).folder, name))?.pid

  return {
    /** Processes that ended although nobody killed them, in order; a worker may, and is started again. */
    endedByThemselves,
    pidOf,
    /** @param {Wanted} wanted */
    async run(wanted) {
      const one = { ...wanted, held: true, starting: undefined }
      all.set(wanted.name, one)
      await wanted.start()
      one.held = false
    },
    /**
     * Ends a process and its children with `kill -9`; it stays away until it is let back.
     *
     * @param {string} name
     */
    async kill(name) {
      const one = known(name)
      one.held = true
      const pid = await pidOf(name)
      if (pid === undefined) throw new Error(`${name} does not run`)
      const killed = [pid, ...childrenOf(pid)]
      for (const each of killed) send(each, 'SIGKILL')
      await until(`${name} is dead`, () => killed.every(each => !isAlive(each)), { everyMs: 5 })
    },
    /**
     * Ends a process in order; it stays away.
     *
     * @param {string} name
     */
    async stop(name) {
      const one = known(name)
      one.held = true
      const running = await findRunning(one.folder, name)
      if (running) await stopProcess(one.folder, running)
    },
    /**
     * Starts again what was killed, and waits until it is ready.
     *
     * @param {string} name
     */
    async letBack(name) {
      const one = known(name)
      await launch(one)
      one.held = false
      while (one.starting) await one.starting
      await until(`${name} runs again`, async () => (await pidOf(name)) !== undefined)
    },
    /** Looks after nothing any more. */
    close() {
      clearInterval(timer)
      for (const one of all.values()) one.held = true
    },
  }
}

/**
 * Sends a signal to a process that may be gone already.
 *
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function send(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!isCode(error, 'ESRCH')) throw error
  }
}

/**
 * PostgreSQL's sessions are children in groups of their own.
 *
 * @param {number} parent
 */
function childrenOf(parent) {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => parentOf(pid) === parent)
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH')) return undefined
    throw error
  }
}
