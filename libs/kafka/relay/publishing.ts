import type { Logger } from 'pino'
import { eventUpcasters } from '#libs/contracts'
import {
  advanceAndNumber,
  readNumbered,
  type PartitionEnds,
  type StoredEvent,
  type Upcasters,
  type Watermark,
} from '#libs/event-store'
import type { Pool } from '#libs/postgres'
import type { EventPublisher } from '../publisher.js'

interface PublishingOptions {
  readonly pool: Pool
  readonly publisher: EventPublisher
  readonly logger: Logger
  readonly watermark: Watermark
  readonly upcasters?: Upcasters
  /** Whether this relay still leads: what it numbered is otherwise left to the next. */
  readonly holds: () => boolean
  /** A batch that was on its way has failed. */
  readonly onFailed: () => void
}

export interface Publishing {
  /** Where the broker's log ends before what it acknowledged, everything is published again. */
  checkBroker(): Promise<void>
  /** One batch of events that were numbered but not yet published; false when there are none. */
  publishBacklog(): Promise<boolean>
  /**
   * Numbers the next batch while the last is being acknowledged, and sends it as soon as that one was;
   * answers how many. Throws what the last one failed by.
   */
  publishNext(): Promise<number>
  /** Waits until nothing is on its way any more, whether acknowledged or failed. */
  arrived(): Promise<void>
  /** Stores how far the broker has acknowledged, before handing over. */
  settle(): Promise<void>
}

const batchSize = 500
const nothing: Watermark = { published: 0, ends: {} }

/**
 * The relay's way along the log. `stored` is the watermark in the database; `reached` is ahead of it
 * by the batch that was last acknowledged, and is stored with the next numbering.
 */
export function publishing(options: PublishingOptions): Publishing {
  const { pool, publisher, logger, holds, onFailed, upcasters = eventUpcasters } = options
  let stored = options.watermark
  let reached = options.watermark
  /** The one batch on its way to the broker. */
  let inFlight: Promise<void> = Promise.resolve()
  let failed = false

  const step = async (limit: number): Promise<readonly StoredEvent[]> => {
    const to = reached
    const fresh = await advanceAndNumber(pool, { from: stored, to, limit }, upcasters)
    if (!fresh) throw new Error('another relay has moved the watermark')
    stored = to
    return fresh
  }

  const publish = async (events: readonly StoredEvent[]): Promise<void> => {
    const last = events.at(-1)
    if (last?.sequence === undefined) return
    const ends = await publisher.publish(events)
    reached = { published: last.sequence, ends: { ...reached.ends, ...ends } }
  }

  const send = (events: readonly StoredEvent[]): void => {
    inFlight = publish(events)
    // Thrown to whoever waits for it next; until then it is nobody's unhandled rejection.
    inFlight.then(undefined, () => {
      failed = true
      onFailed()
    })
  }

  return {
    checkBroker: async () => {
      await inFlight
      if (!hasLost(await publisher.ends(), reached.ends)) return
      logger.warn({ recorded: reached.ends }, 'the broker lost its log: all is published again')
      reached = nothing
      await step(0)
    },
    publishBacklog: async () => {
      const waiting = await readNumbered(pool, reached.published, batchSize, upcasters)
      await publish(waiting)
      await step(0)
      return waiting.length > 0
    },
    publishNext: async () => {
      if (failed) await inFlight
      const fresh = await step(batchSize)
      if (fresh.length > 0) {
        await inFlight
        if (holds()) send(fresh)
      }
      return fresh.length
    },
    arrived: async () => {
      await Promise.allSettled([inFlight])
    },
    settle: async () => {
      await inFlight
      await step(0)
    },
  }
}

const hasLost = (actual: PartitionEnds, recorded: PartitionEnds): boolean =>
  Object.entries(recorded).some(([partition, end]) => (actual[partition] ?? 0) < end)
