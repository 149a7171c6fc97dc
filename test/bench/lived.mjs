import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { instant } from '../../dist/libs/calendar/index.js'

/** @typedef {import('../../dist/libs/event-store/index.js').EventStore} EventStore */

/** When everything that was lived through happened. */
export const at = instant('2026-02-26T15:00+08:00')

/**
 * What a sample of an event says.
 *
 * @param {string} type
 */
export async function sampleOf(type) {
  return JSON.parse(await readFile(`test/events/samples/${type}.v1.json`, 'utf8')).data
}

/**
 * Events of a stream that are there when a bench begins.
 *
 * @param {EventStore} store
 * @param {string} stream
 * @param {readonly (readonly unknown[])[]} events type and data
 */
export async function lived(store, stream, events) {
  const meta = { actor: 'lived', role: 'administrator', at, command: 'lived', correlation: 'lived' }
  const told = events.map(([type, data]) => ({
    ...{ eventId: randomUUID(), type, data, schemaVersion: 1, meta },
  }))
  await store.append([
    {
      writes: [{ stream, expectedVersion: 0, key: stream.slice(-36), events: told }],
      unchanged: [],
    },
  ])
}
