import { RequestFault } from './fault.js'
import { rateLimit } from './rate-limit.js'

const asking = () => {
  let now = 1_000
  const ask = rateLimit({ most: 2, within: 60_000, now: () => now })
  return { ask, passes: (milliseconds: number) => (now += milliseconds) }
}

test('one more than the span takes is told when it ends; other addresses go on', () => {
  const { ask, passes } = asking()
  ask('a')
  passes(20_000)
  ask('a')
  expect(() => {
    ask('a')
  }).toThrow(new RequestFault('too-many-requests'))
  const told = (() => {
    try {
      ask('a')
      return undefined
    } catch (fault) {
      return fault instanceof RequestFault ? fault.detail : fault
    }
  })()
  expect(told).toEqual({ seconds: 40 })
  expect(() => {
    ask('b')
  }).not.toThrow()
})

test('the next span begins with nothing', () => {
  const { ask, passes } = asking()
  for (const address of ['a', 'a']) ask(address)
  passes(60_000)
  expect(() => {
    for (const address of ['a', 'a']) ask(address)
  }).not.toThrow()
  expect(() => {
    ask('a')
  }).toThrow('too-many-requests')
})
