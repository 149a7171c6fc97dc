import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { isDatabaseAway } from '#libs/postgres'

const againAfterMs = 500

/**
 * Does what a process needs before it can work, again and again while PostgreSQL is away. Any other
 * error is the caller's. Undefined once the signal says that the process stops.
 */
export async function insist<T>(
  what: string,
  work: () => Promise<T>,
  until: { readonly log: Logger; readonly signal: AbortSignal },
): Promise<T | undefined> {
  while (!until.signal.aborted) {
    try {
      return await work()
    } catch (error) {
      if (!isDatabaseAway(error)) throw error
      until.log.warn({ err: error }, `${what}: PostgreSQL is away, tries again`)
      await pause(againAfterMs)
    }
  }
  return undefined
}
