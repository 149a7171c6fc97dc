import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Pool } from './pool.js'

export interface NotifierOptions {
  readonly pool: Pool
  readonly logger: Logger
  readonly channel: string
  /** What to say when the time comes; default one notice without words. */
  readonly payloads?: () => readonly string[]
}

export interface Notifier {
  /** There is news: said at once, or some milliseconds after the last notice with what came since. */
  tell(): void
}

/** Between two notices at least. */
const apartMs = 5

/**
 * Tells other processes of news by NOTIFY: at once after a quiet time, else 5 ms after the last notice,
 * and never in the transaction that made the news: notifying commits wait for each other on one lock
 * of the whole instance. A notice that cannot be sent is dropped, since everybody who listens also
 * looks from time to time.
 */
export function notifier({ pool, logger, channel, payloads }: NotifierOptions): Notifier {
  let speaking = false
  let untold = false
  const send = async (): Promise<void> => {
    try {
      for (const payload of payloads?.() ?? ['']) {
        await pool.query('select pg_notify($1, $2)', [channel, payload])
      }
    } catch (error) {
      logger.warn({ err: error, channel }, 'notifier: a notice was dropped')
    }
  }
  const speak = async (): Promise<void> => {
    speaking = true
    while (untold) {
      untold = false
      await Promise.all([send(), pause(apartMs)])
    }
    speaking = false
  }
  return {
    tell: () => {
      untold = true
      if (!speaking) void speak()
    },
  }
}
