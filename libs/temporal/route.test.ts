import { instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'
import { factOf } from './fact-of.js'
import { procedures } from './procedures.js'
import { route } from './route.js'
import { whitelists } from './whitelists.js'

const uuid = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`
const [project, tender, duty] = [uuid(1), uuid(2), uuid(3)]
const at = instant('2026-01-05T09:00+08:00')

const event = (stream: string, type: string, data: unknown, version = 1): StoredEvent => ({
  ...{ stream, version, type, data, key: project, order: `1/${String(version)}`, recordedAt: at },
  ...{ eventId: uuid(90 + version), schemaVersion: 1 },
  meta: { actor: 'p', role: 'procurement-officer', at, command: 'c', correlation: 'c' },
})

const drafted = event(`tender-${tender}`, 'TenderDrafted', {
  ...{ project, officer: uuid(4), signatory: uuid(5), notBefore: at, planNumber: '计划1号' },
  lots: [{ lot: uuid(6), kind: 'training', budget: 100 }],
})

test('the event that creates a case begins it, and is heard by the project too', () => {
  const { cases } = route([drafted])
  expect(cases.map(({ workflowId, begins }) => [workflowId, begins])).toEqual([
    [`project/${project}`, false],
    [`tender-round/${tender}`, true],
  ])
})

test('what a whitelist leaves out never leaves the store', () => {
  const fact = factOf(drafted)
  expect(JSON.stringify(fact)).not.toMatch(/计划|budget/)
  expect(factOf(event(`bid-${uuid(7)}`, 'BidSubmitted', { price: 1 }))).toBeUndefined()
  expect(route([event(`bid-box-${tender}`, 'BidReceived', { bidder: uuid(8) })]).cases).toEqual([])
})

test('several facts of a case go together, in their order', () => {
  const published = event(
    ...[`tender-${tender}`, 'TenderNoticePublished', { deadline: at, publishedAt: at }, 2],
  )
  const round = route([drafted, published]).cases.find(({ begins }) => begins)
  expect(round?.facts.map(({ type }) => type)).toEqual(['TenderDrafted', 'TenderNoticePublished'])
})

test('what happens to a duty goes to the case that owes it', () => {
  const caseId = `tender-round/${tender}`
  const done = event(`duty-${duty}`, 'DutyDischarged', { case: caseId, at, late: false }, 2)
  expect(route([done]).cases).toMatchObject([{ workflowId: caseId, begins: false }])
})

test('a missed deadline begins the case in which it is explained', () => {
  const missed = event(
    ...[`duty-${duty}`, 'DeadlineMissed', { kind: 'file-plan', end: at, role: 'signatory' }, 2],
  )
  expect(route([missed]).cases).toMatchObject([
    { workflowId: `deadline-explanation/${duty}`, begins: true },
  ])
})

test('a jump of the clock is for all open cases', () => {
  const { cases, toAll } = route([
    event(`clock-${uuid(9)}`, 'ClockJumped', { offset: 1000, to: at }),
  ])
  expect(cases).toEqual([])
  expect(toAll.map(({ type }) => type)).toEqual(['ClockJumped'])
})

test('every type that a procedure hears is let through by some whitelist', () => {
  const known = new Set(Object.values(whitelists).flatMap(whitelist => Object.keys(whitelist)))
  for (const { hears, begins, outcomes = [] } of procedures) {
    for (const type of [...hears, ...begins, ...outcomes]) expect(known).toContain(type)
    for (const type of [...begins, ...outcomes]) expect(hears).toContain(type)
  }
})
