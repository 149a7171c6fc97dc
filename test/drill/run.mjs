import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { playDemonstration } from './demonstration.mjs'
import { oracleOf } from './ask-oracle.mjs'
import { killAtWork } from './kill.mjs'
import { outage } from './outage.mjs'
import { people as peopleOf } from './people.mjs'
import { settled } from './settled.mjs'

/**
 * What a good run came to.
 *
 * @typedef {{ kills: number, duringOutage: number, grade: string, events: number,
 *             seconds: number }} Run
 */

/**
 * Carries a demonstration through while everything that it needs is killed at work, one after the
 * other, and asks the oracle afterwards.
 *
 * @param {import('./stack.mjs').Stack} stack
 * @param {{ plan: readonly import('./plan.mjs').Act[], tell: (moment: string) => void }} how
 * @returns {Promise<Run>}
 * @throws when the demonstration does not end with a grade, a target was never caught at work, or the
 *   oracle finds fault
 */
export async function runOnce(stack, { plan, tell }) {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  /** @param {string} moment */
  const note = moment => tell(`${seconds().toFixed(1).padStart(6)} s  ${moment}`)
  const people = peopleOf(stack.environment)
  const demonstration = playDemonstration(
    stack.environment,
    join(stack.folder, 'demonstration.log'),
  )
  const suffering = suffer({ stack, people, plan, note, running: demonstration.running })
  try {
    // Where the demonstration failed, that is the fault, not that nothing was left to be killed.
    const [, suffered] = await Promise.allSettled([demonstration.rated, suffering])
    const grade = await demonstration.rated
    if (suffered.status === 'rejected') throw suffered.reason
    note(`demonstration complete, rated ${grade}`)
    await people.leave()
    await settled(stack)
    const { events, faults, said } = await oracleOf(stack)
    if (contradicted(stack)) throw new Error('a procedure contradicts its history: see worker.log')
    if (faults.length > 0) throw new Error(`the oracle finds:\n${said}`)
    return { ...suffered.value, grade, events, seconds: seconds() }
  } finally {
    await people.leave()
  }
}

/**
 * @param {{ stack: import('./stack.mjs').Stack, plan: readonly import('./plan.mjs').Act[],
 *           running: () => boolean, people: ReturnType<typeof peopleOf>, note: (moment: string) => void }} run
 */
async function suffer({ stack, people, plan, note, running }) {
  const [gateway] = stack.gateways
  const before = gateway.acknowledged.size
  let [kills, duringOutage, beside] = [0, 0, 0]
  for (const { what, after, waitMs } of plan) {
    while (running() && gateway.acknowledged.size - before - beside < after) await pause(5)
    await pause(waitMs)
    if (what === 'outage') {
      duringOutage = await outage(stack, people)
      beside += duringOutage
      note(`broker and Temporal away for 30 s; ${duringOutage} commands accepted meanwhile`)
      continue
    }
    const killed = await killAtWork(stack, what, running)
    if (killed === undefined) throw new Error(`${what} was never caught at work`)
    note(`${killed.name} killed: ${killed.inHand}`)
    kills += 1
    await stack.init.letBack(killed.name)
  }
  return { kills, duringOutage }
}

/**
 * Whether a worker that took over a case did something else than its history says. The case would go on
 * with the next release, or with luck; the drill has none of it.
 *
 * @param {import('./stack.mjs').Stack} stack
 */
function contradicted({ product }) {
  return /Nondeterminism error/.test(readFileSync(join(product.folder, 'worker.log'), 'utf8'))
}
