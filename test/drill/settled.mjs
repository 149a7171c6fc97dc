import { Kafka, logLevel } from 'kafkajs'
import { until } from '../../tools/servers/index.mjs'

/**
 * Waits until everything that happened was published and every consumer group has dealt with it.
 *
 * @param {import('./stack.mjs').Stack} stack
 */
export async function settled({ events, brokers }) {
  await until(
    'every event is published',
    async () => {
      const [row] = await events.ask(
        'select (select count(*) from events)::int = (select published from relay)::int as all',
      )
      return row?.['all'] === true
    },
    { withinMs: 60_000 },
  )
  await withAdmin(brokers, admin =>
    until('every consumer is at the end', async () => (await lagOf(admin)) === 0, {
      withinMs: 90_000,
      everyMs: 200,
    }),
  )
}

export const TOPIC = 'xinpei.events.v1'
export const GROUPS = ['xinpei.bridge', 'xinpei.read-models']

/**
 * @template T
 * @param {string} brokers
 * @param {(admin: import('kafkajs').Admin) => Promise<T>} work
 */
export async function withAdmin(brokers, work) {
  const admin = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.disconnect()
  }
}

/** @param {import('kafkajs').Admin} admin */
async function lagOf(admin) {
  const ends = await admin.fetchTopicOffsets(TOPIC)
  let lag = 0n
  for (const groupId of GROUPS) {
    const [of] = await admin.fetchOffsets({ groupId, topics: [TOPIC] })
    for (const { partition, high } of ends) {
      const at = of?.partitions.find(one => one.partition === partition)?.offset ?? '-1'
      lag += BigInt(high) - (BigInt(at) < 0n ? 0n : BigInt(at))
    }
  }
  return Number(lag)
}
