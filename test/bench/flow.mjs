import { pino } from 'pino'
import { postgresEventStore } from '../../dist/libs/event-store/index.js'
import {
  consumerGroup,
  kafkaClient,
  kafkaConsumer,
  kafkaPublisher,
  partitions,
  startRelay,
} from '../../dist/libs/kafka/index.js'
import { openPool } from '../../dist/libs/postgres/index.js'
import { until } from '../../tools/servers/index.mjs'
import { clock } from './open-loop.mjs'

// Relay and consumers in a process of their own, as in the product. The parent says how many events a
// round has and is told when each was seen.
const { url, brokers } = JSON.parse(process.env.BENCH ?? '{}')
const logger = pino({ level: 'error' })
const pool = openPool({ url, name: 'flow', max: 12 })
const store = postgresEventStore({ pool })
const kafka = kafkaClient({ brokers, clientId: 'flow', logger })
const publisher = kafkaPublisher(kafka)
await until('the topic of the events', () => publisher.ensureTopic().then(() => true))
const relay = startRelay({ pool, url, publisher, logger })
await pool.query('create table seen (event_id uuid primary key, at timestamptz not null)')

/** @type {Map<string, [string, number][]>} */
const seen = new Map()
/** @type {{ kinds: string[], count: number } | undefined} */
let asked

/**
 * @param {string} kind
 * @param {string} id
 */
function note(kind, id) {
  const known = seen.get(kind) ?? []
  if (known.length === 0) seen.set(kind, known)
  known.push([id, clock()])
  answer()
}

function answer() {
  if (!asked?.kinds.every(kind => (seen.get(kind)?.length ?? 0) >= (asked?.count ?? 0))) return
  asked = undefined
  process.send?.(Object.fromEntries(seen))
  seen.clear()
}

/**
 * @param {import('#libs/kafka').Subscriber} subscriber
 */
const group = subscriber =>
  consumerGroup({
    subscribers: [subscriber],
    consumer: kafkaConsumer({ kafka, group: subscriber.name, logger }),
    ...{ pool, store, logger },
  })

const groups = [
  group({
    name: 'handler',
    handle: async ({ events }) => {
      for (const { eventId } of events) note('handler', eventId)
    },
  }),
  group({
    name: 'read-model',
    project: async ({ events }, transaction) => {
      for (const { eventId } of events) {
        await transaction.query('insert into seen values ($1, now())', [eventId])
      }
    },
    applied: batches => {
      for (const { events } of batches)
        for (const { eventId } of events) note('read model', eventId)
    },
  }),
]

const bareTopic = kafkaPublisher(kafka, 'bare')
await until('the topic of the bare consumer', () => bareTopic.ensureTopic().then(() => true))
const bare = kafka.consumer({ groupId: 'bare' })
await bare.connect()
// A topic that was just made is not known at once.
const subscribed = () => bare.subscribe({ topics: ['bare'], fromBeginning: true })
await until('the bare consumer hears its topic', () => subscribed().then(() => true))
await bare.run({
  eachBatch: async ({ batch }) => {
    for (const { headers } of batch.messages) note('bare', String(headers?.ce_id))
  },
})
for (const { start } of groups) start()

process.on('message', (/** @type {{ kinds: string[], count: number } | 'stop'} */ told) => {
  if (told === 'stop') void stop()
  else asked = told
  answer()
})
process.send?.('ready')

async function stop() {
  await Promise.all([...groups.map(one => one.stop()), bare.disconnect(), bareTopic.close()])
  await relay.stop()
  await pool.end()
  process.disconnect()
}
