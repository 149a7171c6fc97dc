import type { Logger } from 'pino'
import { notifier, type Pool } from '#libs/postgres'

/** Where the relay listens. */
export const appendedChannel = 'xinpei_appended'

/**
 * For a process that appends while the relay runs in another: give it to the event store as
 * `onAppended`. Without it events are published by the relay's poll, a quarter of a second later.
 */
export const tellRelay = (pool: Pool, logger: Logger): (() => void) =>
  notifier({ pool, logger, channel: appendedChannel }).tell
