import { isRefusal } from '#libs/domain/deciding'
import type { Snapshot } from './recent-states.js'
import type { CommandDefinition, Handled, Handling } from './types.js'

/**
 * Whether this actor may ask for this command on the loaded state: undefined when so. What they may
 * not know of is answered as what never was; a role that may never ask learns nothing of either.
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
  if (exists && of.visibleTo?.(actor, state) === false) return { kind: 'not-found' }
  const permitted = definition.permitted(actor, input, state)
  if (isRefusal(permitted)) return { kind: 'forbidden', refusal: permitted }
  if (!permitted) return { kind: 'forbidden' }
  if (ifMatch === undefined || ifMatch === version) return undefined
  return { kind: 'stale', expected: ifMatch, actual: version }
}
