import type { Instant } from '#libs/calendar'
import { eventUpcasters } from '#libs/contracts'
import {
  ownFacts,
  type AppendAnswer,
  type AppendRequest,
  type CommandKey,
  type EventStore,
  type Loaded,
  type OwnFact,
  type StoredEvent,
  type StreamTail,
} from '../types.js'
import { upcast, type Upcasters } from '../upcast.js'
import { checkLocked, checkWellFormed } from '../well-formed.js'
import { appendOne, firstAnswer, type Memory } from './append-one.js'
import { oneAtATime } from './one-at-a-time.js'

export interface MemoryEventStoreOptions {
  /** County time; a test moves it by hand. */
  readonly now: () => Instant
  readonly upcasters?: Upcasters
}

export interface MemoryEventStore extends EventStore {
  /** Every event, in final order: what the relay would have published. */
  all(): readonly StoredEvent[]
  /** Called after every append with its events, as the relay's consumers would be. */
  onAppended(listener: (events: readonly StoredEvent[]) => void): void
}

/**
 * The event store's twin for tests: the same contract without a server. Every append is one
 * transaction, numbered at once, so that the final order is the order of the calls.
 */
export function memoryEventStore(options: MemoryEventStoreOptions): MemoryEventStore {
  const memory: Memory = { events: [], commands: new Map(), transactions: 0 }
  const listeners: ((events: readonly StoredEvent[]) => void)[] = []
  const alone = oneAtATime()
  const current = (events: readonly StoredEvent[]): readonly StoredEvent[] =>
    events.map(event => structuredClone(upcast(event, options.upcasters ?? eventUpcasters)))

  const firstAnswerTo = (command: CommandKey | undefined): AppendAnswer | undefined => {
    const answer = command && firstAnswer(memory, command)
    if (!answer || !('events' in answer)) return answer
    return { ...answer, events: current(answer.events.map(withoutSequence)) }
  }

  const append = (request: AppendRequest): AppendAnswer => {
    const answer = appendOne(memory, request)
    if (!('events' in answer)) return answer
    const fresh = { ...answer, events: current(answer.events.map(withoutSequence)) }
    if (answer.kind === 'appended') for (const tell of listeners) tell(current(answer.events))
    return fresh
  }

  const load = (tails: readonly StreamTail[]): Promise<Loaded> =>
    Promise.resolve({
      now: options.now(),
      streams: new Map(
        tails.map(({ stream, after }) => {
          const tail = memory.events.filter(e => e.stream === stream && e.version > after)
          return [stream, current(tail.map(withoutSequence))]
        }),
      ),
    })

  return {
    append: requests =>
      alone(() => {
        for (const request of requests) checkWellFormed(request)
        return Promise.resolve(requests.map(append))
      }),
    load,
    findCommand: command => Promise.resolve(firstAnswerTo(command)),
    serialised: (locks, decide) =>
      alone(async () => {
        const known = firstAnswerTo(locks.command)
        if (known) return known
        const request = await decide(load)
        if (!request) return undefined
        checkWellFormed(request)
        checkLocked(request, locks.streams)
        return append(request)
      }),
    readKey: (key, types) =>
      Promise.resolve(
        current(memory.events.filter(e => e.key === key && (types?.includes(e.type) ?? true))),
      ),
    findOwn: (type, institution) =>
      Promise.resolve(current(memory.events.filter(isOwn(type, institution)).toReversed())),
    readLog: (after, limit) => Promise.resolve(current(memory.events.slice(after, after + limit))),
    countyNow: () => Promise.resolve(options.now()),
    all: () => current(memory.events),
    onAppended: listener => {
      listeners.push(listener)
    },
  }
}

/** Whether an event of the type names the institution as whose it is. */
const isOwn =
  (type: OwnFact, institution: string) =>
  (event: StoredEvent): boolean =>
    event.type === type && isAt(event.data, ownFacts[type], institution)

function isAt(data: unknown, [name, ...within]: readonly string[], value: string): boolean {
  if (name === undefined) return data === value
  if (typeof data !== 'object' || data === null) return false
  const found: unknown = Object.entries(data).find(([key]) => key === name)?.[1]
  return isAt(found, within, value)
}

/** Outside the log an event has no number, as in PostgreSQL. */
function withoutSequence({ sequence: _, ...event }: StoredEvent): StoredEvent {
  return event
}
