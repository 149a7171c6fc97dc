import type { IHeaders, KafkaMessage, Message } from 'kafkajs'
import { eventUpcasters } from '#libs/contracts'
import { upcast, type EventMeta, type StoredEvent } from '#libs/event-store'
import { contextOf } from './contexts.js'

/**
 * An event as CloudEvents 1.0 in Kafka's binary mode: the value is the event's data as JSON, every
 * attribute a header. Beside the standard's attributes: `ce_sequence` is the stream's version,
 * `ce_logsequence` the dense number of the log, `ce_order` the final order, `ce_meta` what the gate
 * wrote beside the event. `ce_time` is county time of the act.
 */
export function toMessage(event: StoredEvent): Message {
  const { meta } = event
  return {
    key: event.key,
    value: JSON.stringify(event.data),
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: event.eventId,
      ce_source: `/xinpei/${contextOf(event.stream)}`,
      ce_type: `xinpei.${contextOf(event.stream)}.${event.type}.v${event.schemaVersion}`,
      ce_subject: event.stream,
      ce_time: meta.at,
      ce_sequence: String(event.version),
      ce_partitionkey: event.key,
      ce_correlationid: meta.correlation,
      ...(meta.causation === undefined ? {} : { ce_causationid: meta.causation }),
      ...(meta.traceparent === undefined ? {} : { traceparent: meta.traceparent }),
      ce_order: event.order,
      ce_logsequence: String(event.sequence ?? ''),
      ce_recordedtime: event.recordedAt,
      ce_meta: JSON.stringify(meta),
    },
  }
}

/**
 * The event of a message in its newest shape, or undefined where the relay cannot have written it. What
 * an earlier release published is still on the topic for days.
 */
export function fromMessage(
  message: Pick<KafkaMessage, 'key' | 'value' | 'headers'>,
): StoredEvent | undefined {
  const header = reader(message.headers ?? {})
  const type = /^xinpei\.[^.]+\.([^.]+)\.v(\d+)$/.exec(header('ce_type'))
  const version = Number(header('ce_sequence'))
  if (!type?.[1] || !message.key || !message.value || !Number.isInteger(version) || version < 1) {
    return undefined
  }
  try {
    const data: unknown = JSON.parse(message.value.toString())
    const published = {
      eventId: header('ce_id'),
      type: type[1],
      schemaVersion: Number(type[2]),
      stream: header('ce_subject'),
      version,
      key: message.key.toString(),
      data,
      // Written by toMessage from an EventMeta.
      meta: JSON.parse(header('ce_meta')) as EventMeta,
      order: header('ce_order'),
      recordedAt: header('ce_recordedtime'),
      sequence: Number(header('ce_logsequence')),
    }
    return upcast(published, eventUpcasters)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const reader =
  (headers: IHeaders) =>
  (name: string): string => {
    const value = headers[name]
    return Array.isArray(value) ? String(value[0]) : (value?.toString() ?? '')
  }
