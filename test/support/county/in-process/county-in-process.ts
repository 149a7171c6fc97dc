import { procedureActivities } from '#activities/steps'
import { fromMilliseconds, type Instant } from '#libs/calendar'
import { catalogue } from '#libs/commands'
import { memoryEventStore, type MemoryEventStore, type StoredEvent } from '#libs/event-store'
import { aGate, asLived, begin, handsOf, type Hands } from '../foundation.js'
import { casesInProcess } from './cases-in-process.js'

/** A whole county in this process, its procedures included: months pass in the time of a few acts. */
export interface CountyInProcess extends Hands {
  readonly store: MemoryEventStore
  now(): Instant
  /** The next instant at which a procedure acts by itself. */
  nextInstant(): Instant | undefined
  /** Time passes, and every procedure acts on its way at its own instants. */
  passesUntil(at: Instant): Promise<void>
  /** Carries on until no procedure has anything left to do. */
  settled(): Promise<void>
  /** Workflow ids of the cases that run. */
  open(): readonly string[]
  close(): Promise<void>
}

export interface InProcessOptions {
  readonly startsAt: Instant
  /** What has happened before, in final order. */
  readonly lived: readonly StoredEvent[]
}

const aMinute = 60_000

export async function aCountyInProcess(options: InProcessOptions): Promise<CountyInProcess> {
  let server = Date.parse(options.startsAt) - aMinute
  let offset = 0
  const now = (): Instant => fromMilliseconds(server + offset)
  const store = memoryEventStore({ now })
  const lived = livedIn()
  store.onAppended(events => {
    lived.hear(events)
    for (const { type, data } of events) {
      // The clock's own event; `offset` is in its contract.
      if (type === 'ClockJumped') offset = (data as { offset: number }).offset
    }
  })
  const door = aGate(store)
  const hands = handsOf(door, () => Promise.resolve())
  await begin(hands.does, { startsAt: options.startsAt })
  const cases = casesInProcess({
    now: () => server,
    activities: procedureActivities({
      ...{ gate: door, catalogue, countyOffset: () => Promise.resolve(offset) },
      store: { ...store, readKey: key => Promise.resolve(lived.under(key)) },
      // Here bids can be handed in at any time.
      noticeGaps: () => Promise.resolve(),
    }),
  })
  store.onAppended(cases.hear)
  await store.append(options.lived.map(asLived))
  await cases.settled()

  const passesUntil = async (at: Instant): Promise<void> => {
    await cases.settled()
    const end = Date.parse(at) - offset
    for (let next = cases.nextRing(); next !== undefined && next <= end; next = cases.nextRing()) {
      server = Math.max(server, next)
      await cases.ring()
    }
    server = Math.max(server, end)
  }
  return {
    ...hands,
    ...{ store, now, passesUntil },
    nextInstant: () => {
      const next = cases.nextRing()
      return next === undefined ? undefined : fromMilliseconds(next + offset)
    },
    settled: cases.settled,
    open: cases.open,
    close: cases.close,
  }
}

/** What was appended, by its key: procedures read it over and over, and never change it. */
function livedIn() {
  const byKey = new Map<string, StoredEvent[]>()
  return {
    hear: (events: readonly StoredEvent[]): void => {
      for (const event of events) byKey.set(event.key, [...(byKey.get(event.key) ?? []), event])
    },
    under: (key: string): readonly StoredEvent[] => byKey.get(key) ?? [],
  }
}
