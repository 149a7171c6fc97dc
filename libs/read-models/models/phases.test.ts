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
  { event: happened('project', 1, 'ProjectOpened'), phase: 'planning' },
  { event: happened('tender', 1, 'TenderDrafted'), phase: 'procurement' },
  { event: happened('tender', 2, 'TenderNoticePublished'), phase: undefined },
  { event: happened('claim', 1, 'PaymentApplicationMade', { pays: 'advance' }), phase: undefined },
  {
    event: happened('claim', 1, 'PaymentApplicationMade', { pays: 'settlement' }),
    phase: 'settlement',
  },
  { event: happened('claim', 1, 'SubsidyClaimMade'), phase: 'settlement' },
  {
    event: happened('performance-evaluation', 1, 'PerformanceEvaluated'),
    phase: 'performance-evaluation',
  },
  {
    event: happened('performance-evaluation', 2, 'PerformanceEvaluationPublished'),
    phase: 'closing',
  },
  { event: happened('project', 9, 'ProjectClosed'), phase: 'closed' },
  { event: happened('duty', 1, 'DutyOpened'), phase: undefined },
])('$event.type begins $phase', ({ event, phase }) => {
  expect(phaseBegunBy(event)).toBe(phase)
})

test('phases have an order', () => {
  expect(isLaterPhase('closed', 'planning')).toBe(true)
  expect(isLaterPhase('delivery', 'settlement')).toBe(false)
  expect(isLaterPhase('delivery', 'delivery')).toBe(false)
})
