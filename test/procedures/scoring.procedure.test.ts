import { person, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import type { StoredEvent } from '#libs/event-store'
import { aCounty, type County } from '../support/county/index.js'
import { projectId } from './award.js'
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
