import { condition, continueAsNew, workflowInfo } from '@temporalio/workflow'
import type { Instant } from '#libs/calendar'
import { showBoard } from './board.js'
import { countyNow, isReached } from './county-time.js'
import { memory } from './memory.js'
import { ownId } from './own-case.js'

/** What a wait waits for: `true` is over, an instant is over when it comes, the rest is not yet. */
export type Awaited = Instant | boolean | undefined

/**
 * Waits until `when` says so. It holds one timer, and lets it stand as long as the answer stands;
 * when a fact or a jump of the clock changes the answer, the timer is armed anew.
 * @param what read by people in Temporal's screens
 */
export async function waitUntil(what: string, when: () => Awaited): Promise<void> {
  for (;;) {
    const awaited = when()
    if (awaited === true || (typeof awaited === 'string' && isReached(awaited))) return
    await waitWhileUnchanged(what, when, awaited)
    await startAgainIfSuggested()
  }
}

async function waitWhileUnchanged(
  what: string,
  when: () => Awaited,
  awaited: Exclude<Awaited, true>,
): Promise<void> {
  const { offset } = memory
  const changed = () => when() !== awaited || memory.offset !== offset || mayStartAgain()
  if (typeof awaited !== 'string') {
    await shown({ for: what }, () => condition(changed))
    return
  }
  // A timer that is due rings by itself: to cancel it would race with its ringing.
  const changedBefore = () => memory.offset !== offset || (!isReached(awaited) && changed())
  // A timer counts whole milliseconds and must not ring before the instant.
  const milliseconds = Math.max(Math.ceil(Date.parse(awaited) - countyNow()), 1)
  const summary = `${what} · ${awaited.slice(0, 16).replace('T', ' ')}`
  await shown({ for: what, until: awaited }, () =>
    condition(changedBefore, milliseconds, { summary }),
  )
}

async function shown(wait: { for: string; until?: Instant }, waiting: () => Promise<unknown>) {
  memory.waiting.add(wait)
  showBoard()
  try {
    await waiting()
  } finally {
    memory.waiting.delete(wait)
  }
}

/** Temporal suggests a new run when the history grows long; with a step under way it has to wait. */
const mayStartAgain = (): boolean => workflowInfo().continueAsNewSuggested && memory.working === 0

/** Every run recalls its case, so nothing is carried. Ends this run. */
async function startAgainIfSuggested(): Promise<void> {
  if (mayStartAgain()) await continueAsNew(ownId())
}
