import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import type { PartitionEnds, StoredEvent } from '#libs/event-store'
import { eventually } from '../../../test/support/eventually.js'
import { testLoop, type TestLoop } from '../../../test/support/loop.js'
import type { EventPublisher } from '../publisher.js'
import { startRelay, type Relay } from './relay.js'

/** A broker that answers when it is told to. */
function slowBroker() {
  const sent: (readonly StoredEvent[])[] = []
  let answered = 0
  let end = 0
  const waiting: { acknowledge: () => void; fail: () => void }[] = []
  const publisher: EventPublisher = {
    ensureTopic: () => Promise.resolve(),
    ends: () => Promise.resolve({ 0: end }),
    close: () => Promise.resolve(),
    publish: events => {
      sent.push(events)
      return new Promise<PartitionEnds>((resolve, reject) => {
        waiting.push({
          acknowledge: () => {
            resolve({ 0: (end += events.length) })
          },
          fail: () => {
            reject(new Error('the broker is away'))
          },
        })
      })
    },
  }
  const next = () => {
    const one = waiting[answered]
    answered += 1
    if (!one) throw new Error('nothing is on its way')
    return one
  }
  return {
    publisher,
    /** The numbers of each batch that was sent. */
    sent: () => sent.map(events => events.map(({ sequence }) => sequence)),
    acknowledge: () => {
      next().acknowledge()
    },
    fail: () => {
      next().fail()
    },
  }
}

describe('a relay whose broker takes its time', () => {
  let loop: TestLoop
  let relay: Relay
  let broker: ReturnType<typeof slowBroker>
  const stream = `claim-${randomUUID()}`

  beforeEach(async () => {
    loop = await testLoop()
    broker = slowBroker()
    relay = startRelay({
      ...{ pool: loop.pool, url: loop.url, publisher: broker.publisher },
      logger: pino({ level: 'silent' }),
    })
    await loop.happen(stream, 1)
    await eventually('the first is on its way', () => broker.sent().length === 1)
  })
  afterEach(() => loop.end())

  const row = async (sql: string): Promise<unknown> => (await loop.pool.query(sql)).rows[0]
  const numbered = (): Promise<unknown> => row('select count(*)::int as count from log')
  const published = (): Promise<unknown> => row('select published::int from relay')
  const isNumbered = (count: number) => async () =>
    JSON.stringify(await numbered()) === JSON.stringify({ count })

  test('numbers the next batch meanwhile, and sends it once the first was acknowledged', async () => {
    await loop.happen(stream, 2)
    await eventually('the second is numbered', isNumbered(2))
    expect(broker.sent()).toEqual([[1]])
    expect(await published()).toEqual({ published: 0 })
    broker.acknowledge()
    await eventually('the second is on its way', () => broker.sent().length === 2)
    await loop.happen(stream, 3)
    await eventually('the third is numbered', isNumbered(3))
    expect(broker.sent()).toEqual([[1], [2]])
    expect(await published()).toEqual({ published: 1 })
    broker.acknowledge()
    await eventually('the third is on its way', () => broker.sent().length === 3)
    broker.acknowledge()
    await relay.stop()
    expect(await published()).toEqual({ published: 3 })
  })

  test('what fails on its way is sent again, though nothing else happens', async () => {
    broker.fail()
    await eventually('it is sent again', () => broker.sent().length === 2)
    broker.acknowledge()
    await relay.stop()
    expect(broker.sent()).toEqual([[1], [1]])
    expect(await published()).toEqual({ published: 1 })
  })

  test('what was numbered while a batch failed is sent with it, in order', async () => {
    await loop.happen(stream, 2)
    await eventually('the second is numbered', isNumbered(2))
    broker.fail()
    await eventually('both are sent', () => broker.sent().length === 2)
    broker.acknowledge()
    await relay.stop()
    expect(broker.sent()).toEqual([[1], [1, 2]])
    expect(await published()).toEqual({ published: 2 })
  })
})
