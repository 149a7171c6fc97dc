import { instant, publishedCalendar, calendarOf, type Instant } from '#libs/calendar'
import { given } from '#libs/domain/deciding/testing'
import {
  deadlineExplained,
  deadlineMissed,
  discharged,
  dischargeDuty,
  duty,
  dutyDischarged,
  dutyEscalated,
  dutyLapsed,
  dutyMoved,
  dutyOpened,
  dutyPaused,
  dutyReminded,
  dutyResumed,
  dutyUrged,
  dutyWithdrawn,
  escalateDuty,
  explainDeadline,
  isOpen,
  lapseDuty,
  moveDuty,
  openDuty,
  pauseDuty,
  remindDuty,
  resumeDuty,
  unblockProcedure,
  urgeDuty,
  withdrawDuty,
  type DutyEvent,
} from './index.js'
import { folded } from '#libs/domain/deciding/testing'
import { policyOf } from '#libs/domain/procurement/testing'

const at = (text: string): Instant => instant(`2026-${text}+08:00`)
const id = '0193f3a0-0000-7000-8000-000000000001'
const caseId = `tender-round/${id}`
const from = at('10-12T16:00')
const end = at('10-20T00:00')

const asked = { case: caseId, key: id, subject: `tender-${id}`, from }
const confirm = { ...asked, kind: 'confirm-winner', about: id }

/** 87§68: five working days from Monday 12 October; no holiday in them. */
const period = { unit: 'working-days', length: 5, roll: 'statutory', from } as const
const reckoned = { calendarVersion: publishedCalendar.version, provisional: false }
const opened = dutyOpened({
  ...{ case: caseId, key: id, kind: 'confirm-winner', about: id, subject: `tender-${id}` },
  ...{ role: 'signatory', article: '87§68', period, end, ...reckoned },
  rungs: [
    { share: 50, at: at('10-15T12:00') },
    { share: 80, at: at('10-17T00:00') },
    { share: 100, at: end },
  ],
})
const told = (share: number, due: Instant) =>
  dutyReminded({ case: caseId, share, due, to: 'signatory' })

/** A duty of the county's own office, three working days from Monday; it never lapses. */
const office = dutyOpened({
  ...{ case: caseId, key: id, kind: 'explain-deadline', subject: `duty-${id}` },
  ...{ role: 'procurement-officer', article: '本县规定', end: at('10-16T00:00'), ...reckoned },
  period: { unit: 'working-days', length: 3, roll: 'none', from },
  rungs: [
    { share: 50, at: at('10-14T12:00') },
    { share: 80, at: at('10-15T09:36') },
    { share: 100, at: at('10-16T00:00') },
    { share: 150, at: at('10-19T12:00') },
  ],
})

test('what is owed is opened with the instants of its rungs, from the fact that starts it', () => {
  const later = { at: '2026-10-30T09:00+08:00', policy: policyOf('2026-10-12T00:00+08:00') }
  const first = given(duty).when(openDuty, confirm, later)
  const { case: _, ...expected } = opened.data
  expect(expected.end).toBe(end)
  first.then(opened)
  given(duty, opened).when(openDuty, confirm, later).then()
  given(duty)
    .when(openDuty, { ...confirm, kind: 'no-such' }, later)
    .thenRefused('no-such-duty')
})

test('a rung is told once, and not before its instant', () => {
  const early = { at: '2026-10-15T11:59+08:00' }
  const there = { at: '2026-10-15T12:00+08:00' }
  const fifty = told(50, at('10-15T12:00'))
  given(duty, opened).when(remindDuty, { share: 50 }, early).thenRefused('rung-not-reached')
  given(duty, opened).when(remindDuty, { share: 50 }, there).then(fifty)
  given(duty, opened, fifty).when(remindDuty, { share: 50 }, there).then()
  given(duty, opened).when(remindDuty, { share: 60 }, there).thenRefused('no-such-rung')
  given(duty).when(remindDuty, { share: 50 }, there).thenRefused('duty-not-open')
})

test.each([
  [50, 'procurement-officer', '10-14T12:00'],
  [80, 'deputy', '10-15T09:36'],
  [100, 'section-chief', '10-16T00:00'],
] as const)('at %i %% the %s is told', (share, to, due) => {
  given(duty, office)
    .when(escalateDuty, { share }, { at: '2026-10-31T00:00+08:00' })
    .then(dutyEscalated({ case: caseId, share, due: at(due), to }))
})

test('beyond the ladder the supervisor is told again ever rarer, and at last no more', () => {
  const late = { at: '2026-12-10T00:00+08:00' }
  const rung = (share: number, text: string) => ({ share, at: at(text) })
  const beyond = [
    ...[rung(150, '10-19T12:00'), rung(200, '10-21T00:00'), rung(300, '10-24T00:00')],
    ...[rung(500, '11-03T00:00'), rung(900, '11-19T00:00')],
  ]
  const told: DutyEvent[] = []
  for (const [index, { share, at: due }] of beyond.entries()) {
    const next = beyond[index + 1]
    const escalated = dutyEscalated({
      ...{ case: caseId, share, due, to: 'supervisor', ...(next && { next }) },
    })
    given(duty, office, ...told)
      .when(escalateDuty, { share }, late)
      .then(escalated)
    told.push(escalated)
  }
})

test('the law acts at the recorded end, however late it is written, and never before', () => {
  const lapsed = dutyLapsed({ case: caseId, effectiveAt: end })
  given(duty, opened)
    .when(lapseDuty, {}, { at: '2026-10-19T23:59+08:00' })
    .thenRefused('duty-not-over', '87§68')
  given(duty, opened).when(lapseDuty, {}, { at: end }).then(lapsed)
  given(duty, opened).when(lapseDuty, {}, { at: '2026-12-01T00:00+08:00' }).then(lapsed)
  given(duty, opened, lapsed).when(lapseDuty, {}, { at: '2026-12-01T00:00+08:00' }).then()
  given(duty, office)
    .when(lapseDuty, {}, { at: '2026-12-01T00:00+08:00' })
    .thenRefused('duty-never-lapses')
})

test('what the law has done already, no act discharges', () => {
  const lapsed = folded(duty, opened, dutyLapsed({ case: caseId, effectiveAt: end }))
  expect(discharged(lapsed, at('10-19T09:00'))).toEqual([])
})

test('an act in time discharges; a late one is missed, done, and to be explained once', () => {
  const inTime = dutyDischarged({ case: caseId, at: at('10-15T09:00'), late: false })
  const now = { at: '2026-10-30T00:00+08:00' }
  given(duty, office)
    .when(dischargeDuty, { at: at('10-15T09:00') }, now)
    .then(inTime)
  given(duty, office, inTime).when(lapseDuty, {}, now).thenRefused('duty-not-open')
  given(duty, office)
    .when(dischargeDuty, { at: at('11-15T09:00') }, now)
    .thenRefused('act-lies-ahead')
  const late = discharged(folded(duty, office), at('10-16T00:00'))
  expect(late).toEqual([
    deadlineMissed({
      ...{ kind: 'explain-deadline', article: '本县规定' },
      ...{ end: at('10-16T00:00'), role: 'procurement-officer' },
    }),
    dutyDischarged({ case: caseId, at: at('10-16T00:00'), late: true }),
  ])
  const explanation = { explanation: '公章送检' }
  const explained = deadlineExplained(explanation)
  given(duty, office, ...late)
    .when(explainDeadline, explanation, now)
    .then(explained)
  given(duty, office, ...late, explained)
    .when(explainDeadline, explanation, now)
    .thenRefused('deadline-already-explained')
  given(duty, office, inTime)
    .when(explainDeadline, explanation, now)
    .thenRefused('deadline-not-missed')
})

test('a duty owed no more is withdrawn; what had been missed by then is explained all the same', () => {
  const withdrawn = (text: string, late: boolean) =>
    dutyWithdrawn({ case: caseId, at: at(text), ground: 'case-over', late })
  const over = { ground: 'case-over' } as const
  given(duty, office)
    .when(withdrawDuty, over, { at: '2026-10-15T09:00+08:00' })
    .then(withdrawn('10-15T09:00', false))
  const late = [
    deadlineMissed({
      ...{ kind: 'explain-deadline', article: '本县规定' },
      ...{ end: at('10-16T00:00'), role: 'procurement-officer' },
    }),
    withdrawn('10-16T00:00', true),
  ]
  const now = { at: '2026-10-16T00:00+08:00' }
  given(duty, office)
    .when(withdrawDuty, over, now)
    .then(...late)
  given(duty, office, ...late)
    .when(withdrawDuty, over, now)
    .then()
  given(duty, office, ...late)
    .when(explainDeadline, { explanation: '项目已关闭' }, now)
    .then(deadlineExplained({ explanation: '项目已关闭' }))
  given(duty, office, withdrawn('10-15T09:00', false))
    .when(explainDeadline, { explanation: '项目已关闭' }, now)
    .thenRefused('deadline-not-missed')
})

test('what was withdrawn can be owed again, from its beginning and under the same name', () => {
  const withdrawn = dutyWithdrawn({
    ...{ case: caseId, at: at('10-15T09:00'), ground: 'no-longer-owed', late: false },
  })
  const now = { at: '2026-10-16T09:00+08:00', policy: policyOf('2026-10-12T00:00+08:00') }
  given(duty, opened, withdrawn).when(openDuty, confirm, now).then(opened)
  given(duty, opened, withdrawn, opened).when(openDuty, confirm, now).then()
  expect(folded(duty, opened, told(50, end), withdrawn, opened)).toEqual(folded(duty, opened))
})

test('a suspension keeps what was left: spent and remaining stay the whole', () => {
  const paused = dutyPaused({ case: caseId, since: at('10-15T00:00') })
  const now = { at: '2026-10-22T00:00+08:00' }
  given(duty, opened)
    .when(pauseDuty, { since: at('10-15T00:00') }, now)
    .then(paused)
  given(duty, opened, paused).when(remindDuty, { share: 50 }, now).thenRefused('duty-not-open')
  given(duty, opened, paused).when(lapseDuty, {}, now).thenRefused('duty-not-open')
  given(duty, opened, paused)
    .when(resumeDuty, { at: at('10-22T00:00') }, now)
    .then(
      dutyResumed({
        ...{ case: caseId, at: at('10-22T00:00'), end: at('10-27T00:00'), ...reckoned },
        rungs: [
          { share: 50, at: at('10-22T12:00') },
          { share: 80, at: at('10-24T00:00') },
          { share: 100, at: at('10-27T00:00') },
        ],
      }),
    )
  given(duty, office)
    .when(pauseDuty, { since: from }, now)
    .thenRefused('duty-not-paused-by-suspension')
})

test('a duty that reaches into an unpublished year is reckoned again when it is published', () => {
  const [year2025] = publishedCalendar.years
  if (!year2025) throw new Error('2025 is published')
  const before = calendarOf([year2025])
  const policy = policyOf('2026-10-12T00:00+08:00')
  const provisional: DutyEvent = {
    ...opened,
    data: { ...opened.data, provisional: true, calendarVersion: before.version },
  }
  given(duty).when(openDuty, confirm, { at: from, policy, calendar: before }).then(provisional)
  given(duty, provisional)
    .when(moveDuty, { because: 'calendar-published' }, { at: from })
    .then(
      dutyMoved({
        ...{ case: caseId, because: 'calendar-published', period, end, ...reckoned },
        rungs: opened.data.rungs,
      }),
    )
  given(duty, opened).when(moveDuty, { because: 'calendar-published' }, { at: from }).then()
})

test('only a blocked procedure is unblocked', () => {
  const blocked: DutyEvent = { ...office, data: { ...office.data, kind: 'unblock-procedure' } }
  const now = at('10-13T09:00')
  given(duty, blocked)
    .when(unblockProcedure, {}, { at: now })
    .then(dutyDischarged({ case: caseId, at: now, late: false }))
  given(duty, office).when(unblockProcedure, {}, { at: now }).thenRefused('duty-is-not-to-unblock')
  expect(isOpen(folded(duty, blocked))).toBe(true)
})

describe('urging', () => {
  const officer = { id: 'officer', role: 'procurement-officer' } as const
  const urged = (text: string) => dutyUrged({ case: caseId, at: at(text), to: 'signatory' })

  test('once a day, by whoever waits, and the clock runs as before', () => {
    given(duty, opened)
      .when(urgeDuty, {}, { at: '2026-10-13T09:00+08:00', actor: officer })
      .then(urged('10-13T09:00'))
    given(duty, opened, urged('10-13T09:00'))
      .when(urgeDuty, {}, { at: '2026-10-13T23:59+08:00', actor: officer })
      .thenRefused('urged-today')
    given(duty, opened, urged('10-13T23:59'))
      .when(urgeDuty, {}, { at: '2026-10-14T00:00+08:00', actor: officer })
      .then(urged('10-14T00:00'))
    const before = folded(duty, opened)
    expect(folded(duty, opened, urged('10-13T09:00'))).toEqual({
      ...before,
      urgedAt: at('10-13T09:00'),
    })
  })

  test('never oneself: not one’s own duty, nor that of one’s own role', () => {
    const signatory = { id: 'signatory', role: 'signatory' } as const
    given(duty, opened)
      .when(urgeDuty, {}, { at: '2026-10-13T09:00+08:00', actor: signatory })
      .thenRefused('own-duty')
    const named: DutyEvent = { ...opened, data: { ...opened.data, by: 'somebody' } }
    given(duty, named)
      .when(urgeDuty, {}, { at: '2026-10-13T09:00+08:00', actor: signatory })
      .then(urged('10-13T09:00'))
  })

  test('not what is done, nor what was never owed', () => {
    const done = dutyDischarged({ case: caseId, at: at('10-13T08:00'), late: false })
    for (const events of [[], [opened, done]]) {
      given(duty, ...events)
        .when(urgeDuty, {}, { at: '2026-10-13T09:00+08:00', actor: officer })
        .thenRefused('duty-not-open')
    }
  })
})
