import { inTurn } from './in-turn.js'

const soon = () => new Promise(resolve => setImmediate(resolve))

test('the next one begins when the last has ended, in the order in which they were wanted', async () => {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const asks = ['a', 'b', 'c'].map(name =>
    inTurn(() => {
      begun.push(name)
      return new Promise<string>(resolve => {
        ends.push(() => resolve(name))
      })
    }),
  )
  await soon()
  expect(begun).toEqual(['a'])
  ends[0]?.()
  await soon()
  expect(begun).toEqual(['a', 'b'])
  ends[1]?.()
  await soon()
  ends[2]?.()
  expect(await Promise.all(asks)).toEqual(['a', 'b', 'c'])
})

test('one that fails is told so, and the next has its turn', async () => {
  const failing = inTurn(() => Promise.reject(new Error('away')))
  const next = inTurn(() => Promise.resolve('done'))
  await expect(failing).rejects.toThrow('away')
  expect(await next).toBe('done')
})
