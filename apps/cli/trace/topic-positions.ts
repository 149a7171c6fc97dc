import { randomUUID } from 'node:crypto'
import type { Kafka } from 'kafkajs'
import { eventsTopic, fromMessage } from '#libs/kafka'

/** Where an event first appears on the topic. */
export interface TopicPosition {
  readonly partition: number
  readonly offset: string
}

/**
 * Reads the topic itself, from its beginning to where it ended when we began, and answers where each
 * of the events stands. Events older than the topic keeps are missing from the answer.
 * @param ids event ids
 */
export async function topicPositions(
  kafka: Kafka,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, TopicPosition>> {
  const ends = await partitionEnds(kafka)
  const found = new Map<string, TopicPosition>()
  if (ends.size === 0) return found
  const groupId = `xinpei-trace-${randomUUID()}`
  const consumer = kafka.consumer({ groupId })
  await consumer.connect()
  await consumer.subscribe({ topic: eventsTopic, fromBeginning: true })
  await new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      reject(payload.error)
    })
    consumer
      .run({
        autoCommit: false,
        eachBatch: ({ batch }) => {
          for (const message of batch.messages) {
            const id = fromMessage(message)?.eventId
            if (id === undefined || !ids.has(id) || found.has(id)) continue
            found.set(id, { partition: batch.partition, offset: message.offset })
          }
          const end = ends.get(batch.partition)
          if (end !== undefined && BigInt(batch.lastOffset()) + 1n >= end) {
            ends.delete(batch.partition)
            if (ends.size === 0) resolve()
          }
          return Promise.resolve()
        },
      })
      .catch(reject)
  })
  await consumer.disconnect()
  await forget(kafka, groupId)
  return found
}

/** The offset after the last message of each partition that holds any. */
async function partitionEnds(kafka: Kafka): Promise<Map<number, bigint>> {
  const admin = kafka.admin()
  await admin.connect()
  try {
    const offsets = await admin.fetchTopicOffsets(eventsTopic)
    const holding = offsets.filter(({ low, high }) => BigInt(high) > BigInt(low))
    return new Map(holding.map(({ partition, high }) => [partition, BigInt(high)]))
  } finally {
    await admin.disconnect()
  }
}

async function forget(kafka: Kafka, groupId: string): Promise<void> {
  const admin = kafka.admin()
  await admin.connect()
  try {
    await admin.deleteGroups([groupId])
  } finally {
    await admin.disconnect()
  }
}
