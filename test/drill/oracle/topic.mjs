import { isDeepStrictEqual } from 'node:util'
import { faultWhere } from './fault.mjs'
import { rowsOf } from './rows.mjs'

/** @typedef {import('./console-consumer.mjs').Message} Message */

/**
 * An event as the store holds it.
 *
 * @typedef {{ id: string, stream: string, version: number, key: string, data: unknown, type: string,
 *             sequence: number }} Row
 */

/**
 * How far the log was published before the topic is read: what comes later may be missed by the reader.
 *
 * @param {import('pg').Client} database
 */
export async function publishedUpTo(database) {
  /** @type {{ published: number }[]} */
  const [relay] = await rowsOf(database, 'select published::int from relay')
  return relay?.published ?? 0
}

/**
 * The topic as Kafka's own console consumer reads it: every event at least once, as the store holds it,
 * a key in one partition, and the first appearance of each event of a key in the order of the log.
 *
 * @param {import('pg').Client} database
 * @param {readonly Message[]} messages
 * @param {number} published from {@link publishedUpTo}
 */
export async function topicFaults(database, messages, published) {
  /** @type {Row[]} */
  const rows = await rowsOf(
    database,
    `select e.event_id::text as id, e.stream_id as stream, e.stream_version as version, e.key, e.data,
       '.' || e.type || '.v' || e.schema_version as type, l.sequence::int as sequence
     from events e join log l using (global_position) order by l.sequence`,
  )
  const appeared = new Set(messages.map(({ id }) => id))
  const stored = new Map(rows.map(row => [row.id, row]))
  return [
    ...faultWhere(
      'an event is not on Kafka',
      rows
        .filter(({ id, sequence }) => sequence <= published && !appeared.has(id))
        .map(({ id, stream }) => `${id} ${stream}`),
    ),
    ...faultWhere(
      'Kafka holds what the store does not',
      messages.filter(message => !isAsStored(message, stored.get(message.id))).map(placeOf),
    ),
    ...faultWhere('a key lies in two partitions', keysInTwoPartitions(messages)),
    ...faultWhere('first appearances of a key are out of order', outOfOrder(messages)),
  ]
}

/** @param {Message} message */
const placeOf = ({ partition, offset, id }) => `${partition}/${offset} ${id}`

/**
 * @param {Message} message
 * @param {Row | undefined} row
 */
function isAsStored(message, row) {
  return (
    row !== undefined &&
    message.stream === row.stream &&
    message.version === row.version &&
    message.key === row.key &&
    message.sequence === row.sequence &&
    message.type.endsWith(row.type) &&
    isDeepStrictEqual(message.data, row.data)
  )
}

/** @param {readonly Message[]} messages */
function keysInTwoPartitions(messages) {
  /** @type {Map<string, Set<number>>} */
  const partitions = new Map()
  for (const { key, partition } of messages) {
    partitions.set(key, (partitions.get(key) ?? new Set()).add(partition))
  }
  return [...partitions].filter(([, places]) => places.size > 1).map(([key]) => key)
}

/** @param {readonly Message[]} messages */
function outOfOrder(messages) {
  /** @type {Map<string, number>} */
  const last = new Map()
  const seen = new Set()
  const wrong = []
  for (const message of [...messages].sort((one, other) => one.offset - other.offset)) {
    if (seen.has(message.id)) continue
    seen.add(message.id)
    if (message.sequence <= (last.get(message.key) ?? 0)) wrong.push(placeOf(message))
    last.set(message.key, message.sequence)
  }
  return wrong
}
