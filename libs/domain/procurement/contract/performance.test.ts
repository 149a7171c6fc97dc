import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import type { Acceptance } from '#libs/domain/delivery/acceptance'
import { performing } from '#libs/domain/delivery/contracted'
import { lotResumed, lotSuspended, tender } from '#libs/domain/procurement/tender'
import type { Rating } from '#libs/domain/supervision/rating'
import { anyHash, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { fen, yuan } from '#libs/money'
import { awarded, draft, lot, signed, terms, winner } from './contract.fixture.js'
import {
  contract,
  contractCancelled,
  contractTerminated,
  performanceResumed,
  performanceSecurityGiven,
  performanceSecurityReturned,
  performanceSecurityWaived,
  performanceSuspended,
  reckonSecurityReturn,
  recordPerformanceSecurity,
  recordSubcontract,
  resumePerformance,
  returnPerformanceSecurity,
  securityReturnDue,
  subcontractRecorded,
  suspendPerformance,
  waivePerformanceSecurity,
  type ContractEvent,
} from './index.js'

const { officer } = projectCase
const { end, paper, projectId } = tenderCase
const ofLot = { project: projectId, lot }
const at = '2026-12-20T10:00+08:00'
const outside = { ...paper, occurredOn: day('2026-10-22') }
const security = { form: 'guarantee' as const, amount: yuan(9_500), ...outside }
const guarantee = performanceSecurityGiven({ ...ofLot, ...security })
const bound = [draft, signed] as const

const withTerms = (change: object) => ({
  ...draft,
  data: { ...draft.data, terms: { ...terms, ...change } },
})

describe('the performance security 履约保证金 (条例§48)', () => {
  const expectSecurity = (change: object, of = bound) =>
    given(contract, ...of).when(recordPerformanceSecurity, { ...security, ...change }, { at })

  test('is what was agreed, never in cash, given once', () => {
    expectSecurity({}).then(guarantee)
    expectSecurity({ form: 'cash' }).thenRefused('security-in-cash', '条例§48')
    expectSecurity({ amount: yuan(9_501) }).thenRefused('not-the-agreed-security')
    expectSecurity({ occurredOn: day('2026-12-21') }).thenRefused('security-lies-in-the-future')
    given(contract, ...bound, guarantee)
      .when(recordPerformanceSecurity, security, { at })
      .thenRefused('security-already-settled')
    given(contract, draft)
      .when(recordPerformanceSecurity, security, { at })
      .thenRefused('contract-not-signed')
    expectSecurity({}, [withTerms({ performanceSecurity: 0 }), signed]).thenRefused(
      'no-security-agreed',
    )
  })

  const graded = (grade: 'A' | 'B', institution = winner.bidder): Rating => ({
    ...{ status: 'published', institution, year: 2026, appraisals: [], findings: [] },
    ...{ vetoes: [], objections: [], grade },
  })
  const rating = uuid(70)
  const expectWaiver = (of: Rating, events = [withTerms({ securityWaivedFor: ['A'] }), signed]) =>
    given
      .states({ self: folded(contract, ...events), rating: of })
      .when(waivePerformanceSecurity, { rating }, { at })

  test('is waived for a grade only where the tender document said so', () => {
    expectWaiver(graded('A')).then(performanceSecurityWaived({ ...ofLot, rating, grade: 'A' }))
    expectWaiver(graded('B')).thenRefused('waiver-not-agreed', '法§46')
    expectWaiver(graded('A'), [...bound]).thenRefused('waiver-not-agreed')
    expectWaiver(graded('A', uuid(99))).thenRefused('rating-of-another-institution')
    expectWaiver({ status: 'not-opened' }).thenRefused('rating-of-another-institution')
  })

  const acceptance = uuid(51)
  const passed: Acceptance = {
    status: 'passed',
    opened: {
      ...{ ...ofLot, contract: uuid(450), supplier: winner.bidder, trainingClass: uuid(42) },
      ...{ assessmentBatch: uuid(50), acceptors: [], standards: [], openedAt: instant(at) },
    },
    ...{ opinions: [], passedAt: instant('2026-12-10T10:00+08:00'), published: false },
  }
  const due = securityReturnDue({
    ...{ ...ofLot, acceptance },
    returnBy: {
      ...end('条例§48', '2027-01-09', '2027-01-10'),
      ...{ provisional: true },
      period: {
        ...{ from: instant('2026-12-10T10:00+08:00'), length: 30 },
        ...{ unit: 'calendar-days' as const, roll: 'none' as const },
      },
    },
  })

  test('goes back within the agreed days of the acceptance', () => {
    const reckon = (of: Acceptance, ...events: (typeof due)[]) =>
      given
        .states({ self: folded(contract, ...bound, guarantee, ...events), acceptance: of })
        .when(reckonSecurityReturn, { acceptance }, { at })
    reckon(passed).then(due)
    reckon(passed, due).thenRefused('security-return-reckoned')
    reckon({ ...passed, opened: { ...passed.opened, lot: uuid(22) } }).thenRefused(
      'not-delivered-under-this-contract',
    )
    given
      .states({ self: folded(contract, ...bound), acceptance: passed })
      .when(reckonSecurityReturn, { acceptance }, { at })
      .thenRefused('no-security-held')
  })

  test('of a contract that ended before an acceptance, from its end', () => {
    const cancelled = contractCancelled({
      ...{ rule: '94§32', document: paper, cancelledAt: instant('2026-11-20T10:00+08:00') },
    })
    const returnBy = end('条例§48', '2026-12-20', '2026-12-21')
    const reckon = (...events: readonly ContractEvent[]) =>
      given
        .states({ self: folded(contract, ...events), acceptance: undefined })
        .when(reckonSecurityReturn, {}, { at })
    reckon(...bound, guarantee, cancelled).then(securityReturnDue({ ...ofLot, returnBy }))
    const terminated = contractTerminated({
      ...{ ...ofLot, proposal: uuid(90), ground: 'mutual-agreement', deliveredHeads: 0 },
      ...{ number: '解除1号', signedOn: day('2026-11-20'), document: anyHash },
      ...{ released: fen(0), toRecover: fen(0) },
    })
    reckon(...bound, guarantee, terminated).then(securityReturnDue({ ...ofLot, returnBy }))
    reckon(...bound, guarantee).thenRefused('contract-not-ended', '条例§48')
    const early = performanceSecurityReturned({ ...ofLot, ...outside, late: false })
    reckon(...bound, guarantee, early, cancelled).then(securityReturnDue({ ...ofLot, returnBy }))
    reckon(...bound, cancelled).thenRefused('no-security-held')
    const returned = performanceSecurityReturned({
      ...{ ...ofLot, ...outside, amount: yuan(9_500), late: false },
    })
    given(contract, ...bound, guarantee, cancelled)
      .when(returnPerformanceSecurity, outside, { at })
      .then(returned)
    given(contract, ...bound, guarantee, cancelled, returned)
      .when(returnPerformanceSecurity, outside, { at })
      .thenRefused('security-already-returned')
  })

  test('late, it goes back all the same and the record says so', () => {
    const back = (occurredOn: string) => ({ ...paper, occurredOn: day(occurredOn) })
    const returning = (occurredOn: string) =>
      given(contract, ...bound, guarantee, due).when(returnPerformanceSecurity, back(occurredOn), {
        at: '2027-02-01T10:00+08:00',
      })
    const returned = (occurredOn: string, late: boolean) =>
      performanceSecurityReturned({ ...ofLot, ...back(occurredOn), amount: yuan(9_500), late })
    returning('2027-01-09').then(returned('2027-01-09', false))
    returning('2027-01-10').then(returned('2027-01-10', true))
    returning('2027-02-02').thenRefused('security-lies-in-the-future')
    given(contract, ...bound, guarantee, due, returned('2027-01-09', false))
      .when(returnPerformanceSecurity, back('2027-01-09'), { at: '2027-02-01T10:00+08:00' })
      .thenRefused('security-already-returned')
  })
})

describe('a part that is given on 分包', () => {
  const allowed = withTerms({ subcontracting: { allowed: true, parts: ['教材印刷'] } })
  const subcontract = {
    subcontract: uuid(80),
    part: '教材印刷',
    subcontractor: uuid(81),
    ...outside,
  }
  const asked = { ...subcontract, givenBy: winner.bidder }
  const recorded = subcontractRecorded({ ...ofLot, ...subcontract })
  const expectSubcontract = (change: object, ...events: (typeof recorded)[]) =>
    given(contract, allowed, signed, ...events).when(
      recordSubcontract,
      { ...asked, ...change },
      { at },
    )

  test('is one that the tender document named, once (87§35)', () => {
    expectSubcontract({}).then(recorded)
    expectSubcontract({ part: '授课' }).thenRefused('part-not-named', '87§35')
    expectSubcontract({}, recorded).thenRefused('part-already-given-on', '法§48')
    given(contract, ...bound)
      .when(recordSubcontract, asked, { at })
      .thenRefused('subcontracting-not-allowed')
  })

  test('is given by the supplier alone, to somebody else (法§48)', () => {
    expectSubcontract({ givenBy: uuid(81), subcontractor: uuid(82) }).thenRefused(
      'no-further-subcontracting',
      '法§48',
    )
    expectSubcontract({ subcontractor: winner.bidder }).thenRefused('subcontracted-to-itself')
    expectSubcontract({ occurredOn: day('2026-12-21') }).thenRefused(
      'subcontract-lies-in-the-future',
    )
  })
})

describe('a challenge or complaint 条例§54', () => {
  const suspension = uuid(160)
  const [since, until] = [instant('2026-11-02T09:00+08:00'), instant('2026-11-20T16:00+08:00')]
  const held = lotSuspended({ lot, suspension, ground: 'challenge', document: paper, since })
  const freed = lotResumed({ lot, suspension, outcome: '质疑不成立', until })
  const suspended = performanceSuspended({ ...ofLot, suspension, since })
  const resumed = performanceResumed({ ...ofLot, suspension, until })
  const round = (...events: (typeof held | typeof freed)[]) => folded(tender, ...awarded, ...events)

  test('stops the performance of what was signed, from when its lot was suspended', () => {
    const stop = (of = round(held)) =>
      given
        .states({ self: folded(contract, ...bound), tender: of })
        .when(suspendPerformance, { suspension }, { at, actor: officer })
    stop().then(suspended)
    stop(round()).thenRefused('not-suspended', '条例§54')
    stop(round(held, freed)).thenRefused('not-suspended')
    given
      .states({ self: folded(contract, ...bound, suspended), tender: round(held) })
      .when(suspendPerformance, { suspension }, { at, actor: officer })
      .thenRefused('already-suspended')
  })

  test('ends as its lot goes on', () => {
    const resume = (of: ReturnType<typeof round>) =>
      given
        .states({ self: folded(contract, ...bound, suspended), tender: of })
        .when(resumePerformance, { suspension }, { at, actor: officer })
    resume(round(held, freed)).then(resumed)
    resume(round(held)).thenRefused('lot-suspended')
    given
      .states({ self: folded(contract, ...bound), tender: round(held, freed) })
      .when(resumePerformance, { suspension }, { at, actor: officer })
      .thenRefused('not-suspended')
  })

  test('nothing new is delivered meanwhile', () => {
    const stopped = folded(contract, ...bound, suspended)
    const runs = folded(contract, ...bound, suspended, resumed)
    expect(performing(stopped)).toMatchObject({ rule: '条例§54', reason: 'performance-suspended' })
    expect(performing(runs)).toBe(runs)
  })
})
