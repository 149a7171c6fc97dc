import type { StoredEvent, StreamVersions } from './types.js'

/** Each stream's version behind events that stand in their order. */
export const versionsOf = (events: readonly StoredEvent[]): StreamVersions =>
  Object.fromEntries(events.map(({ stream, version }) => [stream, version]))
