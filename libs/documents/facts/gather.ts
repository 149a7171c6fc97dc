import type { EventStore, StoredEvent } from '#libs/event-store'
import { referencesOf } from './references.js'

/**
 * All events of a case, from one of its streams on: each round reads the streams that those before
 * speak of. A whole tender with its bids, evaluations and institutions takes three.
 */
export async function gather(
  store: Pick<EventStore, 'load'>,
  stream: string,
): Promise<readonly StoredEvent[]> {
  const known = new Set<string>()
  const events: StoredEvent[] = []
  for (let wanted = [stream]; wanted.length > 0;) {
    for (const one of wanted) known.add(one)
    const { streams } = await store.load(wanted.map(one => ({ stream: one, after: 0 })))
    const found = [...streams.values()].flat()
    events.push(...found)
    wanted = [...new Set(found.flatMap(referencesOf))].filter(one => !known.has(one))
  }
  return events
}
