import { setTimeout as pause } from 'node:timers/promises'
import type { Delivered } from '../consumer.js'

const firstMs = 100
const longestMs = 5_000
const sliceMs = 500

/**
 * Waits between tries while the world is away: 100 ms at first, doubling up to 5 s, heart-beating all
 * along. The wait answers false when what was delivered is no longer ours to wait for.
 */
export function patience(
  delivered: Pick<Delivered, 'goesOn' | 'heartbeat'>,
): () => Promise<boolean> {
  let next = firstMs
  return async () => {
    const until = performance.now() + next
    next = Math.min(next * 2, longestMs)
    while (performance.now() < until) {
      if (!delivered.goesOn()) return false
      await pause(Math.min(sliceMs, Math.max(until - performance.now(), 1)))
      await delivered.heartbeat()
    }
    return delivered.goesOn()
  }
}
