import type { EventUpcasters } from '#libs/contracts'
import type { StoredEvent } from './types.js'

/** The steps to the newest shapes; those of `libs/contracts` unless a test brings its own. */
export type Upcasters = EventUpcasters

/** The event in its type's newest shape. */
export function upcast(event: StoredEvent, upcasters: Upcasters): StoredEvent {
  const step = upcasters[`${event.type}@${event.schemaVersion}`]
  if (!step) return event
  const next = { ...event, schemaVersion: event.schemaVersion + 1, data: step(event.data) }
  return upcast(next, upcasters)
}
