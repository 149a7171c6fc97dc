import { dayOf, type Day, type Instant } from '#libs/calendar'
import type {
  approvalEvents,
  bidEvents,
  challengeEvents,
  complaintEvents,
  contractEvents,
  evaluationEvents,
  EventOf,
  institutionEvents,
  projectEvents,
  tenderEvents,
} from '#libs/contracts'
import type { StoredEvent } from '#libs/event-store'
import type { WrittenFrom } from '../check-code.js'

/** What a paper may be written from. */
export type PaperEvent =
  | EventOf<typeof projectEvents>
  | EventOf<typeof approvalEvents>
  | EventOf<typeof tenderEvents>
  | EventOf<typeof bidEvents>
  | EventOf<typeof evaluationEvents>
  | EventOf<typeof contractEvents>
  | EventOf<typeof challengeEvents>
  | EventOf<typeof complaintEvents>
  | EventOf<typeof institutionEvents>

export type EventType = PaperEvent['type']
export type DataOf<Type extends EventType> = Extract<PaperEvent, { readonly type: Type }>['data']

/** One event, in its newest shape. */
export interface Fact<Type extends EventType = EventType> extends WrittenFrom {
  readonly type: Type
  readonly at: Instant
  readonly data: DataOf<Type>
}

type Where<Type extends EventType> = (fact: Fact<Type>) => boolean

/** The facts of one case, asked for one by one; what was asked for is what the paper stands on. */
export interface Facts {
  /** Of this type, oldest first. */
  all<Type extends EventType>(type: Type, where?: Where<Type>): readonly Fact<Type>[]
  last<Type extends EventType>(type: Type, where?: Where<Type>): Fact<Type> | undefined
  /** Every event that was answered so far. */
  used(): readonly WrittenFrom[]
  /** County day of the latest of them. */
  asOf(): Day | undefined
}

export function factsOf(events: readonly StoredEvent[]): Facts {
  const inOrder = events.toSorted((one, other) => (one.order < other.order ? -1 : 1))
  const used = new Map<string, { readonly from: WrittenFrom; readonly at: Instant }>()

  const find = <Type extends EventType>(type: Type, where: Where<Type>): readonly Fact<Type>[] =>
    inOrder
      .filter(event => event.type === type)
      .map(({ stream, version, eventId, data, meta }) => ({
        ...{ stream, version, eventId, type, at: meta.at },
        // The store holds what the shape of its type has let in; upcasters bring it to the newest.
        data: data as DataOf<Type>,
      }))
      .filter(where)
  const note = <Found extends WrittenFrom & { readonly at: Instant }>(fact: Found): Found => {
    const { stream, version, eventId, at } = fact
    used.set(eventId, { from: { stream, version, eventId }, at })
    return fact
  }
  return {
    all: (type, where = () => true) => find(type, where).map(fact => note(fact)),
    last: (type, where = () => true) => {
      const found = find(type, where).at(-1)
      return found && note(found)
    },
    used: () => [...used.values()].map(({ from }) => from),
    asOf: () => {
      const latest = [...used.values()]
        .map(({ at }) => at)
        .toSorted()
        .at(-1)
      return latest && dayOf(latest)
    },
  }
}
