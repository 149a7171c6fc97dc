import { ask, isTaken, keyOf, type Act } from './act.js'
import { memory } from './memory.js'
import { remember } from './remember.js'
import { waitUntil } from './wait.js'

/**
 * An act on a duty. It never needs a person: refused, the duty has moved on, and after looking again
 * the case waits for whatever comes next.
 */
export async function attempt(act: Act): Promise<void> {
  if (isTaken(keyOf(act))) return
  const { news } = memory
  const answer = await ask(act)
  if (memory.news > news) return
  await remember()
  if (answer.kind === 'accepted' || memory.news > news) return
  await waitUntil(`${act.command}: ${answer.refusal.reason}`, () => memory.news > news)
}
