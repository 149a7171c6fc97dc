import type { EventMeta, StoredEvent } from '../types.js'
import { finalOrder } from '../order.js'
import { upcast, type Upcasters } from '../upcast.js'

/** A row as the reading statements select it; `e` is the events table, `l` the log where joined. */
export interface EventRow {
  readonly global_position: number
  readonly stream_id: string
  readonly stream_version: number
  readonly type: string
  readonly schema_version: number
  readonly key: string
  readonly data: unknown
  readonly meta: EventMeta
  readonly event_id: string
  readonly xid: number
  readonly recorded_at: Date
  readonly sequence?: number | null
}

export const eventColumns = `e.global_position, e.stream_id, e.stream_version, e.type,
  e.schema_version, e.key, e.data, e.meta, e.event_id, e.xid, e.recorded_at`

/** The event of a row, in its newest shape. */
export function storedEvent(row: EventRow, upcasters: Upcasters): StoredEvent {
  const event: StoredEvent = {
    stream: row.stream_id,
    version: row.stream_version,
    type: row.type,
    schemaVersion: row.schema_version,
    key: row.key,
    data: row.data,
    meta: row.meta,
    eventId: row.event_id,
    order: finalOrder(row.xid, row.global_position),
    recordedAt: row.recorded_at.toISOString(),
    ...(typeof row.sequence === 'number' ? { sequence: row.sequence } : {}),
  }
  return upcast(event, upcasters)
}
