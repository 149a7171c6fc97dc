import { randomUUID } from 'node:crypto'
import { recorder } from '../../test/support/recorder.js'
import { testLoop, type TestLoop } from '../../test/support/loop.js'
import type { Delivered } from './consumer.js'
import { consumerGroup } from './subscribing/consumer-group.js'
import { pino } from 'pino'

let loop: TestLoop
beforeAll(async () => {
  loop = await testLoop()
})
afterAll(() => loop.end())

/** Delivers the first two events of a stream, and the second one once more. */
async function deliveredTwice(stream: string, deduplicates: boolean): Promise<readonly string[]> {
  await loop.happen(stream, 1)
  await loop.happen(stream, 2)
  const { streams } = await loop.store.load([{ stream, after: 0 }])
  const events = streams.get(stream) ?? []
  const batch = (of: Delivered['events']): Delivered => ({
    events: of,
    goesOn: () => true,
    heartbeat: () => Promise.resolve(),
  })
  const seen = recorder('deduplicating')
  let delivering: Promise<unknown> = Promise.resolve()
  const group = consumerGroup({
    subscribers: [seen],
    consumer: {
      run: deal => {
        delivering = deal(batch(events)).then(() => deal(batch(events.slice(1))))
      },
      stop: () => Promise.resolve(),
    },
    pool: loop.pool,
    store: loop.store,
    logger: pino({ level: 'silent' }),
    deduplicates,
  })
  group.start()
  await delivering
  await group.stop()
  return seen.seen
}

test('what is delivered again takes effect once', async () => {
  const stream = `project-${randomUUID()}`
  expect(await deliveredTwice(stream, true)).toEqual([`${stream} 1`, `${stream} 2`])
})

test('with deduplication off it takes effect again', async () => {
  const stream = `project-${randomUUID()}`
  expect(await deliveredTwice(stream, false)).toEqual([`${stream} 1`, `${stream} 2`, `${stream} 2`])
})
