import type { Logger } from 'pino'
import type { EventStore, StoredEvent } from '#libs/event-store'
import type { Pool } from '#libs/postgres'
import type { Delivered, EventConsumer } from '../consumer.js'
import { aggregateOf } from '../contexts.js'
import { catchUp, findReleased } from '../parking/catch-up.js'
import { deliver } from './deliver.js'
import { isAway } from './is-away.js'
import type { KeyBatch, Subscriber } from './subscriber.js'
import { patience } from './patience.js'
import { withPulse } from './pulse.js'
import { checkedUpTo, findStragglers } from './stragglers.js'

export interface ConsumerGroupOptions {
  /** Consumers that share a place in the topic; each has its own progress and parked keys. */
  readonly subscribers: readonly Subscriber[]
  readonly consumer: EventConsumer
  readonly pool: Pool
  readonly store: EventStore
  readonly logger: Logger
  /** How long after an event was recorded a consumer that has not seen it is told; default 60 s. */
  readonly missedAfterMs?: number
  /** False lets what is delivered twice take effect twice; default true. */
  readonly deduplicates?: boolean
}

export interface ConsumerGroup {
  start(): void
  stop(): Promise<void>
}

/** How often a group looks for keys that a person has released, and for events it was not told of. */
const lookAfterMs = 1_000

/**
 * Delivers the topic to its consumers. While the world is away what was fetched waits, heart-beating, and
 * the same events are tried again for ever; a key that cannot be handled is parked.
 */
export function consumerGroup(options: ConsumerGroupOptions): ConsumerGroup {
  const { subscribers, consumer, logger } = options

  const deal = async (delivered: Delivered): Promise<boolean> => {
    const wait = patience(delivered)
    for (const subscriber of subscribers) {
      const batches = batchesFor(subscriber, delivered.events)
      const handOver = () => dealtWith(subscriber, batches)
      while (!(await withPulse(delivered, handOver))) if (!(await wait())) return false
      await delivered.heartbeat()
    }
    return true
  }

  const dealtWith = async (
    subscriber: Subscriber,
    batches: readonly KeyBatch[],
  ): Promise<boolean> => {
    try {
      const released = batches.length > 0 ? await deliver(subscriber, batches, options) : []
      for (const key of released) await catchUp(subscriber, key, options)
      return true
    } catch (error) {
      if (!isAway(error)) throw error
      logger.warn({ err: error, consumer: subscriber.name }, 'consumer: waits, the world is away')
      return false
    }
  }

  const lookAfter = async (subscriber: Subscriber): Promise<void> => {
    for (const key of await findReleased(subscriber, options)) {
      await catchUp(subscriber, key, options)
    }
    const { keys, upTo } = await findStragglers(subscriber, options, options.missedAfterMs)
    for (const key of keys) {
      logger.warn({ alarm: 'straggler', consumer: subscriber.name, key }, 'consumer: was not told')
      await catchUp(subscriber, key, options)
    }
    await checkedUpTo(subscriber, options, upTo)
  }

  const lookAfterAll = async (): Promise<void> => {
    try {
      for (const subscriber of subscribers) await lookAfter(subscriber)
    } catch (error) {
      logger.warn({ err: error }, 'consumer: cannot look after its keys yet')
    }
  }

  let looking: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const look = (): void => {
    looking = lookAfterAll().then(() => {
      if (timer) timer = setTimeout(look, lookAfterMs)
    })
  }

  return {
    start: () => {
      consumer.run(deal)
      timer = setTimeout(look, lookAfterMs)
    },
    stop: async () => {
      clearTimeout(timer)
      timer = undefined
      await Promise.all([consumer.stop(), looking])
    },
  }
}

/** The events a consumer hears of, by key, each key's in order. */
function batchesFor(subscriber: Subscriber, events: readonly StoredEvent[]): readonly KeyBatch[] {
  const { aggregates } = subscriber
  const heard = events.filter(event => aggregates?.includes(aggregateOf(event.stream)) ?? true)
  const byKey = Map.groupBy(heard, event => event.key)
  return [...byKey].map(([key, ofKey]) => ({ key, events: ofKey }))
}
