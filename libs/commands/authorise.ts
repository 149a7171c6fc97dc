import { isRefusal, type Actor } from '#libs/domain/deciding'
import type { Snapshot } from './recent-states.js'
import type { CommandDefinition, Handled, Handling } from './types.js'

/**
 * Whether this actor may ask for this command on the loaded state: undefined when so. What they may
 * not know of is answered as what never was; a role that may never ask learns nothing of either. Who
 * insists on a version that has passed is told so before anything is judged on the new one.
 */
export function authorise(
  definition: CommandDefinition,
  { actor, ifMatch }: Handling,
  input: unknown,
  { of, version, state }: Snapshot,
): Handled | undefined {
  if (!definition.by.includes(actor.role)) return { kind: 'forbidden' }
  const exists = version > 0
  if (!exists && definition.creates !== true) return { kind: 'not-found' }
  if (exists && !knows(of, actor, state)) return { kind: 'not-found' }
  if (ifMatch !== undefined && ifMatch !== version) {
    return { kind: 'stale', expected: ifMatch, actual: version }
  }
  const permitted = definition.permitted(actor, input, state)
  if (isRefusal(permitted)) return { kind: 'forbidden', refusal: permitted }
  return permitted ? undefined : { kind: 'forbidden' }
}

/** A procedure acts on its own case; what people may know of is no matter of its own. */
const knows = (of: Snapshot['of'], actor: Actor, state: unknown): boolean =>
  actor.role === 'procedure' || of.visibleTo(actor, state)
