import type { Instant } from '#libs/calendar'
import type { Loaded, StoredEvent, StreamTail } from '#libs/event-store'
import type { AnyAggregate } from './types.js'

/** One stream of an aggregate: `<name>-<id>`. */
export interface Subject {
  readonly of: AnyAggregate
  readonly id: string
}

/** A stream folded up to a version; version 0 has the initial state and no key. */
export interface Snapshot extends Subject {
  readonly stream: string
  readonly version: number
  readonly state: unknown
  /** The stream's Kafka key, fixed by its first append. */
  readonly key: string | undefined
  /** Who acted for whom in it: pairs, each once. */
  readonly actedFor: readonly ActedFor[]
}

interface ActedFor {
  readonly person: string
  readonly principal: string
}

export type Load = (tails: readonly StreamTail[]) => Promise<Loaded>

/** Snapshots of one load, in the order asked, and the county's time of that load. */
export interface Read {
  readonly now: Instant
  readonly snapshots: readonly Snapshot[]
}

/**
 * Folds streams, keeping the states used last, so that only tails are read. A stream is only ever
 * added to, so a kept state is never wrong, at most short.
 */
export interface RecentStates {
  read(load: Load, subjects: readonly Subject[]): Promise<Read>
  /** Takes in events that were appended, so that the next read finds nothing new. */
  learn(subject: Subject, events: readonly StoredEvent[]): void
}

export const streamOf = ({ of, id }: Subject): string => `${of.name}-${id}`

/** @param limit states kept; the one used longest ago goes first. */
export function recentStates(limit = 2_000): RecentStates {
  const kept = new Map<string, Snapshot>()

  const keep = (snapshot: Snapshot): Snapshot => {
    kept.delete(snapshot.stream)
    if (snapshot.version > 0) kept.set(snapshot.stream, snapshot)
    for (const oldest of kept.keys()) {
      if (kept.size <= limit) break
      kept.delete(oldest)
    }
    return snapshot
  }
  const known = (subject: Subject): Snapshot => kept.get(streamOf(subject)) ?? unread(subject)

  return {
    async read(load, subjects) {
      const before = subjects.map(known)
      const tails = before.map(({ stream, version }) => ({ stream, after: version }))
      const { now, streams } = await load(tails)
      return { now, snapshots: before.map(one => keep(grown(one, streams.get(one.stream) ?? []))) }
    },
    learn(subject, events) {
      const snapshot = known(subject)
      if (events[0]?.version === snapshot.version + 1) keep(grown(snapshot, events))
    },
  }
}

function unread(subject: Subject): Snapshot {
  const { of, id } = subject
  return {
    of,
    id,
    stream: streamOf(subject),
    version: 0,
    state: of.initial,
    key: undefined,
    actedFor: [],
  }
}

function grown(snapshot: Snapshot, events: readonly StoredEvent[]): Snapshot {
  const last = events.at(-1)
  if (!last) return snapshot
  const state = events.reduce<unknown>(
    (before, { type, data }) => snapshot.of.evolve(before, { type, data }),
    snapshot.state,
  )
  const actedFor = events.reduce(withActedFor, snapshot.actedFor)
  return { ...snapshot, version: last.version, state, key: last.key, actedFor }
}

function withActedFor(
  known: readonly ActedFor[],
  { meta: { actor: person, actingFor: principal } }: StoredEvent,
): readonly ActedFor[] {
  if (principal === undefined) return known
  return known.some(one => one.person === person && one.principal === principal)
    ? known
    : [...known, { person, principal }]
}

/** The snapshot of a subject that was read; not having read it is a bug. */
export function snapshotOf({ snapshots }: Read, subject: Subject): Snapshot {
  const stream = streamOf(subject)
  const snapshot = snapshots.find(one => one.stream === stream)
  if (!snapshot) throw new Error(`${stream} was not read`)
  return snapshot
}
