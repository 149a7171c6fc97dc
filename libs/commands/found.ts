import { memoryBytes } from '#libs/evidence'
import { statesOf } from './loaded-streams.js'
import type { Ask, Desk, Reach } from './reach.js'

const nothing = memoryBytes()

/** The same with what its command finds in bytes named by their hash: before, and outside of, any lock. */
export async function withFound(desk: Desk, ask: Ask, reach: Reach): Promise<Ask> {
  const { definition, input } = ask
  if (!definition.finds) return ask
  const { bytes = nothing, store } = desk.parts
  const { self, actor, loads, others } = reach
  const read = await desk.states.read(tails => store.load(tails), others)
  const states = statesOf(self, loads, read, undefined)
  return { ...ask, found: await definition.finds({ actor, input, states }, bytes) }
}
