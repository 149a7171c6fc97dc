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
  /** There is news; said within some milliseconds, together with what comes meanwhile. */
  tell(): void
}

const togetherMs = 5

/**
 * Tells other processes of news by NOTIFY, at most once in 5 ms and never in the transaction that
 * made the news: notifying commits wait for each other on one lock of the whole instance. A notice
 * that cannot be sent is dropped, since everybody who listens also looks from time to time.
 */
export function notifier({ pool, logger, channel, payloads }: NotifierOptions): Notifier {
  let timer: NodeJS.Timeout | undefined
  const send = async (): Promise<void> => {
    try {
      for (const payload of payloads?.() ?? ['']) {
        await pool.query('select pg_notify($1, $2)', [channel, payload])
      }
    } catch (error) {
      logger.warn({ err: error, channel }, 'notifier: a notice was dropped')
    }
  }
  return {
    tell: () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void send()
      }, togetherMs)
    },
  }
}
