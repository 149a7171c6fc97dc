import type { Fact } from '#libs/domain/deciding'
import type { StoredEvent } from '#libs/event-store'
import { whitelists } from './whitelists.js'

/**
 * A stored event as procedures see it, or undefined where its aggregate's whitelist keeps it in the
 * store.
 */
export function factOf(event: StoredEvent): Fact | undefined {
  const { eventId: id, stream, version, order, key, type, meta, data } = event
  const fieldsOf = whitelists[aggregateOf(stream)]?.[type]
  if (!fieldsOf) return undefined
  const fact = { id, stream, version, order, key, type, at: meta.at, fields: fieldsOf(data) }
  return meta.step === undefined ? fact : { ...fact, step: meta.step }
}

/** The facts among events, in their order. */
export const factsOf = (events: readonly StoredEvent[]): readonly Fact[] =>
  events.flatMap(event => factOf(event) ?? [])

/** `<aggregate>-<uuid>`: a uuid has 36 characters. */
export const aggregateOf = (stream: string): string => stream.slice(0, -37)
