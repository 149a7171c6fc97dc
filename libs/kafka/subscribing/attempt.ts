import type { Logger } from 'pino'
import type { EventStore } from '#libs/event-store'
import { inTransaction, type Pool } from '#libs/postgres'
import { dueOf } from './due.js'
import { moveProgress, readStanding, type Reached } from './progress.js'
import type { KeyBatch, OutsideConsumer, Subscriber } from './subscriber.js'

export interface Surroundings {
  readonly pool: Pool
  readonly store: EventStore
  readonly logger: Logger
  /** Deliver parked keys too: they are being caught up. */
  readonly evenParked?: boolean
  /** False hands on what is known already: a drill shows so what that would do. Default true. */
  readonly deduplicates?: boolean
}

/**
 * Hands what is due of the batches to a consumer and moves its progress; what is known or parked is
 * passed over. Answers the keys that were passed over although a person has released them. Throws
 * what the consumer throws, and then nothing has moved.
 */
export async function attempt(
  subscriber: Subscriber,
  batches: readonly KeyBatch[],
  around: Surroundings,
): Promise<readonly string[]> {
  const { reached, parked } = await readStanding(around.pool, subscriber.name, batches)
  const open = batches.filter(({ key }) => around.evenParked === true || !parked.has(key))
  const due =
    around.deduplicates === false
      ? open
      : await dueOf(open, reached, { ...around, consumer: subscriber.name })
  if (due.length > 0) await effect(subscriber, due, reached, around.pool)
  return batches.flatMap(({ key }) => (parked.get(key) === 'released' ? key : []))
}

async function effect(
  subscriber: Subscriber,
  due: readonly KeyBatch[],
  reached: Reached,
  pool: Pool,
): Promise<void> {
  if ('handle' in subscriber) {
    await handleAll(subscriber, due)
    await moveProgress(pool, subscriber.name, due, reached)
    return
  }
  await inTransaction(pool, async transaction => {
    for (const batch of due) await subscriber.project(batch, transaction)
    await moveProgress(transaction, subscriber.name, due, reached)
  })
  subscriber.applied?.(due)
}

/** Keys are independent of each other: all at once, and the first fault after all have ended. */
async function handleAll(consumer: OutsideConsumer, due: readonly KeyBatch[]): Promise<void> {
  const ended = await Promise.allSettled(due.map(batch => consumer.handle(batch)))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}
