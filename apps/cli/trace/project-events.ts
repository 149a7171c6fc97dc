import type { Phase } from '#libs/contracts/views'
import { postgresEventStore, type EventStore, type StoredEvent } from '#libs/event-store'
import { aggregateOf } from '#libs/kafka'
import type { Pool } from '#libs/postgres'
import { readDatabase, type TimelineTables } from '#libs/read-models'
import { phaseOf } from './phase-of.js'

/** An event of a project's story, with the phase to which it belongs. */
export interface EventInPhase {
  readonly event: StoredEvent
  /** `rating` in the file into which the project's contract was appraised; `-` in every phase. */
  readonly phase: Phase | 'rating' | '-'
}

/**
 * The whole story of a project in final order: its own streams, what other files — the earmarked
 * ledger, say — record of it, and the rating that its contracts are appraised into.
 */
export async function eventsOfProject(pool: Pool, project: string): Promise<EventInPhase[]> {
  const store = postgresEventStore({ pool })
  const own = await store.readKey(project)
  const foreign = await inForeignFiles(pool, store, project)
  const ratings = await ratingsOf(store, foreign)
  const rated = new Set(ratings.map(({ eventId }) => eventId))
  const all = [...own, ...foreign.filter(({ eventId }) => !rated.has(eventId)), ...ratings]
  return all
    .toSorted((one, other) => (one.order < other.order ? -1 : 1))
    .map(event => ({ event, phase: rated.has(event.eventId) ? 'rating' : (phaseOf(event) ?? '-') }))
}

/** Events that name the project but stand under a key of their own. */
async function inForeignFiles(
  pool: Pool,
  store: EventStore,
  project: string,
): Promise<readonly StoredEvent[]> {
  const places = await readDatabase<TimelineTables>(pool)
    .selectFrom('timeline')
    .select(['stream', 'version'])
    .where('subject', '=', project)
    .execute()
  const named = new Set(places.map(({ stream, version }) => `${stream}@${String(version)}`))
  const tails = [...new Set(places.map(({ stream }) => stream))].map(stream => ({
    stream,
    after: 0,
  }))
  const { streams } = await store.load(tails)
  return [...streams.values()]
    .flat()
    .filter(
      ({ key, stream, version }) => key !== project && named.has(`${stream}@${String(version)}`),
    )
}

/** Of each file that appraised a contract of the project: everything from there to the grade. */
async function ratingsOf(
  store: EventStore,
  foreign: readonly StoredEvent[],
): Promise<readonly StoredEvent[]> {
  const appraisals = foreign.filter(({ stream }) => aggregateOf(stream) === 'rating')
  const files = new Map(appraisals.toReversed().map(({ key, order }) => [key, order]))
  const parts = [...files].map(async ([key, from]) => {
    const events = await store.readKey(key)
    const graded = events.find(({ type, order }) => type === 'GradePublished' && order > from)
    return events.filter(({ order }) => order >= from && (!graded || order <= graded.order))
  })
  return (await Promise.all(parts)).flat()
}
