import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandLineOf, isAlive } from './alive.mjs'
import { isCode } from './error-code.mjs'
import { StartFault } from './fault.mjs'
import { readJson } from './json-file.mjs'
import { logEnd, logFile, openLog } from './log-file.mjs'
import { Impossible, until } from './until.mjs'

/**
 * A process that outlives its starter: it leads a process group of its own, writes to a log file,
 * and is described in a pid file. Pid and command line together identify it, because a pid alone
 * may since have been given to somebody else.
 *
 * @typedef {{ name: string, pid: number, commandLine: string, startedAt: string,
 *             ports?: readonly number[] }} Running
 */

/**
 * @typedef {object} Start
 * @property {string} name names the pid file and the log
 * @property {string} folder where `<name>.pid.json` and `<name>.log` are written
 * @property {string} command
 * @property {readonly string[]} args
 * @property {Record<string, string | undefined>} [env] added to our own environment
 * @property {string} [cwd]
 * @property {readonly number[]} [ports] it will hold, the one for clients first
 */

/**
 * Starts a process detached from us and records it.
 *
 * @param {Start} start
 * @returns {Running}
 */
export function startProcess({ name, folder, command, args, env = {}, cwd, ports = [] }) {
  mkdirSync(folder, { recursive: true })
  const log = openLog(folder, name)
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  })
  closeSync(log)
  // Without a pid it could not be started, which is said below; the event says it once more.
  child.on('error', () => undefined)
  if (child.pid === undefined) {
    throw new StartFault(`${command} cannot be started`, 'check that it is there and executable')
  }
  child.unref()
  const running = {
    name,
    pid: child.pid,
    commandLine: [command, ...args].join(' '),
    startedAt: new Date().toISOString(),
    ports,
  }
  writeFileSync(pidFile(folder, name), JSON.stringify(running, null, 2))
  return running
}

/**
 * The port for clients of a process that was started with ports.
 *
 * @param {Running} running
 */
export function portOf({ name, ports }) {
  const port = ports?.[0]
  if (port === undefined) throw new Error(`${name} was recorded without its port`)
  return port
}

/**
 * The process that an earlier start recorded under this name, if it still runs.
 *
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<Running | undefined>}
 */
export async function findRunning(folder, name) {
  // Written by startProcess, or cut short by a full disk.
  const recorded = /** @type {Running | undefined} */ (await readJson(pidFile(folder, name)))
  return recorded && isStillThat(recorded) ? recorded : undefined
}

/**
 * Whether the recorded pid lives and still runs the recorded program with its last argument.
 * `unshare … postgres` replaces itself by postgres, so only what comes after a launcher compares.
 *
 * @param {Running} recorded
 */
export function isStillThat(recorded) {
  if (!isAlive(recorded.pid)) return false
  const actual = commandLineOf(recorded.pid)
  return actual !== '' && (actual === recorded.commandLine || recorded.commandLine.endsWith(actual))
}

/**
 * Sends `signal`, waits until the process has gone, and kills its group when it has not in time.
 *
 * @param {string} folder
 * @param {Running} running
 * @param {{ signal?: NodeJS.Signals, withinMs?: number }} [how] default SIGTERM, 15 000 ms
 */
export async function stopProcess(folder, running, { signal = 'SIGTERM', withinMs = 15_000 } = {}) {
  if (isStillThat(running)) {
    send(running.pid, signal)
    try {
      await gone(running, withinMs)
    } catch {
      killGroup(running.pid)
      await gone(running, 5_000)
    }
  }
  rmSync(pidFile(folder, running.name), { force: true })
}

/** @param {number} pid leader of a group; the whole group is killed, and nobody can refuse */
export function killGroup(pid) {
  send(-pid, 'SIGKILL')
}

/**
 * Waits for readiness and gives up at once when the process dies, with the end of its log.
 *
 * @param {string} folder
 * @param {Running} running
 * @param {() => Promise<boolean> | boolean} ready
 * @param {{ withinMs?: number }} [limits]
 */
export async function untilReady(folder, running, ready, limits = {}) {
  await until(
    `${running.name} is ready; see ${logFile(folder, running.name)}`,
    async () => {
      if (isAlive(running.pid)) return ready()
      throw new Impossible(
        new StartFault(
          `${running.name} ended while starting:\n${logEnd(folder, running.name)}`,
          `see ${logFile(folder, running.name)}`,
        ),
      )
    },
    limits,
  )
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!isCode(error, 'ESRCH')) throw error
  }
}

/**
 * @param {Running} running
 * @param {number} withinMs
 */
function gone(running, withinMs) {
  return until(`${running.name} has ended`, () => !isAlive(running.pid), { withinMs })
}

/**
 * @param {string} folder
 * @param {string} name
 */
function pidFile(folder, name) {
  return join(folder, `${name}.pid.json`)
}
