import { park } from '../parking/park.js'
import { attempt, type Surroundings } from './attempt.js'
import { isAway } from './is-away.js'
import type { KeyBatch, Subscriber } from './subscriber.js'

/** Tries before an event counts as one that cannot be handled. */
const tries = 3

/**
 * Hands batches to a consumer, all keys in one transaction where that goes well. A key whose event
 * fails three times is parked and the others flow on. Answers keys that were released and have to be
 * caught up from the store. Throws only when the world is away.
 */
export async function deliver(
  subscriber: Subscriber,
  batches: readonly KeyBatch[],
  around: Surroundings,
): Promise<readonly string[]> {
  try {
    return await attempt(subscriber, batches, around)
  } catch (error) {
    if (isAway(error)) throw error
    for (const batch of batches) await deliverKey(subscriber, batch, around)
    return []
  }
}

/** One key, event by event, so that what precedes the faulty event is done. */
async function deliverKey(
  subscriber: Subscriber,
  { key, events }: KeyBatch,
  around: Surroundings,
): Promise<void> {
  for (const event of events) {
    const fault = await faultOf(subscriber, { key, events: [event] }, around)
    if (fault === undefined) continue
    await park(around.pool, { subscriber, event, error: fault })
    around.logger.error(
      { err: fault, alarm: 'parked', consumer: subscriber.name, key, event: event.eventId },
      'consumer: cannot handle an event and parks its key',
    )
    return
  }
}

/** The error of the last of three tries, or undefined when one went well. */
async function faultOf(
  subscriber: Subscriber,
  batch: KeyBatch,
  around: Surroundings,
): Promise<unknown> {
  let fault: unknown
  for (let left = tries; left > 0; left -= 1) {
    try {
      await attempt(subscriber, [batch], around)
      return undefined
    } catch (error) {
      if (isAway(error)) throw error
      fault = error
    }
  }
  return fault
}
