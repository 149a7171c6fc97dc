import { instant } from '#libs/calendar'
import { catalogue } from '#libs/commands'
import type { StoredEvent } from '#libs/event-store'
import { fromMessage, toMessage } from './cloud-event.js'
import { contextOf } from './contexts.js'

const stored: StoredEvent = {
  eventId: '0190c0de-0000-7000-8000-000000000001',
  stream: 'training-class-0190c0de-0000-7000-8000-000000000002',
  version: 7,
  type: 'ClassCommenced',
  schemaVersion: 2,
  key: '0190c0de-0000-7000-8000-000000000003',
  data: { held: '2026-03-02' },
  meta: {
    actor: 'p',
    role: 'class-teacher',
    at: instant('2026-03-02T09:00:00+08:00'),
    command: 'commenceClass',
    correlation: 'c',
    causation: '0190c0de-0000-7000-8000-000000000004',
    traceparent: '00-a-b-01',
  },
  order: '0000000000000000900/0000000000000000044',
  recordedAt: '2026-03-02T01:00:00.000Z',
  sequence: 44,
}

const { key, value, headers } = toMessage(stored)
const received = {
  key: Buffer.from(String(key)),
  value: Buffer.from(String(value)),
  headers: Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, text]) => [name, Buffer.from(String(text))]),
  ),
}

test('an event is a CloudEvent in binary mode', () => {
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: stored.eventId,
    ce_source: '/xinpei/delivery',
    ce_type: 'xinpei.delivery.ClassCommenced.v2',
    ce_subject: stored.stream,
    ce_time: '2026-03-02T09:00:00.000+08:00',
    ce_sequence: '7',
    ce_partitionkey: stored.key,
    ce_correlationid: 'c',
    ce_causationid: stored.meta.causation,
    traceparent: '00-a-b-01',
    ce_logsequence: '44',
  })
  expect(key).toBe(stored.key)
  expect(JSON.parse(String(value))).toEqual(stored.data)
})

test('what was written is read again', () => {
  expect(fromMessage(received)).toEqual(stored)
})

test.each([
  ['no key', { ...received, key: null }],
  ['no value', { ...received, value: null }],
  ['no JSON', { ...received, value: Buffer.from('{') }],
  ['another type', { ...received, headers: { ...received.headers, ce_type: Buffer.from('x') } }],
  ['no version', { ...received, headers: { ...received.headers, ce_sequence: Buffer.from('0') } }],
  ['no headers', { key: received.key, value: received.value }],
])('%s: not an event of ours', (_, message) => {
  expect(fromMessage(message)).toBeUndefined()
})

test('every aggregate of the catalogue stands under its context', () => {
  const id = '0190c0de-0000-7000-8000-000000000002'
  const named = catalogue.map(({ of }) => [of.name, contextOf(`${of.name}-${id}`)])
  expect(named.length).toBeGreaterThan(50)
  expect(named).toEqual(catalogue.map(({ of }) => [of.name, of.context]))
})

test('every stream has a context, the unknown its own name', () => {
  expect(contextOf('duty-0190c0de-0000-7000-8000-000000000002')).toBe('supervision')
  expect(contextOf('thing-0190c0de-0000-7000-8000-000000000002')).toBe('thing')
})
