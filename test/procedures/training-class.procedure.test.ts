import { addMilliseconds, instant, type Instant } from '#libs/calendar'
import { classCase } from '#libs/domain/delivery/testing'
import { classFiled, classFilingReturned } from '#libs/domain/delivery/training-class'
import { uuid } from '#libs/domain/procurement/testing'
import { aCounty, type County } from '../support/county/index.js'
import { dutiesTold } from './duties-told.js'
import { livedUnder } from './lived.js'

let county: County
afterEach(() => county.close())

const { approved, commenced, filed, filedData, institution, periods, project, trainees } = classCase
const classId = uuid(42)
const caseId = `training-class/${classId}`
const filedAt = instant(classCase.filedAt)

type ClassEvents = Parameters<ReturnType<typeof livedUnder>>[2]

/** The class as it stood at an instant. */
const classAt = (at: Instant, ...events: ClassEvents) =>
  livedUnder(project)(`training-class-${classId}`, at, events)

const told = (kinds = /./) => dutiesTold(county.events(project), kinds)
const school = () => county.does('training-institution', { id: uuid(30), institution })
const officer = () => county.does('procurement-officer', { id: uuid(20) })

const [first, second] = periods
if (!first || !second) throw new Error('the class of the test cases has periods')

/** Everybody came. */
const callRoll = ({ period, startsAt, teacher }: typeof first) =>
  county.does('class-teacher', { id: teacher, institution }).submitRoll(classId, {
    ...{ period, means: 'called', calledAt: startsAt, offline: false },
    lines: trainees.map(person => ({ person, was: 'present' })),
    evidence: 'a'.repeat(64),
  })

test('silence is not consent: the office is told ever higher, and a late answer is an answer', async () => {
  county = await aCounty({ lived: classAt(filedAt, filed) })
  await county.passesUntil(instant('2026-03-13T10:00+08:00'))
  expect(told()).toEqual({
    'reply-to-class-filing filing/1': [
      ...['DutyOpened', 'DutyEscalated 50', 'DutyEscalated 80', 'DutyEscalated 100'],
      'DutyEscalated 150',
    ],
  })
  await officer().replyToClassFiling(classId, { reply: 'approved' })
  await county.settled()
  expect(told(/^(reply|commence|explain)/)).toEqual({
    'reply-to-class-filing filing/1': [
      ...['DutyOpened', 'DutyEscalated 50', 'DutyEscalated 80', 'DutyEscalated 100'],
      ...['DutyEscalated 150', 'DeadlineMissed', 'DutyDischarged'],
    ],
    'commence-class': ['DutyOpened'],
    'explain-deadline': ['DutyOpened'],
  })
})

test('a returned filing is owed again by the institution, and its answer again by the office', async () => {
  const returned = classFilingReturned({ filing: 1, by: uuid(20), reasons: ['教学计划不全'] })
  county = await aCounty({ lived: classAt(filedAt, filed, returned) })
  expect(told()).toEqual({ 'file-class-again filing/2': ['DutyOpened'] })
  await county.close()
  const again = classFiled({ ...filedData, filing: 2 })
  county = await aCounty({ lived: classAt(filedAt, filed, returned, again) })
  expect(told()).toEqual({ 'reply-to-class-filing filing/2': ['DutyOpened'] })
  await officer().replyToClassFiling(classId, { reply: 'approved' })
  await county.settled()
  expect(told(/^reply/)).toEqual({
    'reply-to-class-filing filing/2': ['DutyOpened', 'DutyDischarged'],
  })
})

test('a class that does not begin on its day is told, and begins late', async () => {
  county = await aCounty({ lived: classAt(filedAt, filed, approved) })
  await county.passesUntil(addMilliseconds(first.endsAt, 60_000))
  expect(told(/^commence/)).toEqual({
    'commence-class': [
      ...['DutyOpened', 'DutyEscalated 50', 'DutyEscalated 80', 'DutyEscalated 100'],
    ],
  })
  await school().commenceClass(classId, { period: second.period })
  await county.settled()
  expect(told(/^commence/)['commence-class']?.slice(-2)).toEqual([
    ...['DeadlineMissed', 'DutyDischarged'],
  ])
})

describe('a class that is held', () => {
  beforeEach(async () => {
    county = await aCounty({ lived: classAt(first.startsAt, filed, approved, commenced) })
  })

  test('owes a roll from the first minute of each class period, and no sooner', async () => {
    expect(told()).toEqual({ [`submit-roll ${first.period}`]: ['DutyOpened'] })
    await county.passesUntil(second.startsAt)
    await callRoll(first)
    await county.settled()
    expect(told()).toEqual({
      [`submit-roll ${first.period}`]: ['DutyOpened', 'DutyDischarged'],
      [`submit-roll ${second.period}`]: ['DutyOpened'],
    })
  })

  test('and cancelled owes nobody anything', async () => {
    await county.passesUntil(second.startsAt)
    await county.does('section-chief').cancelClass(classId, { reason: '学员不足' })
    await county.settled()
    expect(told()).toEqual({
      [`submit-roll ${first.period}`]: ['DutyOpened', 'DutyWithdrawn'],
      [`submit-roll ${second.period}`]: ['DutyOpened', 'DutyWithdrawn'],
    })
    expect(county.cases.open()).not.toContain(caseId)
  })
})
