import { seatOf } from '#facts/procurement/evaluation'
import { day } from '#libs/calendar'
import { person, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import type { StoredEvent } from '#libs/event-store'
import { aCounty, type County } from '../support/county/index.js'
import { lots, projectId } from './award.js'
import { dutiesTold } from './duties-told.js'
import { chair, evaluationId, experts, scoring, second, sheetOf } from './scoring.js'

let county: County
afterEach(() => county.close())

const expert = ({ id }: { id: string }) => county.does('evaluation-expert', { id })

/** The duties of a kind, by what they are about: the types of their events. */
function duties(kind: string): readonly (readonly string[])[] {
  const streams = Map.groupBy(
    county.events(projectId).filter(({ stream }) => stream.startsWith('duty-')),
    ({ stream }) => stream,
  )
  return [...streams.values()].filter(ofKind(kind)).map(events => events.map(({ type }) => type))
}

const ofKind =
  (kind: string) =>
  ([opened]: readonly StoredEvent[]): boolean =>
    // A duty's stream begins with `DutyOpened`, which has its kind.
    (opened?.data as { kind?: string } | undefined)?.kind === kind

const done = ['DutyOpened', 'DutyDischarged']
const back = { ground: 'objective-scores-differ', reason: '客观分不一致' }

test('a member leaves while all score: the seat is filled, and another sitting finishes (87§49)', async () => {
  county = await aCounty({ lived: scoring })
  const officer = county.does('procurement-officer', { id: projectCase.officer.id })
  for (const one of experts.slice(0, 4)) {
    await expert(one).submitScores(evaluationId, { scores: sheetOf() })
  }
  const [away = chair] = experts.slice(4)
  const paper = tenderCase.paper
  await officer.releaseMember(evaluationId, {
    ...{ person: away.id, cause: 'absent', reason: '未到场', document: paper },
  })
  await county.settled()
  expect(duties('submit-scores').at(-1)).toEqual(['DutyOpened', 'DutyWithdrawn'])
  expect(duties('replace-member')).toEqual([['DutyOpened']])
  const newcomer = person('evaluation-expert', 650)
  await officer.replaceMember(evaluationId, {
    ...{ instead: away.id, person: newcomer.id, document: paper, relations: [] },
  })
  await county.settled()
  for (const one of [...experts.slice(0, 4), newcomer]) {
    await expert(one).voteOnResponsiveness(evaluationId, { invalid: [], markers: [], tooLow: [] })
  }
  await county.settled()
  await expert(chair).reviewResponsiveness(evaluationId, {})
  await expert(newcomer).submitScores(evaluationId, { scores: sheetOf() })
  await county.settled()
  const types = county.events(projectId).map(({ type }) => type)
  expect(types.filter(type => type === 'EvaluationCompleted')).toHaveLength(1)
  expect(duties('replace-member')).toEqual([done])
  expect(duties('review-responsiveness')).toEqual([done])
  expect(duties('sign-report')).toHaveLength(5)
  await expert(chair).returnScores(evaluationId, { expert: newcomer.id, ...back })
  await county.settled()
  expect(duties('sign-report')).toEqual(Array(5).fill(['DutyOpened', 'DutyWithdrawn']))
  await expert(newcomer).submitScores(evaluationId, { scores: sheetOf() })
  await county.settled()
  expect(duties('sign-report').slice(5)).toEqual(Array(5).fill(['DutyOpened']))
})

test('a member vanishes without a word: asked again as far as the supervisor, and nothing is added up', async () => {
  county = await aCounty({ lived: scoring })
  for (const one of experts.slice(0, 4)) {
    await expert(one).submitScores(evaluationId, { scores: sheetOf() })
  }
  await county.passes('5 working days')
  const [vanished = chair] = experts.slice(4)
  expect(dutiesTold(county.events(projectId), /^submit-scores/)).toMatchObject({
    [`submit-scores ${seatOf(lots[0], vanished.id)}`]: [
      ...['DutyOpened', 'DutyEscalated 50', 'DutyEscalated 80', 'DutyEscalated 100'],
      ...['DutyEscalated 150', 'DutyEscalated 200'],
    ],
  })
  expect(county.events(projectId).map(({ type }) => type)).not.toContain('EvaluationCompleted')
})

test('a member leaves before all have voted: whoever stays is still asked, and the seat’s new one (87§49)', async () => {
  county = await aCounty({
    lived: scoring.filter(({ type }) => type !== 'ResponsivenessReviewed'),
  })
  const officer = county.does('procurement-officer', { id: projectCase.officer.id })
  const ballot = { invalid: [], markers: [], tooLow: [] }
  await county.settled()
  await expert(chair).voteOnResponsiveness(evaluationId, ballot)
  const [away = chair] = experts.slice(4)
  const { paper } = tenderCase
  await officer.releaseMember(evaluationId, {
    ...{ person: away.id, cause: 'absent', reason: '未到场', document: paper },
  })
  await county.settled()
  const newcomer = person('evaluation-expert', 650)
  await officer.replaceMember(evaluationId, {
    ...{ instead: away.id, person: newcomer.id, document: paper, relations: [] },
  })
  await county.settled()
  const asked = () => duties('vote-on-responsiveness').filter(types => types.length === 1)
  // All but the chair, whose ballot stands.
  expect(asked()).toHaveLength(4)
  for (const one of [...experts.slice(1, 4), newcomer]) {
    await expert(one).voteOnResponsiveness(evaluationId, ballot)
  }
  await county.settled()
  expect(asked()).toEqual([])
  expect(duties('review-responsiveness').at(-1)).toEqual(['DutyOpened'])
})

test('every return of a seat is waited for by a duty of its own (87§64)', async () => {
  county = await aCounty({ lived: scoring })
  for (const one of experts) {
    const scores = sheetOf(one === second ? 8_000 : 9_000)
    await expert(one).submitScores(evaluationId, { scores })
  }
  for (const wrong of [8_500, 9_000]) {
    await county.settled()
    await expert(chair).returnScores(evaluationId, { expert: second.id, ...back })
    await county.settled()
    expect(duties('submit-scores').at(-1)).toEqual(['DutyOpened'])
    await expert(second).submitScores(evaluationId, { scores: sheetOf(wrong) })
  }
  await county.settled()
  expect(duties('submit-scores')).toEqual(experts.concat(second, second).map(() => done))
  expect(duties('return-scores')).toEqual([done, done])
  expect(county.events(projectId).map(({ type }) => type)).toContain('EvaluationCompleted')
})

test('whoever scored far from the others owes an answer before scores are added up (87§64)', async () => {
  county = await aCounty({ lived: scoring })
  for (const one of experts) {
    const scores = one === second ? sheetOf(9_000, 4_000) : sheetOf()
    await expert(one).submitScores(evaluationId, { scores })
  }
  await county.settled()
  const types = () => county.events(projectId).map(({ type }) => type)
  expect(duties('answer-outliers')).toEqual([['DutyOpened']])
  expect(types()).not.toContain('EvaluationCompleted')
  const answers = sheetOf(9_000, 4_000)
    .filter(({ factor }) => factor === 'plan')
    .map(({ bid, factor }, place) =>
      place === 0 ? { bid, factor, score: 8_000 } : { bid, factor, reason: '方案缺少实训安排' },
    )
  await expert(second).answerOutliers(evaluationId, { answers })
  await county.settled()
  expect(duties('answer-outliers')).toEqual([done])
  expect(types()).toContain('EvaluationCompleted')
})

test('a signed report is evaluated again by its committee, and finance told that the result changed (87§64)', async () => {
  county = await aCounty({ lived: scoring })
  const officer = county.does('procurement-officer', { id: projectCase.officer.id })
  const signedAndDelivered = async () => {
    await county.settled()
    for (const one of experts) await expert(one).signReport(evaluationId, {})
    await officer.deliverReport(evaluationId, { report: tenderCase.paper })
    await county.settled()
  }
  for (const one of experts) await expert(one).submitScores(evaluationId, { scores: sheetOf() })
  await signedAndDelivered()
  expect(duties('confirm-winner')).toEqual([['DutyOpened']])
  await officer.orderReEvaluation(evaluationId, {
    ...{ ground: 'sum-error', reason: '分值汇总有误', finding: tenderCase.paper },
    experts: [second.id],
  })
  await county.settled()
  expect(duties('confirm-winner')).toEqual([['DutyOpened', 'DutyWithdrawn']])
  const [, , last] = tenderCase.three
  const scores = sheetOf().map(line =>
    line.factor === 'plan' ? { ...line, score: line.bid === last?.bid ? 10_000 : 6_000 } : line,
  )
  await expert(second).submitScores(evaluationId, { scores })
  await signedAndDelivered()
  expect(duties('confirm-winner').at(-1)).toEqual(['DutyOpened'])
  expect(duties('report-re-evaluation')).toEqual([['DutyOpened']])
  await officer.reportReEvaluation(evaluationId, {
    ...{ occurredOn: day('2026-10-08'), ...tenderCase.paper },
  })
  await county.settled()
  expect(duties('report-re-evaluation')).toEqual([done])
  const types = county.events(projectId).map(({ type }) => type)
  expect(types.filter(type => type === 'EvaluationReportReceived')).toHaveLength(2)
})
