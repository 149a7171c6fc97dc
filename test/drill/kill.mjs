import { setTimeout as pause } from 'node:timers/promises'
import { send } from './init.mjs'
import { handOf } from './targets.mjs'

/** Between two glimpses, milliseconds. */
const AGAIN_AFTER = 2

/**
 * Kills a target at a moment when it has work in hand, however often it takes; answers what that was,
 * or undefined when `goesOn` says that it is too late.
 *
 * @param {import('./stack.mjs').Stack} stack
 * @param {import('./plan.mjs').Target} target
 * @param {() => boolean} goesOn
 * @returns {Promise<{ name: string, inHand: string } | undefined>}
 */
export async function killAtWork(stack, target, goesOn) {
  const hand = handOf(target, stack)
  while (goesOn()) {
    const held = await hand.glimpse()
    if (held === undefined) {
      await pause(AGAIN_AFTER)
      continue
    }
    const inHand = await frozen(hand, held)
    if (inHand === undefined) continue
    await stack.init.kill(held.name)
    return { name: held.name, inHand }
  }
  return undefined
}

/**
 * Freezes and looks. A process with work in hand stays frozen, to be killed; another goes on.
 *
 * @param {import('./targets.mjs').Hand} hand
 * @param {import('./targets.mjs').Held} held
 */
async function frozen(hand, held) {
  for (const pid of held.freeze) send(pid, 'SIGSTOP')
  /** @type {string | undefined} */
  let inHand
  try {
    inHand = await hand.look(held)
    return inHand
  } finally {
    if (inHand === undefined) for (const pid of held.freeze) send(pid, 'SIGCONT')
  }
}
