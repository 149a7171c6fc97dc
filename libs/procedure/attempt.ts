import { ask, isTaken, keyOf, type Act } from './act.js'
import { inTurn } from './in-turn.js'
import { memory } from './memory.js'
import { remember } from './remember.js'
import { waitUntil } from './wait.js'

/**
 * An act on a duty. It never needs a person: refused, the duty has moved on, and after looking again
 * the case waits for whatever comes next.
 */
export async function attempt(act: Act): Promise<void> {
  const asked = await inTurn(async () => {
    if (isTaken(keyOf(act))) return undefined
    const { news } = memory
    return { news, answer: await ask(act) }
  })
  if (asked === undefined) return
  const { news, answer } = asked
  if (memory.news > news) return
  await remember()
  if (answer.kind === 'accepted' || memory.news > news) return
  await waitUntil(`${act.command}: ${answer.refusal.reason}`, () => memory.news > news)
}
