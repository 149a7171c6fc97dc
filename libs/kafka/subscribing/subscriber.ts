import type { StoredEvent } from '#libs/event-store'
import type { PoolClient } from '#libs/postgres'

/** What has newly happened under one key: in order, nothing twice, nothing missing within a stream. */
export interface KeyBatch {
  readonly key: string
  readonly events: readonly StoredEvent[]
}

interface Named {
  /** Names its progress and its parked keys. */
  readonly name: string
  /** Aggregates whose streams it hears of (`training-class`); all where absent. */
  readonly aggregates?: readonly string[]
}

/** An effect elsewhere (Temporal, a file): may be repeated after a crash, so it has to bear that. */
export interface OutsideConsumer extends Named {
  handle(batch: KeyBatch): Promise<void>
}

/** An effect in our database: written in one transaction with the progress, so exactly once. */
export interface InsideConsumer extends Named {
  project(batch: KeyBatch, transaction: PoolClient): Promise<void>
  /** After the commit: what changed, for whoever watches. */
  applied?(batches: readonly KeyBatch[]): void
}

export type Subscriber = OutsideConsumer | InsideConsumer

/**
 * Thrown by a consumer whose counterpart is away for a while: what was fetched waits and the same events
 * are tried again, for ever. Any other error counts as "this event cannot be handled".
 */
export class WorldAway extends Error {
  override readonly name = 'WorldAway'
}
