import fc from 'fast-check'
import {
  addMinutes,
  calendarOf,
  instant,
  millisecondsBetween,
  publishedCalendar,
  spent,
  type Calendar,
  type Instant,
} from '#libs/calendar'
import { isRefusal, type Decided, type Deciding } from '#libs/domain/deciding'
import { policyOf, uuid } from '#libs/domain/procurement/testing'
import { occurrences } from '../../../../test/support/occurrences.js'
import { propertyRuns } from '../../../../test/support/property-runs.js'
import {
  dischargeDuty,
  duty,
  escalateDuty,
  explainDeadline,
  isOpen,
  lapseDuty,
  moveDuty,
  openDuty,
  pauseDuty,
  remindDuty,
  resumeDuty,
  withdrawDuty,
  type Duty,
  type DutyEvent,
} from './index.js'

type Owed = Extract<Duty, { readonly status: 'open' | 'paused' }>

const first = instant('2026-11-20T08:30+08:00')

/** The county before and after the notice of a year that duties opened in winter reach into. */
const nextYear = {
  ...{ year: 2027, notice: '演示通知', publishedOn: '2026-12-10', workingWeekends: [] },
  statutoryDays: ['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
  restDays: [
    ...['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
  ],
} as unknown as Calendar['years'][number] // days are what the calendar's own parser makes of these
const published = calendarOf([...publishedCalendar.years, nextYear])

/** What is left of a duty and what was used up, whichever way its clock runs: minutes, or milliseconds. */
function spentOf(owed: Owed, at: Instant, calendar: Calendar) {
  const standing = owed.status === 'paused' ? [{ from: owed.since }] : []
  const suspensions = [...owed.suspensions, ...standing]
  const { period } = owed
  if (period.unit !== 'recorded-end') return spent({ ...period, suspensions }, at, calendar)
  const budget = Math.max(millisecondsBetween(period.from, period.end), 0)
  const used = Math.max(millisecondsBetween(period.from, at), 0)
  return { budget, spent: used, remaining: budget - used }
}

const kinds = [
  ...(['confirm-winner', 'decide-complaint', 'sign-contract', 'seat-committee'] as const),
  ...(['reply-to-challenge', 'return-performance-security'] as const),
] as const

const minutes = fc.oneof(fc.nat({ max: 600 }), fc.nat({ max: 6 * 1_440 }))
const act = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('pause' as const, 'resume' as const) },
    { weight: 2, arbitrary: fc.constantFrom('calendar' as const, 'end' as const) },
    { weight: 1, arbitrary: fc.constantFrom('from' as const, 'discharge' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('withdraw' as const, 'explain' as const, 'explain' as const),
    },
    { weight: 2, arbitrary: fc.constantFrom('lapse' as const, 'remind' as const) },
    { weight: 2, arbitrary: fc.constantFrom('escalate' as const, 'again' as const) },
  ),
  after: minutes,
  /** How long before now the fact lies that it follows from; a few lie ahead. */
  ago: fc.oneof(fc.nat({ max: 300 }), fc.constant(-90), fc.nat({ max: 4_000 })),
})
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

interface County {
  readonly at: Instant
  readonly calendar: Calendar
}

const deciding = ({ at, calendar }: County): Deciding => ({
  ...{ id: uuid(1), at, calendar, policy: policyOf('2026-11-20T08:30+08:00') },
  actor: { id: `tender-round/${uuid(101)}`, role: 'procedure' },
})

/** What is told next of a duty: the first of its rungs that nobody has been told of. */
const nextShare = (state: Duty): number =>
  isOpen(state) ? (state.rungs.find(({ share }) => !state.told.includes(share))?.share ?? 100) : 100

function decided(state: Duty, one: Act, county: County): Decided<DutyEvent> {
  return told(state, one, county) ?? moved(state, one, county)
}

/** What ends a duty, or is told of it. */
function told(state: Duty, { what }: Act, county: County): Decided<DutyEvent> | undefined {
  const how = deciding(county)
  switch (what) {
    case 'withdraw':
      return withdrawDuty(state, { ground: 'no-longer-owed' }, how)
    case 'lapse':
      return lapseDuty(state, {}, how)
    case 'remind':
      return remindDuty(state, { share: nextShare(state) }, how)
    case 'escalate':
      return escalateDuty(state, { share: nextShare(state) }, how)
    case 'explain':
      return explainDeadline(state, { explanation: '系统维护' })
    default:
      return undefined
  }
}

/** What stops, moves or discharges it, or has it owed again. */
function moved(state: Duty, { what, ago }: Act, county: County): Decided<DutyEvent> {
  const { at } = county
  const then = addMinutes(at, -ago)
  const how = deciding(county)
  switch (what) {
    case 'pause':
      return pauseDuty(state, { since: then }, how)
    case 'resume':
      return resumeDuty(state, { at: then }, how)
    case 'calendar':
      return moveDuty(state, { because: 'calendar-published' }, how)
    case 'end':
      return moveDuty(state, { because: 'deadline-moved', end: addMinutes(at, 3 * 1_440) }, how)
    case 'from':
      return moveDuty(state, { because: 'deadline-moved', from: addMinutes(at, -1_440) }, how)
    case 'discharge':
      return dischargeDuty(state, { at }, how)
    case 'again':
      return 'kind' in state
        ? openDuty(state, { ...askedOf(state), from: at, end: later(at) }, how)
        : []
    default:
      return []
  }
}

const later = (at: Instant): Instant => addMinutes(at, 9 * 1_440)
const askedOf = ({ case: of, key, kind, subject }: Exclude<Duty, { status: 'none' }>) => ({
  ...{ case: of, key, kind, subject },
})

/** The law gave a number of days or an end: what stops the clock takes nothing from it. */
const wholeOf = ({ period }: Owed): string =>
  period.unit === 'recorded-end'
    ? String(millisecondsBetween(period.from, period.end))
    : `${String(period.length)} ${period.unit}`

/** All there is to hold of a duty at an instant; what it says of its state. */
function expectConstantSum(owed: Owed, { at, calendar }: County): string {
  const now = spentOf(owed, at, calendar)
  expect(now.spent + now.remaining).toBe(now.budget)
  if (owed.status === 'paused') {
    // Standing still, nothing is used up, however long it stands: a minute that was begun is spent.
    const later = spentOf(owed, addMinutes(at, 5 * 1_440), calendar)
    const stopped = spentOf(owed, owed.since > at ? at : owed.since, calendar)
    expect(later.budget).toBe(stopped.budget)
    expect(Math.abs(later.remaining - stopped.remaining)).toBeLessThanOrEqual(1)
    return 'paused'
  }
  return now.remaining > 0 ? 'running' : 'overdue'
}

/** With every reckoning: the recorded end is where nothing is left, each rung where its share is gone. */
function expectReckoned(owed: Owed, { calendar }: County): void {
  if (owed.period.unit === 'recorded-end' || owed.status === 'paused') return
  for (const { share, at } of [...owed.rungs, { share: 100, at: owed.end }]) {
    const due = spentOf(owed, at, calendar)
    const gone = Math.ceil((due.budget * share) / 100)
    expect(due.spent).toBeGreaterThanOrEqual(gone)
    expect(spentOf(owed, addMinutes(at, -1), calendar).spent).toBeLessThan(gone)
  }
}

interface Change {
  readonly before: Duty
  readonly answer: readonly DutyEvent[]
  readonly state: Owed
}

/** Only what moves a duty changes how much of it there is in all. */
function expectReckonedAfter({ before, answer, state }: Change, county: County): void {
  expectReckoned(state, county)
  const moved = answer.some(({ type }) => type === 'DutyMoved')
  const whole = isOpen(before) && !moved ? wholeOf(before) : wholeOf(state)
  expect(wholeOf(state)).toBe(whole)
}

test('what a duty has spent and has left is constant in sum, whatever stops, moves or republishes it', () => {
  const happened = occurrences<DutyEvent['type']>('duty', [
    ...(['DutyOpened', 'DutyPaused', 'DutyResumed', 'DutyMoved'] as const),
    ...(['DutyDischarged', 'DeadlineMissed', 'DutyReminded', 'DutyEscalated'] as const),
    ...(['DutyLapsed', 'DutyWithdrawn', 'DeadlineExplained'] as const),
  ])
  const states = occurrences('clock of a duty', ['running', 'paused', 'overdue'])
  const units = occurrences('clocks', ['working-days', 'calendar-days', 'recorded-end'])
  const refused = occurrences('refusals of a duty', [
    ...(['suspension-not-begun', 'suspension-ends-before-it-began'] as const),
    ...(['duty-not-paused-by-suspension', 'duty-not-open', 'duty-never-lapses'] as const),
    ...(['duty-not-over', 'rung-not-reached'] as const),
    ...(['deadline-not-missed', 'deadline-already-explained'] as const),
  ])
  const ends = occurrences('ends of a duty', ['discharged', 'withdrawn', 'lapsed', 'none'])
  let histories = 0
  let ended = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      minutes,
      fc.array(act, { minLength: 4, maxLength: 16 }),
      (kind, late, acts) => {
        let county: County = { at: addMinutes(first, late * 6), calendar: publishedCalendar }
        const { at: from } = county
        const asked = { case: `tender-round/${uuid(101)}`, key: uuid(100), subject: 'tender-1' }
        const end = addMinutes(from, 9 * 1_440)
        let state: Duty = duty.initial
        const take = (answer: Decided<DutyEvent>): void => {
          if (isRefusal(answer)) {
            refused.saw(answer.reason as 'suspension-not-begun') // of those above
            return
          }
          for (const event of answer) happened.saw(event.type)
          const before = state
          state = answer.reduce(duty.evolve, state)
          if (isOpen(state) && answer.length > 0)
            expectReckonedAfter({ before, answer, state }, county)
        }
        take(openDuty(state, { ...asked, kind, from, end }, deciding(county)))
        if (isOpen(state)) units.saw(state.period.unit as 'working-days') // of those above
        for (const one of acts) {
          const at = addMinutes(county.at, one.after)
          county = { at, calendar: one.what === 'calendar' ? published : county.calendar }
          take(decided(state, one, county))
          if (isOpen(state)) states.saw(expectConstantSum(state, county) as 'running') // of those above
        }
        histories += 1
        ends.saw(isOpen(state) ? 'none' : state.status)
        if (!isOpen(state)) ended += 1
      },
    ),
    propertyRuns(400, 5),
  )
  expect([...happened.missing(), ...states.missing(), ...units.missing()]).toEqual([])
  expect([...refused.missing(), ...ends.missing()]).toEqual([])
  expect(ended / histories).toBeGreaterThanOrEqual(0.3)
})
