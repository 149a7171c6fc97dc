import type { AppendAnswer, AppendRequest, StoredEvent, StreamVersions } from '../types.js'
import { finalOrder } from '../order.js'
import { upcast, type Upcasters } from '../upcast.js'

/** Where an event came to stand: global position, store-wide transaction number, instant. */
type Place = readonly [position: number, transaction: number, recordedAt: string]

/** What the SQL functions answer for one request. */
export type SqlAnswer =
  | { readonly kind: 'appended'; readonly versions: StreamVersions; readonly places: Place[] }
  | { readonly kind: 'repeated'; readonly versions: StreamVersions; readonly positions: number[] }
  | Extract<AppendAnswer, { readonly kind: 'other-body' | 'conflict' }>

/** The events of a request with the places the database gave them, as a later load reads them. */
export function appendedEvents(
  request: AppendRequest,
  places: readonly Place[],
  upcasters: Upcasters,
): readonly StoredEvent[] {
  const events = request.writes.flatMap(write =>
    write.events.map((event, index) => ({
      write,
      event,
      version: write.expectedVersion + index + 1,
    })),
  )
  return events.map(({ write, event, version }, index) => {
    const place = places[index]
    if (!place) throw new Error(`the database gave no place to ${event.eventId}`)
    const [position, transaction, recordedAt] = place
    return upcast(
      {
        // As jsonb hands it back: what JSON does not carry is gone.
        ...(JSON.parse(JSON.stringify(event)) as typeof event),
        stream: write.stream,
        version,
        key: write.key,
        order: finalOrder(transaction, position),
        recordedAt: new Date(recordedAt).toISOString(),
      },
      upcasters,
    )
  })
}
