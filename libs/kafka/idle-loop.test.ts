import { EventEmitter } from 'node:events'
import RequestQueue from 'kafkajs/src/network/requestQueue/index.js'
import { mendIdleLoop } from './idle-loop.js'

interface Queue extends EventEmitter {
  throttledUntil: number
  push(request: object): void
  fulfillRequest(answer: object): void
  destroy(): void
}
// The internals declare only what is mended; the constructor takes kafkajs' own settings.
const Queue = RequestQueue as unknown as new (settings: object) => Queue

const queue = (): Queue =>
  new Queue({
    maxInFlightRequests: 1,
    requestTimeout: 1_000,
    clientId: 'test',
    broker: 'none',
    logger: { debug: () => undefined, warn: () => undefined },
  })

const request = (correlationId: number) => ({
  entry: { correlationId, resolve: () => undefined, reject: () => undefined },
  expectResponse: true,
  sendRequest: () => undefined,
})

/** Timers armed while `work` runs. */
function timersArmed(work: () => void): number {
  const before = process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length
  work()
  return process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length - before
}

const answer = (asked: Queue): void => {
  asked.push(request(1))
  asked.fulfillRequest({ correlationId: 1, size: 0, payload: null })
}

test('an answered queue with nothing pending arms no timer, as kafkajs itself does', () => {
  expect(
    timersArmed(() => {
      answer(queue())
    }),
  ).toBe(1)
  mendIdleLoop()
  mendIdleLoop()
  expect(
    timersArmed(() => {
      answer(queue())
    }),
  ).toBe(0)
})

test('what waits for its turn, or for the end of a throttling, is still looked at', () => {
  mendIdleLoop()
  const waiting = queue()
  expect(
    timersArmed(() => {
      waiting.push(request(1))
      waiting.push(request(2))
    }),
  ).toBe(1)
  waiting.destroy()
  const throttled = queue()
  throttled.throttledUntil = Date.now() + 50
  expect(
    timersArmed(() => {
      throttled.push(request(1))
    }),
  ).toBe(1)
  throttled.destroy()
})
