import type { Kafka, KafkaMessage } from 'kafkajs'
import { v7 } from 'uuid'
import type { Evidence } from '../search.js'

/**
 * Every topic, the broker's own with them, from its first message to what was its last when asked: keys,
 * values and headers. A batch in a compression that kafkajs cannot undo fails the reading.
 */
export async function topicsOf(kafka: Kafka): Promise<readonly Evidence[]> {
  const admin = kafka.admin()
  await admin.connect()
  try {
    const topics = await admin.listTopics()
    const ends = new Map<string, bigint>()
    for (const topic of topics) {
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
        if (BigInt(high) > BigInt(low)) ends.set(placeOf(topic, partition), BigInt(high))
      }
    }
    return await readUpTo(kafka, topics, ends)
  } finally {
    await admin.disconnect()
  }
}

const placeOf = (topic: string, partition: number): string => `topic ${topic}/${String(partition)}`

/** Reads until each partition has been read to its end. */
async function readUpTo(
  kafka: Kafka,
  topics: readonly string[],
  ends: Map<string, bigint>,
): Promise<readonly Evidence[]> {
  const consumer = kafka.consumer({ groupId: `search-${v7()}`, maxWaitTimeInMs: 100 })
  const read = new Map<string, Buffer[]>()
  const { promise, resolve, reject } = Promise.withResolvers<true>()
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    reject(payload.error)
  })
  await consumer.connect()
  await consumer.subscribe({ topics: [...topics], fromBeginning: true })
  await consumer.run({
    autoCommit: false,
    eachBatch: ({ batch }) => {
      const place = placeOf(batch.topic, batch.partition)
      read.set(place, [...(read.get(place) ?? []), ...batch.messages.map(bytesOf)])
      if (BigInt(batch.lastOffset()) + 1n >= (ends.get(place) ?? 0n)) ends.delete(place)
      if (ends.size === 0) resolve(true)
      return Promise.resolve()
    },
  })
  try {
    await promise
  } finally {
    await consumer.disconnect()
  }
  return [...read].map(([place, messages]) => ({ place, bytes: Buffer.concat(messages) }))
}

function bytesOf({ key, value, headers = {} }: KafkaMessage): Buffer {
  const told = Object.entries(headers).map(([name, header]) => `${name}: ${String(header)}\n`)
  const line = Buffer.from('\n')
  return Buffer.concat([
    ...told.map(text => Buffer.from(text)),
    ...[key, line, value, line].filter(part => part !== null),
  ])
}
