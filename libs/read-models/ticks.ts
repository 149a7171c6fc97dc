import type { StoredEvent } from '#libs/event-store'
import { aggregateOf } from '#libs/kafka'
import { notifier, openClient, type Client, type Pool } from '#libs/postgres'
import type { Logger } from 'pino'

/** "This changed": a stream that a model has applied up to a version. */
export interface Tick {
  readonly model: string
  readonly stream: string
  readonly version: number
}

export interface Ticks {
  changed(model: string, events: readonly StoredEvent[]): void
}

const channel = 'xinpei_applied'

/** Streams that nobody may know the versions of before opening. */
const sealed = new Set(['bid', 'bid-box'])

/** A notification holds fewer than 8 000 bytes: so many ticks of some 120 bytes. */
const ticksPerNotice = 40

/** Tells every process that follows what was applied; many batches travel in one notice. */
export function tickPublisher(pool: Pool, logger: Logger): Ticks {
  const waiting = new Map<string, Tick>()
  const notices = notifier({
    pool,
    logger,
    channel,
    payloads: () => {
      const ticks = [...waiting.values()]
      waiting.clear()
      const count = Math.ceil(ticks.length / ticksPerNotice)
      return Array.from({ length: count }, (_, index) =>
        JSON.stringify(ticks.slice(index * ticksPerNotice, (index + 1) * ticksPerNotice)),
      )
    },
  })
  return {
    changed: (model, events) => {
      for (const { stream, version } of events) {
        if (!sealed.has(aggregateOf(stream))) {
          waiting.set(`${model} ${stream}`, { model, stream, version })
        }
      }
      notices.tell()
    },
  }
}

const againAfterMs = 1_000

/**
 * Follows what is applied, until the returned function is called. While PostgreSQL is away nothing
 * is heard; `onGap` is called when hearing starts again, and whoever shows something reads it anew.
 */
export function followTicks(options: {
  readonly url: string
  readonly logger: Logger
  readonly onTicks: (ticks: readonly Tick[]) => void
  readonly onGap?: () => void
}): () => Promise<void> {
  let client: Client | undefined
  let timer: NodeJS.Timeout | undefined
  let ended = false

  const again = (error?: Error): void => {
    if (ended || timer) return
    if (error) options.logger.warn({ err: error }, 'ticks: cannot hear, tries again')
    timer = setTimeout(() => {
      timer = undefined
      void hear()
    }, againAfterMs)
  }

  const hear = async (): Promise<void> => {
    client = openClient({ url: options.url, name: 'ticks' })
    client.on('error', again)
    client.on('end', () => {
      again()
    })
    // Written by tickPublisher above.
    client.on('notification', ({ payload }) => {
      options.onTicks(JSON.parse(payload ?? '[]') as Tick[]) // see above
    })
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      options.onGap?.()
    } catch (error) {
      again(error instanceof Error ? error : new Error(String(error)))
    }
  }
  void hear()

  return async () => {
    ended = true
    clearTimeout(timer)
    await client?.end()
  }
}
