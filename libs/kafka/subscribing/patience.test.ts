import { eventually } from '../../../test/support/eventually.js'
import { patience } from './patience.js'
import { withPulse } from './pulse.js'

test('long work keeps the membership, and is not kept waiting by it', async () => {
  let beats = 0
  const heartbeat = () => {
    beats += 1
    return Promise.resolve()
  }
  const answer = withPulse({ heartbeat }, () => eventually('a beat', () => beats > 0 && 'done'))
  expect(await answer).toBe('done')
})

test('a heartbeat that fails is told when the work has ended', async () => {
  let failed = false
  const heartbeat = () => {
    failed = true
    return Promise.reject(new Error('the group is being rearranged'))
  }
  const work = withPulse({ heartbeat }, () => eventually('a beat', () => failed))
  await expect(work).rejects.toThrow('rearranged')
})

test('waiting for the world ends with the partition', async () => {
  let beats = 0
  let ours = true
  const wait = patience({
    goesOn: () => ours,
    heartbeat: () => {
      beats += 1
      return Promise.resolve()
    },
  })
  expect(await wait()).toBe(true)
  expect(beats).toBeGreaterThan(0)
  ours = false
  expect(await wait()).toBe(false)
})
