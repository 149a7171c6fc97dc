import { v7 } from 'uuid'
import { person, projectCase } from '#libs/domain/procurement/testing'
import { words } from './words.js'
import { countyOverHttp, type CountyOverHttp } from './testing/county-over-http.js'

/** Withdrawn before the next person has had it, corrected by two people afterwards: over HTTP. */
describe('what a person entered', () => {
  const { officer, opened, survey, surveyed, submitted, targets } = projectCase
  const colleague = person('procurement-officer', 41)
  const { survey: _, ...said } = surveyed
  const reason = '录入有误'
  let county: CountyOverHttp

  beforeAll(async () => {
    county = await countyOverHttp('2026-01-07T10:00+08:00')
  })
  afterAll(() => county.close())

  const aProject = async () => {
    const id = v7()
    await county.lived(`project-${id}`, [opened])
    await county.asks(officer, 'recordTrainingDemandSurvey', id, { input: surveyed })
    await county.asks(officer, 'setPerformanceTargets', id, { input: { targets } })
    return id
  }
  const stateOf = async (id: string) => {
    const { body } = await county.page(officer, `/procurement/projects/${id}`)
    return (body as { state: unknown }).state // a project's page
  }
  const corrected = { ...said, trainees: 110 }
  const raised = targets.map((one, index) => (index === 0 ? { ...one, target: 90 } : one))

  test('is withdrawn while nobody else has had it: a record, and a decision', async () => {
    const id = await aProject()
    const record = { input: { survey, reason } }
    expect((await county.asks(officer, 'withdrawTrainingDemandSurvey', id, record)).status).toBe(
      200,
    )
    const decision = { input: { reason } }
    expect((await county.asks(officer, 'withdrawPerformanceTargets', id, decision)).status).toBe(
      200,
    )
    expect(await stateOf(id)).toMatchObject({ demandSurveys: [], targets: [] })
    expect(await county.asks(officer, 'withdrawPerformanceTargets', id, decision)).toMatchObject({
      status: 422,
      body: { reason: 'no-targets-set' },
    })
  })

  test.each([
    {
      what: 'a record',
      withdraw: ['withdrawTrainingDemandSurvey', { survey, reason }],
      correct: ['correctTrainingDemandSurvey', { survey, correction: corrected, reason }],
      confirm: ['confirmTrainingDemandSurveyCorrection', { survey }],
      then: { demandSurveys: [{ survey, trainees: 110 }] },
    },
    {
      what: 'a decision',
      withdraw: ['withdrawPerformanceTargets', { reason }],
      correct: [
        'correctPerformanceTargets',
        { correction: { targets: raised }, reason, evidence: 'a'.repeat(64) },
      ],
      confirm: ['confirmPerformanceTargetsCorrection', {}],
      then: { targets: raised },
    },
  ] as const)('once others have had it, $what is corrected', async one => {
    const id = await aProject()
    await county.lived(`project-${id}`, [submitted])
    const ask = (actor: typeof officer, [command, input]: (typeof one)['correct' | 'confirm']) =>
      county.asks(actor, command, id, { input })

    const [name, input] = one.withdraw
    expect(await county.asks(officer, name, id, { input })).toMatchObject({
      status: 422,
      body: { reason: 'record-already-seen', fix: words.zh.fixes['correct-instead'] },
    })
    expect(
      (await county.asks(colleague, one.correct[0], id, { input: one.correct[1] })).status,
    ).toBe(403)
    const before = await stateOf(id)
    expect((await ask(officer, one.correct)).status).toBe(200)
    expect(await stateOf(id)).not.toMatchObject(one.then)
    expect(before).not.toMatchObject(one.then)
    expect(await ask(officer, one.confirm)).toMatchObject({
      status: 422,
      body: { reason: 'second-person-is-the-first' },
    })
    expect((await ask(colleague, one.confirm)).status).toBe(200)
    expect(await stateOf(id)).toMatchObject(one.then)
  })
})
