import {
  anyHash,
  complaintCase,
  policyOf,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { instant, publishedCalendar } from '#libs/calendar'
import type { DomainEvent } from '#libs/domain/deciding'
import type { StoredEvent } from '#libs/event-store'
import { whatHappens } from './what-happens.js'

const at = instant('2026-11-02T10:00+08:00')
const stored = (stream: string, { type, data }: DomainEvent, place: number): StoredEvent => ({
  ...{ stream, version: 1, key: tenderCase.projectId, type, data, schemaVersion: 1, order: '' },
  ...{ eventId: uuid(10_000 + place), recordedAt: at },
  meta: { actor: uuid(1), role: 'finance-officer', at, command: 'lived', correlation: uuid(9) },
})

test('it tells which lot an act holds up until when, and what money it moves', () => {
  const events = [
    complaintCase.ordered(20),
    complaintCase.suspendedLot(20),
    {
      type: 'BudgetReserved',
      data: { project: tenderCase.projectId, lots: [{ lot: uuid(21), amount: 9_500 }] },
    },
  ].map((event, place) => stored(place === 0 ? 'complaint-1' : `tender-${anyHash}`, event, place))
  const { touches } = whatHappens({
    ...{ stream: 'complaint-1', events, discharges: [], starts: [] },
    deciding: { ...complaintCase.now, at, policy: policyOf(at), calendar: publishedCalendar },
  })
  expect(touches).toEqual([
    {
      ...{ event: 'LotSuspended', lot: complaintCase.lodged.lot, amounts: [] },
      endsAt: '2026-11-22T10:00:00.000+08:00',
    },
    { event: 'BudgetReserved', amounts: [9_500] },
  ])
})
