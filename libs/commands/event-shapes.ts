import * as contracts from '#libs/contracts'
import type { EventShapes } from '#libs/contracts'
import type { AnyAggregate } from './types.js'

/** The shapes of an aggregate's events: `tenderEvents` for `tender`. Throws when there are none. */
export function eventShapesOf({ name }: AnyAggregate): EventShapes {
  const camel = name.replaceAll(/-[a-z]/g, letter => letter.slice(1).toUpperCase())
  const found = Object.entries(contracts).find(([exported]) => exported === `${camel}Events`)
  if (!found) throw new Error(`no shapes of events for ${name}`)
  return found[1] as EventShapes // every export of that name is one
}
