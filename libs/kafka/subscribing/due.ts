import type { Logger } from 'pino'
import type { EventStore, StoredEvent } from '#libs/event-store'
import type { Reached } from './progress.js'
import type { KeyBatch } from './subscriber.js'

/**
 * What of the batches a consumer has yet to see: known versions are left out, the next ones stay,
 * and before one that comes too early the missing ones are read from the store, with an alarm.
 */
export async function dueOf(
  batches: readonly KeyBatch[],
  reached: Reached,
  from: { readonly store: EventStore; readonly logger: Logger; readonly consumer: string },
): Promise<readonly KeyBatch[]> {
  const at = new Map(reached)
  const due: KeyBatch[] = []
  for (const { key, events } of batches) {
    const fresh: StoredEvent[] = []
    for (const event of events) {
      const version = at.get(event.stream) ?? 0
      if (event.version <= version) continue
      if (event.version > version + 1) fresh.push(...(await missing(event, version, from)))
      fresh.push(event)
      at.set(event.stream, event.version)
    }
    if (fresh.length > 0) due.push({ key, events: fresh })
  }
  return due
}

async function missing(
  event: StoredEvent,
  reached: number,
  { store, logger, consumer }: Parameters<typeof dueOf>[2],
): Promise<readonly StoredEvent[]> {
  const { stream, version } = event
  logger.warn(
    { alarm: 'gap', consumer, stream, reached, version },
    'consumer: reads a gap from the store',
  )
  const { streams } = await store.load([{ stream, after: reached }])
  const between = (streams.get(stream) ?? []).filter(stored => stored.version < version)
  if (between.length !== version - reached - 1) {
    throw new Error(`${stream} has a gap in the store between ${reached} and ${version}`)
  }
  return between
}
