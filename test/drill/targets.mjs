import { brokerHand, consumersHand, relayHand } from './in-hand/flow.mjs'
import { clusterHand, temporalHand } from './in-hand/servers.mjs'
import { requestHand } from './in-hand/requests.mjs'
import { workerHand } from './in-hand/worker.mjs'

/**
 * How one sees that a process has work in hand. First a cheap glimpse, again and again; then the process
 * is frozen, so that nothing moves any more, and looked at for good.
 *
 * @typedef {object} Hand
 * @property {() => Promise<Held | undefined>} glimpse whom to freeze, where it seems to have work in hand
 * @property {(held: Held) => Promise<string | undefined>} look at the frozen one: its work in words
 */

/** @typedef {{ name: string, freeze: readonly number[] }} Held the process to be killed, and pids */

/**
 * @param {import('./plan.mjs').Target} target
 * @param {import('./stack.mjs').Stack} stack
 * @returns {Hand}
 */
export function handOf(target, stack) {
  switch (target) {
    case 'relay':
      return relayHand(stack)
    case 'consumers':
      return consumersHand(stack)
    case 'worker':
      return workerHand(stack)
    case 'kafka':
      return brokerHand(stack)
    case 'temporal':
      return temporalHand(stack)
    case 'postgres':
      return clusterHand(stack, 'postgres', stack.events)
    case 'temporal-postgres':
      return clusterHand(stack, 'temporal-postgres', stack.keys)
    default:
      return requestHand(stack, target)
  }
}
