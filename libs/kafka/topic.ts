/** The one topic: order matters across the contexts of one project. */
export const eventsTopic = 'xinpei.events.v1'

/** Fixed for good: another number would send a key's later events to another partition. */
export const partitions = 12

const sevenDays = 7 * 24 * 3_600_000

/** Settings of the topic. The event store is the truth; Kafka keeps what was published lately. */
export const topicSettings = [
  { name: 'retention.ms', value: String(sevenDays) },
  { name: 'cleanup.policy', value: 'delete' },
]
