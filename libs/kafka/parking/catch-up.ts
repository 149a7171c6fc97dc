import { aggregateOf } from '../contexts.js'
import type { Surroundings } from '../subscribing/attempt.js'
import { deliver } from '../subscribing/deliver.js'
import type { Subscriber } from '../subscribing/subscriber.js'

/** Keys of a consumer that a person has released. */
export async function findReleased(
  subscriber: Subscriber,
  { pool }: Surroundings,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ key: string }>(
    `select key from parked_keys where consumer = $1 and state = 'released'`,
    [subscriber.name],
  )
  return rows.map(({ key }) => key)
}

/**
 * Brings a released key up to date from the store, in the log's order, and lets its live events pass
 * again. Until then live events only call this once more, so none overtakes another and none falls
 * between: what was passed over while the key was parked had been numbered before it was published.
 * A key that fails again is parked again. Throws only when the world is away.
 */
export async function catchUp(
  subscriber: Subscriber,
  key: string,
  around: Surroundings,
): Promise<void> {
  const history = await around.store.readKey(key)
  const heard = history.filter(
    event =>
      event.sequence !== undefined &&
      (subscriber.aggregates?.includes(aggregateOf(event.stream)) ?? true),
  )
  await deliver(subscriber, [{ key, events: heard }], { ...around, evenParked: true })
  await around.pool.query(
    `delete from parked_keys where consumer = $1 and key = $2 and state = 'released'`,
    [subscriber.name, key],
  )
}
