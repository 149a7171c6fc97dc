import { finalOrder } from '../order.js'
import type { AppendAnswer, AppendRequest, StoredEvent } from '../types.js'
import { upcast, type Upcasters } from '../upcast.js'

/** Where an event came to stand: global position, store-wide transaction number, instant. */
interface Place {
  readonly position: number
  readonly transaction: number
  readonly recordedAt: string
}

/** What the database did with one request. */
export type SqlAnswer =
  | { readonly kind: 'appended'; readonly places: readonly Place[] }
  /** Ids of the events that answered the command key first. */
  | { readonly kind: 'repeated'; readonly events: readonly string[] }
  | Extract<AppendAnswer, { readonly kind: 'other-body' | 'conflict' }>
  | { readonly kind: 'other-key'; readonly stream: string; readonly key: string }

type Refusal = Exclude<SqlAnswer, { readonly kind: 'appended' }>

/** Why nothing was written of a request; a request may have several reasons. */
interface Refused {
  readonly request: number
  readonly answer: Refusal
}

/** What `append_events` answers for requests that touch nothing in common. */
export interface AnswerPart {
  readonly transaction: number
  readonly recordedAt: string
  /** Of all events that were written, in the order of the requests. */
  readonly positions: readonly number[]
  readonly refused: readonly Refused[]
}

/** One answer per request, in order. */
export function answersOf(
  requests: readonly AppendRequest[],
  parts: readonly AnswerPart[],
): readonly SqlAnswer[] {
  const refused = Map.groupBy(
    parts.flatMap(part => part.refused),
    ({ request }) => request,
  )
  const places = parts.flatMap(({ transaction, recordedAt, positions }) =>
    positions.map(position => ({ position, transaction, recordedAt })),
  )
  let next = 0
  return requests.map((request, index) => {
    const first = firstReason(refused.get(index) ?? [])
    if (first) return first
    const count = request.writes.reduce((sum, { events }) => sum + events.length, 0)
    return { kind: 'appended', places: places.slice(next, (next += count)) }
  })
}

/** A known command key, else a version that has moved, else a stream's other key. */
function firstReason(reasons: readonly Refused[]): Refusal | undefined {
  const first = reasons.find(({ answer }) => answer.kind !== 'other-key') ?? reasons[0]
  return first?.answer
}

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
    return upcast(
      {
        // As jsonb hands it back: what JSON does not carry is gone.
        ...(JSON.parse(JSON.stringify(event)) as typeof event),
        stream: write.stream,
        version,
        key: write.key,
        order: finalOrder(place.transaction, place.position),
        recordedAt: new Date(place.recordedAt).toISOString(),
      },
      upcasters,
    )
  })
}
