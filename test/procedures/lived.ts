import { randomUUID } from 'node:crypto'
import type { Instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'

interface Told {
  readonly type: string
  readonly data: unknown
}

/** Events under a key as another county had them: of one stream, all at one instant. */
export const livedUnder =
  (key: string) =>
  (stream: string, at: Instant, events: readonly Told[]): readonly StoredEvent[] =>
    events.map(({ type, data }, index) => ({
      ...{ stream, version: index + 1, key, order: '', recordedAt: at },
      ...{ eventId: randomUUID(), type, data, schemaVersion: 1 },
      meta: {
        actor: 'lived',
        role: 'procurement-officer',
        at,
        command: 'lived',
        correlation: 'lived',
      },
    }))
