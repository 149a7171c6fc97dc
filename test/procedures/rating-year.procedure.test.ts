import { addMilliseconds, instant } from '#libs/calendar'
import { classCase } from '#libs/domain/delivery/testing'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import { contractPerformanceAppraised, ratingOpened } from '#libs/domain/supervision/rating'
import type { RatingIndicator } from '#libs/contracts'
import { aCounty, person, type County } from '../support/county/index.js'
import { dutiesTold } from './duties-told.js'
import { livedUnder } from './lived.js'

let county: County
afterEach(() => county.close())

const { contract, institution, project } = classCase
const ratingId = uuid(80)
const caseId = `rating-year/${ratingId}`
const openedAt = instant('2026-06-01T09:00+08:00')

const full = (indicator: RatingIndicator) => ({ indicator, share: 10_000, from: [contract] })

/** An institution's file of the year, with its one contract appraised. */
const appraised = livedUnder(institution)(`rating-${ratingId}`, openedAt, [
  ratingOpened({ institution, year: 2026, openedAt }),
  contractPerformanceAppraised({
    ...{ contract, project, by: uuid(20) },
    lines: [
      ...[full('lawfulOperation'), full('fileTruthAndEvidence'), full('process')],
      ...[full('outcome'), full('satisfactionAndComplaints'), full('funds')],
    ],
  }),
])

const told = (kinds = /./) => dutiesTold(county.events(institution), kinds)

const rate = () => county.does('supervisor').rateInstitution(ratingId, {})
const publish = () => county.does('section-chief').publishGrade(ratingId, {})
const object = (objection: string) =>
  county
    .does('training-institution', { institution })
    .objectToRating(ratingId, { objection, reason: '一项漏计', evidence: anyHash })
const answer = (objection: string, upheld: boolean) =>
  county.does('section-chief').answerObjection(ratingId, { objection, upheld, reason: '已核对' })

/** When the display of the points that were counted last ends. */
function displayEnds(): ReturnType<typeof instant> {
  const rated = county.events(institution).findLast(({ type }) => type === 'InstitutionRated')
  // Every rating says how long it is on display.
  return instant((rated?.data as { displayEnds: { end: string } }).displayEnds.end)
}

const published = () =>
  county.events(institution).flatMap(({ type, data }) => (type === 'GradePublished' ? [data] : []))

test('a person rates, never a timer: silence is told ever higher and rates nobody', async () => {
  county = await aCounty({ lived: appraised })
  await county.passes('16 working days')
  expect(told()).toEqual({
    'rate-institution rating/1': [
      ...['DutyOpened', 'DutyEscalated 50', 'DutyEscalated 80', 'DutyEscalated 100'],
      'DutyEscalated 150',
    ],
  })
  expect(county.cases.open()).toContain(caseId)
})

test('what is rated is displayed, and published by somebody else once the display is over', async () => {
  county = await aCounty({ lived: appraised })
  await rate()
  await county.settled()
  expect(told(/publish/)).toEqual({})
  await county.passesUntil(displayEnds())
  expect(told(/publish/)).toEqual({ 'publish-grade rating/1': ['DutyOpened'] })
  await publish()
  await county.settled()
  expect(published()).toMatchObject([{ round: 1, by: person('section-chief') }])
  expect(told()).toEqual({
    'rate-institution rating/1': ['DutyOpened', 'DutyDischarged'],
    'publish-grade rating/1': ['DutyOpened', 'DutyDischarged'],
  })
  expect(county.cases.open()).not.toContain(caseId)
})

test('an objection that is upheld has the points counted again, displayed again, published once', async () => {
  county = await aCounty({ lived: appraised })
  await rate()
  await county.passes('2 working days')
  await object(uuid(81))
  await county.settled()
  await answer(uuid(81), true)
  await county.settled()
  expect(told()).toEqual({
    'rate-institution rating/1': ['DutyOpened', 'DutyDischarged'],
    [`answer-objection ${uuid(81)}`]: ['DutyOpened', 'DutyDischarged'],
    'rate-institution rating/2': ['DutyOpened'],
  })
  const first = displayEnds()
  await rate()
  await county.passesUntil(first)
  expect(told(/publish/)).toEqual({})
  await county.passesUntil(displayEnds())
  await publish()
  await county.settled()
  expect(published()).toMatchObject([{ round: 2 }])
  expect(county.cases.open()).not.toContain(caseId)
})

test('an objection of the last minute is answered before anything is published', async () => {
  county = await aCounty({ lived: appraised })
  await rate()
  const ends = displayEnds()
  await county.passesUntil(addMilliseconds(ends, -60_000))
  await object(uuid(82))
  await county.passesUntil(addMilliseconds(ends, 60_000))
  expect(told(/answer|publish/)).toEqual({ [`answer-objection ${uuid(82)}`]: ['DutyOpened'] })
  await answer(uuid(82), false)
  await county.settled()
  expect(told(/rate|publish/)).toEqual({
    'rate-institution rating/1': ['DutyOpened', 'DutyDischarged'],
    'publish-grade rating/1': ['DutyOpened'],
  })
  await publish()
  await county.settled()
  expect(published()).toMatchObject([{ round: 1 }])
})

test('every objection is owed an answer from the moment it was made', async () => {
  county = await aCounty({ lived: appraised })
  await rate()
  await county.passes('1 working day')
  await object(uuid(83))
  await county.settled()
  await county.passes('1 working day')
  await object(uuid(84))
  await county.settled()
  expect(told(/answer/)).toEqual({
    [`answer-objection ${uuid(83)}`]: ['DutyOpened'],
    [`answer-objection ${uuid(84)}`]: ['DutyOpened'],
  })
})
