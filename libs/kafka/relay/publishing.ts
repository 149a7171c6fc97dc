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
}

export interface Publishing {
  /** Where the broker's log ends before what it acknowledged, everything is published again. */
  checkBroker(): Promise<void>
  /** One batch of events that were numbered but not yet published; false when there are none. */
  publishBacklog(): Promise<boolean>
  /** Numbers the next batch and publishes it; answers how many. */
  publishNext(): Promise<number>
  /** Stores how far the broker has acknowledged, before handing over. */
  settle(): Promise<void>
}

const batchSize = 500
const nothing: Watermark = { published: 0, ends: {} }

/**
 * The relay's way along the log. `stored` is the watermark in the database; `reached` is ahead of it
 * by the batch that was just acknowledged, and is stored with the numbering of the next.
 */
export function publishing(options: PublishingOptions): Publishing {
  const { pool, publisher, logger, upcasters = eventUpcasters } = options
  let stored = options.watermark
  let reached = options.watermark

  const step = async (limit: number): Promise<readonly StoredEvent[]> => {
    const fresh = await advanceAndNumber(pool, { from: stored, to: reached, limit }, upcasters)
    if (!fresh) throw new Error('another relay has moved the watermark')
    stored = reached
    return fresh
  }

  const publish = async (events: readonly StoredEvent[]): Promise<void> => {
    const last = events.at(-1)
    if (last?.sequence === undefined) return
    const ends = await publisher.publish(events)
    reached = { published: last.sequence, ends: { ...reached.ends, ...ends } }
  }

  return {
    checkBroker: async () => {
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
      const fresh = await step(batchSize)
      await publish(fresh)
      return fresh.length
    },
    settle: async () => {
      await step(0)
    },
  }
}

const hasLost = (actual: PartitionEnds, recorded: PartitionEnds): boolean =>
  Object.entries(recorded).some(([partition, end]) => (actual[partition] ?? 0) < end)
