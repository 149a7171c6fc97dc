import type { Client } from '@temporalio/client'
import { instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import { bridge } from './bridge.js'

const duty = '00000000-0000-7000-8000-000000000003'
const at = instant('2026-01-05T09:00+08:00')
const caseId = 'project/00000000-0000-7000-8000-000000000001'

const told = (version: number): StoredEvent => ({
  ...{ stream: `duty-${duty}`, version, key: 'k', order: `1/${String(version)}`, recordedAt: at },
  ...{ eventId: `e${String(version)}`, schemaVersion: 1, type: 'DutyReminded' },
  data: { case: caseId, share: 50, due: at, to: 'signatory' },
  meta: { actor: caseId, role: 'procedure', at, command: 'remindDuty', correlation: caseId },
})

/** Temporal's door as the bridge uses it, in which a signal takes until it is let go. */
function door() {
  const signals: { readonly versions: readonly number[]; end(error?: Error): void }[] = []
  const signal = (_: unknown, facts: readonly { readonly version: number }[]) =>
    new Promise<void>((resolve, reject) => {
      signals.push({
        versions: facts.map(({ version }) => version),
        end: error => {
          if (error) reject(error)
          else resolve()
        },
      })
    })
  // The bridge uses nothing else of a client than signalling a handle.
  const client = { workflow: { getHandle: () => ({ signal }) } } as unknown as Client
  const hand = bridge({ client, taskQueue: 'q', openCases: () => Promise.resolve([]) })
  return { signals, hand }
}

const soon = () => new Promise(resolve => setImmediate(resolve))

test('a case has one signal under way; what arrives meanwhile goes with the next', async () => {
  const { signals, hand } = door()
  const first = hand([told(1)])
  await soon()
  const later = [hand([told(2)]), hand([told(3)])]
  await soon()
  expect(signals.map(({ versions }) => versions)).toEqual([[1]])
  signals[0]?.end()
  await first
  await soon()
  expect(signals.map(({ versions }) => versions)).toEqual([[1], [2, 3]])
  signals[1]?.end()
  await Promise.all(later)
  expect(signals).toHaveLength(2)
})

test('what could not be sent is told to who handed it over, and goes with the next', async () => {
  const { signals, hand } = door()
  const first = hand([told(1)])
  await soon()
  const second = hand([told(2)])
  signals[0]?.end(new Error('away'))
  await expect(first).rejects.toThrow('away')
  await soon()
  expect(signals[1]?.versions).toEqual([1, 2])
  signals[1]?.end()
  await second
  expect(signals).toHaveLength(2)
})
