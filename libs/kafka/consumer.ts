import { type Consumer, type EachBatchPayload, type Kafka } from 'kafkajs'
import type { Logger } from 'pino'
import type { StoredEvent } from '#libs/event-store'
import { bell } from './bell.js'
import { fromMessage } from './cloud-event.js'
import { eventsTopic } from './topic.js'

/** What was fetched of one partition, in order. */
export interface Delivered {
  readonly partition: number
  readonly events: readonly StoredEvent[]
  /** False when the partition may have gone to another member or the consumer stops. */
  goesOn(): boolean
  /** Keeps the membership during long work; throws when the group is being rearranged. */
  heartbeat(): Promise<void>
}

/** What the consumers need of a broker; see {@link EventPublisher}. */
export interface EventConsumer {
  /**
   * Delivers for ever, each batch after the last one ended. True says it was dealt with and its
   * offset may be committed; after false it is delivered again.
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
    try {
      await consumer.connect()
      await consumer.subscribe({ topics: [topic], fromBeginning: true })
      await consumer.run({
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 4,
        eachBatch: payload => eachBatch(payload, deal, logger),
      })
      await crashed.wait(2 ** 31 - 1)
    } catch (error) {
      logger.warn({ err: error, group }, 'consumer: cannot join its group yet')
    } finally {
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

async function eachBatch(
  { batch, resolveOffset, heartbeat, isRunning, isStale }: EachBatchPayload,
  deal: (delivered: Delivered) => Promise<boolean>,
  logger: Logger,
): Promise<void> {
  const read = batch.messages.map(message => ({
    offset: message.offset,
    event: fromMessage(message),
  }))
  const foreign = read.filter(({ event }) => event === undefined).map(({ offset }) => offset)
  if (foreign.length > 0) {
    // Not from the relay: nothing is lost, what happened is in the event store.
    logger.error({ partition: batch.partition, offsets: foreign }, 'consumer: no event of ours')
  }
  const dealtWith = await deal({
    partition: batch.partition,
    events: read.flatMap(({ event }) => event ?? []),
    goesOn: () => isRunning() && !isStale(),
    heartbeat,
  })
  if (dealtWith) resolveOffset(batch.lastOffset())
}

async function leave(consumer: Consumer, logger: Logger): Promise<void> {
  try {
    await consumer.disconnect()
  } catch (error) {
    logger.warn({ err: error }, 'consumer: left without a word')
  }
}
