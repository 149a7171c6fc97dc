import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { isCode } from './error-code.mjs'

/**
 * Whether a process with this pid runs, whosever it is.
 *
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return isCode(error, 'EPERM')
  }
  return !isZombie(pid)
}

/** @param {number} pid a dead child that its parent has not collected still answers to signal 0 */
function isZombie(pid) {
  if (process.platform !== 'linux') return false
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    // Gone between the two looks.
    return true
  }
}

/**
 * The command line of a living process, words joined by one space; empty if it has gone.
 *
 * @param {number} pid
 */
export function commandLineOf(pid) {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    }
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0$/, '').replaceAll('\0', ' ')
  } catch {
    // Gone between the two looks.
    return ''
  }
}
