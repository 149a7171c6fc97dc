import { ask, isTaken, keyOf, type Act } from './act.js'
import { inTurn } from './in-turn.js'
import { memory } from './memory.js'
import { remember } from './remember.js'
import { brought, putRight } from './unblock.js'

/** When a step need not be taken, and which refusals are an answer. */
export interface Taking<Reason extends string> {
  readonly unless?: (() => boolean) | undefined
  readonly refusals?: readonly Reason[] | undefined
}

/** Takes a step until it is taken, or refused for a reason that was named. */
export async function take<Reason extends string>(
  act: Act,
  { unless, refusals = [] }: Taking<Reason>,
): Promise<'done' | Reason> {
  const isDue = (): boolean => unless?.() !== true && !isTaken(keyOf(act))
  while (isDue()) {
    // What is heard while others have their turn may have made it needless.
    const answer = await inTurn(async () => (isDue() ? ask(act) : undefined))
    if (answer === undefined || answer.kind === 'accepted') break
    const { news } = memory
    // A refusal may only mean that the world has moved on: it is looked at again first.
    await remember()
    const named = refusals.find(reason => reason === answer.refusal.reason)
    if (named !== undefined) return named
    if (memory.news === news) await brought(act, answer.refusal)
  }
  await putRight(act)
  return 'done'
}
