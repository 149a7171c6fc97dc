import { setTimeout as pause } from 'node:timers/promises'

/** How long broker and Temporal are away, milliseconds. */
const AWAY = 30_000

/**
 * Kills broker and Temporal and keeps them away for half a minute while commands go on.
 *
 * @param {import('./stack.mjs').Stack} stack
 * @param {ReturnType<typeof import('./people.mjs').people>} people
 * @returns {Promise<number>} how many commands of people were accepted meanwhile
 */
export async function outage({ init, gateways: [gateway] }, people) {
  const before = gateway.acknowledged.size
  await Promise.all([init.kill('kafka'), init.kill('temporal')])
  let away = true
  const recording = people.recordWhile(() => away)
  await pause(AWAY)
  const accepted = gateway.acknowledged.size - before
  away = false
  await Promise.all([init.letBack('kafka'), init.letBack('temporal'), recording])
  if (accepted === 0) throw new Error('with broker and Temporal away no command was accepted')
  return accepted
}
