import { pino } from 'pino'
import { eventually } from '../../test/support/eventually.js'
import { offsets } from './offsets.js'

type Partition = Parameters<ReturnType<typeof offsets>['moved']>[0]

/** A broker that counts what it is told, and the partitions that were dealt with. */
function told({ fails = false } = {}) {
  const commits: number[] = []
  let resolved = 0
  const partition = {
    batch: { lastOffset: () => '7' },
    resolveOffset: () => {
      resolved += 1
    },
    uncommittedOffsets: () => ({ topics: [] }),
    commitOffsetsIfNecessary: () => {
      commits.push(resolved)
      return fails ? Promise.reject(new Error('rearranged')) : Promise.resolve()
    },
  } as unknown as Partition // what it touches of a batch
  return { commits, partition }
}

const logger = pino({ level: 'silent' })

test('many batches are told in one go, and nobody waits for it', async () => {
  const { commits, partition } = told()
  const reading = offsets(logger)
  for (let nth = 0; nth < 5; nth += 1) await reading.moved(partition)
  expect(commits).toEqual([])
  await eventually('they are told', () => commits.length > 0)
  expect(commits).toEqual([5])
})

test('a member that leaves tells the rest, and what is still being worked on when it has ended', async () => {
  const { commits, partition } = told()
  const reading = offsets(logger)
  await reading.moved(partition)
  await reading.settle()
  expect(commits).toEqual([1])
  await reading.moved(partition)
  expect(commits).toEqual([1, 2])
})

test('a member that lost its group tells nothing more; what cannot be told is told later', async () => {
  const { commits, partition } = told({ fails: true })
  const reading = offsets(logger)
  await reading.moved(partition)
  await eventually('it fails', () => commits.length === 1)
  await reading.moved(partition)
  await eventually('it is tried again', () => commits.length === 2)
  reading.drop()
  await reading.moved(partition)
  expect(commits).toEqual([1, 2])
})
