import { openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A log that has grown beyond this begins anew with the next start. */
const LONG_LOG_BYTES = 20_000_000

/**
 * Opens a process's log to be written at its end.
 *
 * @param {string} folder
 * @param {string} name
 * @returns {number} the file descriptor
 */
export function openLog(folder, name) {
  const log = logFile(folder, name)
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  return openSync(log, size > LONG_LOG_BYTES ? 'w' : 'a')
}

/**
 * The last lines of a process's log.
 *
 * @param {string} folder
 * @param {string} name
 * @param {number} [lines]
 */
export function logEnd(folder, name, lines = 25) {
  const text = readFileSync(logFile(folder, name), 'utf8')
  return text.trimEnd().split('\n').slice(-lines).join('\n')
}

/**
 * Where a process writes what it says.
 *
 * @param {string} folder
 * @param {string} name
 */
export function logFile(folder, name) {
  return join(folder, `${name}.log`)
}
