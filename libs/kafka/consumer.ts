import type { Consumer, Kafka } from 'kafkajs'
import type { Logger } from 'pino'
import type { StoredEvent } from '#libs/event-store'
import { bell } from './bell.js'
import { fetched } from './fetched.js'
import { offsets } from './offsets.js'
import { eventsTopic, partitions } from './topic.js'

/** What was fetched together, each partition's events in order and so each key's. */
export interface Delivered {
  readonly events: readonly StoredEvent[]
  /** False when a partition may have gone to another member or the consumer stops. */
  goesOn(): boolean
  /** Keeps the membership during long work; throws when the group is being rearranged. */
  heartbeat(): Promise<void>
}

/** What the consumers need of a broker; see {@link EventPublisher}. */
export interface EventConsumer {
  /**
   * Delivers for ever, what was fetched next after the last has ended. True says it was dealt with and
   * its offsets may be committed; after false it is delivered again.
   */
  run(deal: (delivered: Delivered) => Promise<boolean>): void
  stop(): Promise<void>
}

export interface EventConsumerOptions {
  readonly kafka: Kafka
  readonly group: string
  readonly logger: Logger
  /** Differs in tests only. */
  readonly topic?: string
}

const againAfterMs = 1_000

/** A member of a consumer group; joins anew, for ever, whatever kafkajs gives up on. */
export function kafkaConsumer(options: EventConsumerOptions): EventConsumer {
  const { kafka, group, logger, topic = eventsTopic } = options
  const crashed = bell()
  let stopping = false
  const goesOn = (): boolean => !stopping
  let ended: Promise<void> = Promise.resolve()

  const member = (): Consumer => {
    const consumer = kafka.consumer({
      groupId: group,
      // kafkajs has no static membership: one killed −9 holds its partitions for a session.
      sessionTimeout: 10_000,
      heartbeatInterval: 3_000,
      rebalanceTimeout: 60_000,
      // How long a fetch waits when there is nothing, and so how long a stop may take.
      maxWaitTimeInMs: 500,
      // Some thousand events: what is fetched together is one transaction, and while it is open no
      // later event is numbered.
      maxBytes: 1_048_576,
      metadataMaxAge: 60_000,
      // Joining again after a failure is ours, below.
      retry: { retries: 5, restartOnFailure: () => Promise.resolve(false) },
    })
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      logger.warn({ err: payload.error, group }, 'consumer: left its group, joins again')
      crashed.ring()
    })
    return consumer
  }

  const live = async (deal: (delivered: Delivered) => Promise<boolean>): Promise<void> => {
    const consumer = member()
    const reading = offsets(logger)
    const deliver = fetched(deal, logger)
    try {
      await consumer.connect()
      await consumer.subscribe({ topics: [topic], fromBeginning: true })
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        // All of a fetch at once: they are gathered into one delivery.
        partitionsConsumedConcurrently: partitions,
        eachBatch: async payload => {
          if (await deliver(payload)) await reading.moved(payload)
        },
      })
      await crashed.wait(2 ** 31 - 1)
    } catch (error) {
      logger.warn({ err: error, group }, 'consumer: cannot join its group yet')
    } finally {
      if (stopping) await reading.settle()
      else reading.drop()
      await leave(consumer, logger)
    }
  }

  return {
    run: deal => {
      const forever = async (): Promise<void> => {
        while (goesOn()) {
          await live(deal)
          if (goesOn()) await crashed.wait(againAfterMs)
        }
      }
      ended = forever()
    },
    stop: () => {
      stopping = true
      crashed.ring()
      return ended
    },
  }
}

async function leave(consumer: Consumer, logger: Logger): Promise<void> {
  try {
    await consumer.disconnect()
  } catch (error) {
    logger.warn({ err: error }, 'consumer: left without a word')
  }
}
