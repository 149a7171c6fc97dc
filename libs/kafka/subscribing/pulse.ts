import type { Delivered } from '../consumer.js'

const everyMs = 2_000

/**
 * Keeps the membership while something works longer than a session, such as a call to a server that
 * does not answer. A heartbeat that fails is told when the work has ended.
 */
export async function withPulse<T>(
  delivered: Pick<Delivered, 'heartbeat'>,
  work: () => Promise<T>,
): Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    const beat = delivered.heartbeat()
    // Looked at below: until then it is nobody's unhandled rejection.
    beat.then(undefined, (error: unknown) => error)
    last = beat
  }, everyMs)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    await last
  }
}
