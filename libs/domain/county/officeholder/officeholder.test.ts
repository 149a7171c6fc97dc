import { instant } from '#libs/calendar'
import { isRefusal } from '#libs/domain/deciding'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  absenceEnded,
  absenceRecorded,
  delegationEnded,
  delegationGiven,
  delegationPassedOn,
  delegationReceived,
  deputyNamed,
  deputyReleased,
  dutiesGivenBack,
  dutiesHandedOver,
  dutiesTakenOver,
  endAbsence,
  endDelegation,
  giveDelegation,
  giveOffices,
  handOverDuties,
  mayActFor,
  nameDeputy,
  officeholder,
  officesGiven,
  recordAbsence,
  releaseDeputy,
  returnToOffice,
  returnedToOffice,
} from './index.js'

const uuid = (n: number): string => `0192f000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [bureau, finance] = [uuid(1), uuid(2)]
const [chief, clerk, colleague, payer, boss] = [10, 11, 12, 13, 14].map(uuid) as [
  ...[string, string, string, string, string],
] // five numbers, five ids
const administrator = { id: uuid(99), role: 'administrator' } as const

type Roles = Parameters<typeof officesGiven>[0]['roles']
const appointed = (person: string, roles: Roles, unit = bureau) =>
  officesGiven({ person, unit, roles, paper: '演人社任〔2026〕1号', givenBy: administrator.id })
const inOffice = (person: string, roles: Roles, unit = bureau) =>
  folded(officeholder, appointed(person, roles, unit))

const from = instant('2026-03-02T00:00+08:00')
const until = instant('2026-03-07T00:00+08:00')
const at = '2026-03-01T09:00+08:00'
const delegation = {
  ...{ delegation: uuid(50), to: colleague, roles: ['section-chief' as const] },
  ...{ from, until, reason: '出差' },
}
const chiefs = appointed(chief, ['section-chief'])
const holder = folded(officeholder, chiefs, delegationGiven(delegation))
const colleagues = inOffice(colleague, ['procurement-officer'])

test('an appointment is entered under the id of who is appointed', () => {
  const asked = { person: chief, unit: bureau, roles: ['section-chief' as const], paper: 'p' }
  given(officeholder)
    .when(giveOffices, asked, { at, id: chief, actor: administrator })
    .then(officesGiven({ ...asked, givenBy: administrator.id }))
  given(officeholder)
    .when(giveOffices, asked, { at, id: clerk, actor: administrator })
    .thenRefused('not-the-id-of-the-person')
})

test('a delegation is entered on both sides', () => {
  given
    .states({ self: folded(officeholder, chiefs), other: colleagues })
    .when(giveDelegation, delegation, { at })
    .thenAppends({
      self: [delegationGiven(delegation)],
      other: [delegationReceived({ delegation: delegation.delegation, from: chief, until })],
    })
})

test.each([
  [
    'to another unit',
    inOffice(payer, ['finance-officer'], finance),
    {},
    'delegate-of-another-unit',
  ],
  ['to nobody in office', folded(officeholder), {}, 'delegate-not-in-office'],
  ['to oneself', folded(officeholder, chiefs), {}, 'delegate-is-the-holder'],
  ['of another office', colleagues, { roles: ['signatory'] }, 'office-not-held'],
  ['that ends as it begins', colleagues, { until: from }, 'delegation-without-time'],
  ['of a duty that is none', colleagues, { duties: ['score-bids'] }, 'no-such-duty'],
])('no delegation %s', (_, other, changed, reason) => {
  given
    .states({ self: folded(officeholder, chiefs), other })
    .when(
      giveDelegation,
      { ...delegation, ...(changed as Partial<typeof delegation>) /* a row of this table */ },
      { at },
    )
    .thenRefused(reason)
})

test('nor one that is over when it is given', () => {
  given
    .states({ self: folded(officeholder, chiefs), other: colleagues })
    .when(giveDelegation, delegation, { at: until })
    .thenRefused('delegation-without-time')
})

test('who makes is not let in where it is checked: incompatible offices', () => {
  given
    .states({ self: inOffice(boss, ['signatory']), other: colleagues })
    .when(giveDelegation, { ...delegation, roles: ['signatory'] }, { at })
    .thenRefused('offices-incompatible', '财库〔2016〕99号')
})

const asks = (when: string, person = colleague, act?: string) => {
  const answer = mayActFor(
    holder,
    { person, role: 'section-chief', ...(act !== undefined && { act }) },
    instant(when),
  )
  return isRefusal(answer) ? answer.reason : answer
}

test('it runs from its first instant to just before its end', () => {
  expect(asks('2026-03-01T23:59:59.999+08:00')).toBe('delegation-not-begun')
  expect(asks('2026-03-02T00:00+08:00')).toBe('delegation')
  expect(asks('2026-03-06T23:59:59.999+08:00')).toBe('delegation')
  expect(asks('2026-03-07T00:00+08:00')).toBe('delegation-over')
  expect(asks('2026-03-03T09:00+08:00', clerk)).toBe('not-acting-for')
})

test('one for named duties covers no other act', () => {
  const narrow = folded(
    officeholder,
    chiefs,
    delegationGiven({ ...delegation, duties: ['verify-project'] }),
  )
  const may = (act?: string) =>
    mayActFor(
      narrow,
      { person: colleague, role: 'section-chief', ...(act !== undefined && { act }) },
      instant('2026-03-03T09:00+08:00'),
    )
  expect(may('verify-project')).toBe('delegation')
  expect(isRefusal(may('return-project'))).toBe(true)
  expect(may()).toBe('delegation')
})

test('ended before its time it is over at once', () => {
  const ended = delegationEnded({ delegation: delegation.delegation, reason: '提前返岗' })
  given
    .states({ self: holder })
    .when(endDelegation, ended.data, { at })
    .thenAppends({ self: [ended], other: [ended] })
  const after = folded(officeholder, chiefs, delegationGiven(delegation), ended)
  const role = 'section-chief'
  expect(mayActFor(after, { person: colleague, role }, from)).toMatchObject({
    reason: 'not-acting-for',
  })
  given
    .states({ self: after })
    .when(endDelegation, ended.data, { at })
    .thenRefused('no-such-delegation')
})

const deputy = { deputy: colleague, roles: ['section-chief' as const] }
const away = { absence: uuid(60), from, until, ground: 'leave' as const }

test('a deputy acts while the holder is away, and no longer', () => {
  const named = folded(officeholder, chiefs, deputyNamed(deputy), absenceRecorded(away))
  const may = (when: string, state = named) => {
    const person = colleague
    const answer = mayActFor(state, { person, role: 'section-chief' }, instant(when))
    return isRefusal(answer) ? answer.reason : answer
  }
  expect(may('2026-03-01T23:59+08:00')).toBe('holder-is-at-their-post')
  expect(may('2026-03-02T00:00+08:00')).toBe('deputy')
  expect(may('2026-03-07T00:00+08:00')).toBe('holder-is-at-their-post')
  const back = absenceEnded({ absence: away.absence, at: instant('2026-03-04T08:00+08:00') })
  const returned = officeholder.evolve(named, back)
  expect(may('2026-03-04T08:00+08:00', returned)).toBe('holder-is-at-their-post')
  const released = officeholder.evolve(named, deputyReleased({ deputy: colleague }))
  expect(may('2026-03-03T08:00+08:00', released)).toBe('not-acting-for')
})

test('deputies and absences are entered, ended, and refused without sense', () => {
  const self = folded(officeholder, chiefs)
  given
    .states({ self, other: colleagues })
    .when(nameDeputy, deputy, { at })
    .thenAppends({ self: [deputyNamed(deputy)], other: [] })
  given(officeholder, chiefs)
    .when(releaseDeputy, { deputy: clerk }, { at })
    .thenRefused('no-such-deputy')
  given(officeholder, chiefs).when(recordAbsence, away, { at }).then(absenceRecorded(away))
  given(officeholder, chiefs)
    .when(recordAbsence, { ...away, until: from }, { at })
    .thenRefused('absence-without-time')
  given(officeholder, chiefs, absenceRecorded(away))
    .when(endAbsence, { absence: away.absence }, { at: '2026-03-03T09:00+08:00' })
    .then(absenceEnded({ absence: away.absence, at: instant('2026-03-03T09:00+08:00') }))
  given(officeholder, chiefs, absenceRecorded(away))
    .when(endAbsence, { absence: away.absence }, { at: until })
    .thenRefused('no-such-absence')
})

describe('everything is handed over at once', () => {
  const handover = { handover: uuid(70), to: clerk, reason: '调离', list: [] }
  const received = delegationReceived({ delegation: uuid(51), from: boss, until })
  const fromBoss = {
    ...delegation,
    delegation: uuid(51),
    to: chief,
    roles: ['unit-leader' as const],
  }
  const leaving = folded(
    officeholder,
    chiefs,
    delegationGiven(delegation),
    received,
    dutiesTakenOver({ handover: uuid(69), from: uuid(9), withThem: [uuid(8)] }),
  )
  const principal = folded(
    officeholder,
    appointed(boss, ['unit-leader']),
    delegationGiven(fromBoss),
  )
  const taken = dutiesTakenOver({
    handover: handover.handover,
    from: chief,
    withThem: [uuid(8), uuid(9)],
  })
  const states = {
    self: leaving,
    other: inOffice(clerk, ['section-chief']),
    linked: [principal, colleagues],
  }

  const gone = officeholder.evolve(leaving, dutiesHandedOver({ ...handover, by: boss }))
  const successor = officeholder.evolve(states.other, taken)
  const appointment = {
    ...{ person: chief, unit: bureau, roles: ['section-chief' as const], paper: '任〔2026〕9号' },
    ...{ from: clerk, reason: '借调期满返岗' },
  }
  const returns = { at, id: chief, actor: administrator }

  test('what was taken over before, what was delegated and what was received go with it', () => {
    given
      .states(states)
      .when(handOverDuties, handover, { at, actor: administrator })
      .thenAppends({
        self: [dutiesHandedOver({ ...handover, by: administrator.id })],
        other: [
          taken,
          delegationGiven(delegation),
          delegationReceived({ delegation: uuid(51), from: boss, until }),
        ],
        linked: [
          [delegationPassedOn({ delegation: uuid(51), to: clerk })],
          [delegationReceived({ delegation: delegation.delegation, from: clerk, until })],
        ],
      })
  })

  test('afterwards nobody acts for who has gone, and the successor has all of theirs', () => {
    expect(mayActFor(gone, { person: colleague, role: 'section-chief' }, from)).toMatchObject({
      reason: 'office-not-held',
    })
    expect(successor).toMatchObject({
      tookOver: [uuid(8), uuid(9), chief],
    })
    given
      .states(gone)
      .when(
        giveOffices,
        { person: chief, unit: bureau, roles: ['section-chief'], paper: 'p' },
        { at, id: chief, actor: administrator },
      )
      .thenRefused('duties-handed-over')
  })

  test('who returns to office has everything again, with what they had taken over before', () => {
    const returned = returnedToOffice({
      ...appointment,
      ...{ withThem: [uuid(8), uuid(9)], returnedBy: administrator.id },
    })
    const back = dutiesGivenBack({ to: chief, withThem: [uuid(8), uuid(9)] })
    given
      .states({ self: gone, other: successor })
      .when(returnToOffice, appointment, returns)
      .thenAppends({ self: [returned], other: [back] })
    expect(officeholder.evolve(gone, returned)).toMatchObject({
      ...{ status: 'in-office', roles: ['section-chief'], tookOver: [uuid(8), uuid(9)] },
      ...{ delegations: [], deputies: [], absences: [] },
    })
    expect(officeholder.evolve(successor, back)).toMatchObject({ tookOver: [] })
    // Whoever came back alone meanwhile stays where they are.
    const withoutOne = officeholder.evolve(
      successor,
      dutiesGivenBack({ to: uuid(9), withThem: [] }),
    )
    given
      .states({ self: gone, other: withoutOne })
      .when(returnToOffice, appointment, returns)
      .thenAppends({
        self: [
          returnedToOffice({
            ...appointment,
            ...{ withThem: [uuid(8)], returnedBy: administrator.id },
          }),
        ],
        other: [dutiesGivenBack({ to: chief, withThem: [uuid(8)] })],
      })
  })

  test('nobody returns who is in office, or from whom the duties are not with', () => {
    given
      .states({ self: leaving, other: successor })
      .when(returnToOffice, appointment, returns)
      .thenRefused('nothing-handed-over')
    given
      .states({ self: gone, other: colleagues })
      .when(returnToOffice, appointment, returns)
      .thenRefused('duties-not-with-them')
    given
      .states({ self: gone, other: successor })
      .when(returnToOffice, { ...appointment, person: clerk }, returns)
      .thenRefused('not-the-id-of-the-person')
  })

  test('only to who holds every office of the holder’s', () => {
    given
      .states({ ...states, other: colleagues })
      .when(handOverDuties, { ...handover, to: colleague }, { at, actor: administrator })
      .thenRefused('successor-lacks-office')
  })

  test('not where the successor may not act for one for whom the holder acts', () => {
    const signs = { ...fromBoss, roles: ['signatory' as const] }
    const signatory = folded(officeholder, appointed(boss, ['signatory']), delegationGiven(signs))
    given
      .states({
        ...states,
        other: inOffice(clerk, ['section-chief', 'procurement-officer']),
        linked: [signatory, colleagues],
      })
      .when(handOverDuties, handover, { at, actor: administrator })
      .thenRefused('offices-incompatible')
  })
})
