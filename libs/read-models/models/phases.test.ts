import { fromMilliseconds } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import { isLaterPhase, phaseBegunBy } from './phases.js'

const happened = (aggregate: string, version: number, type: string, data = {}): StoredEvent => ({
  eventId: 'e',
  stream: `${aggregate}-0190c0de-0000-7000-8000-000000000002`,
  version,
  type,
  schemaVersion: 1,
  key: 'k',
  data,
  meta: {
    actor: 'a',
    role: 'r',
    at: fromMilliseconds(1_780_000_000_000),
    command: 'c',
    correlation: 'x',
  },
  order: '1/1',
  recordedAt: '2026-03-02T01:00:00.000Z',
})

test.each([
  [happened('project', 1, 'ProjectOpened'), 'planning'],
  [happened('tender', 1, 'TenderDrafted'), 'procurement'],
  [happened('tender', 2, 'TenderNoticePublished'), undefined],
  [happened('claim', 1, 'PaymentApplicationMade', { pays: 'advance' }), undefined],
  [happened('claim', 1, 'PaymentApplicationMade', { pays: 'settlement' }), 'settlement'],
  [happened('claim', 1, 'SubsidyClaimMade'), 'settlement'],
  [happened('performance-evaluation', 1, 'PerformanceEvaluated'), 'performance-evaluation'],
  [happened('performance-evaluation', 2, 'PerformanceEvaluationPublished'), 'closing'],
  [happened('project', 9, 'ProjectClosed'), 'closed'],
  [happened('duty', 1, 'DutyOpened'), undefined],
])('$type begins %s', (event, phase) => {
  expect(phaseBegunBy(event)).toBe(phase)
})

test('phases have an order', () => {
  expect(isLaterPhase('closed', 'planning')).toBe(true)
  expect(isLaterPhase('delivery', 'settlement')).toBe(false)
  expect(isLaterPhase('delivery', 'delivery')).toBe(false)
})
