import { pino } from 'pino'
import type { Delivered } from './consumer.js'
import { fetched } from './fetched.js'

type Partition = Parameters<ReturnType<typeof fetched>>[0]

const partition = (ours = true): Partition =>
  ({
    batch: { messages: [] },
    heartbeat: () => Promise.resolve(),
    isRunning: () => true,
    isStale: () => !ours,
  }) as unknown as Partition // what it touches of a batch

const logger = pino({ level: 'silent' })

test('the partitions of a fetch are one delivery, and each hears how it ended', async () => {
  const delivered: Delivered[] = []
  const deliver = fetched(one => {
    delivered.push(one)
    return Promise.resolve(delivered.length > 1)
  }, logger)
  const first = await Promise.all([
    deliver(partition()),
    deliver(partition()),
    deliver(partition()),
  ])
  expect(first).toEqual([false, false, false])
  expect(delivered).toHaveLength(1)
  expect(await Promise.all([deliver(partition()), deliver(partition(false))])).toEqual([true, true])
  expect(delivered.map(one => one.goesOn())).toEqual([true, false])
})

test('what a delivery fails by reaches every partition', async () => {
  const deliver = fetched(() => Promise.reject(new Error('the group is rearranged')), logger)
  const ended = await Promise.allSettled([deliver(partition()), deliver(partition())])
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
