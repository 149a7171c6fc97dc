import type { StoredEvent } from './types.js'

/**
 * `<Event>@<schema version>` → the data in the shape of the next version. Pure: a stored event is
 * never edited, every reading passes through here. Each has a golden file in `test/events`.
 */
export type Upcasters = Readonly<Record<string, (data: unknown) => unknown>>

/** The event in its type's newest shape. */
export function upcast(event: StoredEvent, upcasters: Upcasters): StoredEvent {
  const step = upcasters[`${event.type}@${event.schemaVersion}`]
  if (!step) return event
  const next = { ...event, schemaVersion: event.schemaVersion + 1, data: step(event.data) }
  return upcast(next, upcasters)
}
