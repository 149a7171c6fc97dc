import { CompressionTypes, Partitioners, type Admin, type Kafka, type Producer } from 'kafkajs'
import type { PartitionEnds, StoredEvent } from '#libs/event-store'
import { toMessage } from './cloud-event.js'
import { eventsTopic, partitions, topicSettings } from './topic.js'

/**
 * What the relay needs of a broker. kafkajs stands behind this and {@link EventConsumer} alone, so
 * that a maintained client can take its place in this folder.
 */
export interface EventPublisher {
  /** Creates the topic where it is missing. */
  ensureTopic(): Promise<void>
  /** Writes events in order, acknowledged by all replicas; answers where their partitions now end. */
  publish(events: readonly StoredEvent[]): Promise<PartitionEnds>
  /** Where each partition ends now. */
  ends(): Promise<PartitionEnds>
  close(): Promise<void>
}

/** `topic` differs in tests only. */
export function kafkaPublisher(kafka: Kafka, topic = eventsTopic): EventPublisher {
  let producer: Producer | undefined
  let admin: Admin | undefined

  const connectedAdmin = async (): Promise<Admin> => {
    if (admin) return admin
    const fresh = kafka.admin({ retry: { retries: 2 } })
    await fresh.connect()
    return (admin = fresh)
  }

  const connectedProducer = async (): Promise<Producer> => {
    if (producer) return producer
    const fresh = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
      metadataMaxAge: 60_000,
    })
    await fresh.connect()
    return (producer = fresh)
  }

  return {
    ensureTopic: async () => {
      const connected = await connectedAdmin()
      if ((await connected.listTopics()).includes(topic)) return
      await connected.createTopics({
        waitForLeaders: true,
        topics: [{ topic, numPartitions: partitions, configEntries: topicSettings }],
      })
    },
    publish: async events => {
      const connected = await connectedProducer()
      try {
        const written = await connected.sendBatch({
          acks: -1,
          compression: CompressionTypes.None,
          topicMessages: [{ topic, messages: events.map(toMessage) }],
        })
        return endsOf(written, events.length)
      } catch (error) {
        // An idempotent producer that lost its sequence stays dead: the next try gets a fresh one.
        producer = undefined
        await connected.disconnect()
        throw error
      }
    },
    ends: async () => {
      const offsets = await (await connectedAdmin()).fetchTopicOffsets(topic)
      return Object.fromEntries(offsets.map(({ partition, high }) => [partition, Number(high)]))
    },
    close: async () => {
      await Promise.all([producer?.disconnect(), admin?.disconnect()])
      producer = undefined
      admin = undefined
    },
  }
}

/** The least end the broker's answer proves: the offset of a partition's first event of the batch, + 1. */
function endsOf(
  written: readonly { readonly partition: number; readonly baseOffset?: string }[],
  count: number,
): PartitionEnds {
  const known = written.filter(({ baseOffset }) => Number(baseOffset ?? -1) >= 0)
  // With one partition all events went there, else at least one went to each that is named.
  const atLeast = known.length === 1 && written.length === 1 ? count : 1
  return Object.fromEntries(
    known.map(({ partition, baseOffset }) => [partition, Number(baseOffset) + atLeast]),
  )
}
