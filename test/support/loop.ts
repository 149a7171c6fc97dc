import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import type { Instant } from '#libs/calendar'
import {
  postgresEventStore,
  type AppendAnswer,
  type EventStore,
  type NewEvent,
} from '#libs/event-store'
import {
  consumerGroup,
  kafkaClient,
  kafkaConsumer,
  kafkaPublisher,
  startRelay,
  type ConsumerGroup,
  type Relay,
  type Subscriber,
} from '#libs/kafka'
import { openPool, type Pool } from '#libs/postgres'
import { migratedDatabase } from './migrated-database.js'
import { testBrokers, topicPrefix } from './servers.js'

/** The loop of one test file: a database and a topic of its own on the run's servers. */
export interface TestLoop {
  readonly url: string
  readonly pool: Pool
  readonly store: EventStore
  readonly topic: string
  /** Warnings and errors logged so far, as JSON lines. */
  readonly logged: string[]
  readonly kafka: ReturnType<typeof kafkaClient>
  relay(): Relay
  /** Another group per call, unless named. */
  group(subscribers: readonly Subscriber[], name?: string, missedAfterMs?: number): ConsumerGroup
  /** One event to a stream; the key is the stream's id unless given. */
  happen(stream: string, version: number, event?: Partial<Happening>): Promise<AppendAnswer>
  /** Stops what was started, in order, and drops the database. */
  end(): Promise<void>
}

interface Happening {
  readonly type: string
  readonly data: unknown
  readonly key: string
}

const at = '2026-03-02T09:00:00.000+08:00' as Instant // of the one form

const newEvent = (type = 'Happened', data: unknown = {}): NewEvent => ({
  eventId: randomUUID(),
  type,
  schemaVersion: 1,
  data,
  meta: { actor: 'a', role: 'supervisor', at, command: 'test', correlation: randomUUID() },
})

export async function testLoop(): Promise<TestLoop> {
  const database = await migratedDatabase()
  const pool = openPool({ url: database.url, name: 'loop' })
  const logged: string[] = []
  const logger = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) })
  const kafka = kafkaClient({ brokers: testBrokers(), clientId: 'test', logger })
  const topic = `${topicPrefix()}events`
  const relays: Relay[] = []
  const groups: ConsumerGroup[] = []
  const wake = (): void => {
    for (const relay of relays) relay.wake()
  }
  const store = postgresEventStore({ pool, onAppended: wake })
  return {
    url: database.url,
    pool,
    store,
    topic,
    logged,
    kafka,
    relay: () => {
      const publisher = kafkaPublisher(kafka, topic)
      const relay = startRelay({ pool, url: database.url, publisher, logger })
      relays.push(relay)
      return relay
    },
    group: (subscribers, name = randomUUID(), missedAfterMs = 60_000) => {
      const consumer = kafkaConsumer({ kafka, group: `${topic}.${name}`, logger, topic })
      const group = consumerGroup({ subscribers, consumer, pool, store, logger, missedAfterMs })
      groups.push(group)
      group.start()
      return group
    },
    happen: async (stream, version, event = {}) => {
      const [answer] = await store.append([
        {
          writes: [
            {
              stream,
              expectedVersion: version - 1,
              key: event.key ?? stream.slice(-36),
              events: [newEvent(event.type, event.data)],
            },
          ],
          unchanged: [],
        },
      ])
      if (answer?.kind !== 'appended') throw new Error(`not appended: ${JSON.stringify(answer)}`)
      return answer
    },
    end: async () => {
      await Promise.all(groups.map(group => group.stop()))
      await Promise.all(relays.map(relay => relay.stop()))
      await pool.end()
      await database.drop()
    },
  }
}
