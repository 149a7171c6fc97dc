import { v7 } from 'uuid'
import { instant } from '#libs/calendar'
import { dutyIdOf } from '#libs/commands'
import { projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { countyOverHttp, type CountyOverHttp } from './testing/county-over-http.js'

/** What is owed late is done late: with real duties, over HTTP. */
describe('a duty of the law that is done late', () => {
  const { trainingLot: lot, officer } = projectCase
  const [first = tenderCase.bidOf(1)] = tenderCase.three
  let county: CountyOverHttp
  const elsewhere = (at: string) => ({
    ...{ channel: 'elsewhere', reference: 'JSZC-1', evidence: '0'.repeat(64) },
    occurredOn: instant(at),
  })

  beforeAll(async () => {
    county = await countyOverHttp('2026-10-13T10:00+08:00')
  })
  afterAll(() => county.close())

  const announced = async (at: string) => {
    const id = v7()
    const caseId = `tender-round/${id}`
    const owed = { duty: 'announce-award', caseId, about: lot }
    county.at('2026-10-13T10:00+08:00')
    await county.lived(`tender-${id}`, [
      ...[...tenderCase.decryptedBoth, tenderCase.qualified(lot, tenderCase.three)],
      ...[tenderCase.reported(lot, tenderCase.three), tenderCase.confirmed(lot, first)],
    ])
    await county.gate.handle({
      command: 'openDuty',
      id: dutyIdOf(owed),
      input: {
        ...{ case: caseId, key: id, kind: owed.duty, about: lot, subject: `tender-${id}` },
        ...{ by: officer.id, from: '2026-10-13T10:00:00.000+08:00' },
      },
      actor: { id: caseId, role: 'procedure' },
      key: v7(),
    })
    county.at(at)
    const input = { lot, channel: elsewhere(at), noticeNumber: '3号', letterNumber: '3号' }
    const answer = await county.asks(officer, 'announceAward', id, { input })
    return { answer, owed }
  }
  const told = async (duty: string) => {
    const { streams } = await county.store.load([{ stream: `duty-${duty}`, after: 0 }])
    return (streams.get(`duty-${duty}`) ?? []).map(({ type, data }) => ({ type, data }))
  }
  const explanationOf = (duty: string): string =>
    dutyIdOf({ duty: 'explain-deadline', caseId: `deadline-explanation/${duty}` })

  test('within two working days it is discharged, and nothing is to be explained', async () => {
    const { answer, owed } = await announced('2026-10-15T23:59+08:00')
    expect(answer.status).toBe(200)
    const duty = dutyIdOf(owed)
    expect(await told(duty)).toMatchObject([
      { type: 'DutyOpened', data: { article: '条例§43' } },
      { type: 'DutyDischarged', data: { late: false } },
    ])
    expect(await told(explanationOf(duty))).toEqual([])
  })

  test('after them it is done all the same, missed under its article, and to be explained', async () => {
    const { answer, owed } = await announced('2026-10-16T00:00+08:00')
    expect(answer.status).toBe(200)
    const duty = dutyIdOf(owed)
    expect(await told(duty)).toMatchObject([
      { type: 'DutyOpened' },
      {
        type: 'DeadlineMissed',
        data: { kind: 'announce-award', article: '条例§43', end: '2026-10-16T00:00:00.000+08:00' },
      },
      { type: 'DutyDischarged', data: { late: true } },
    ])
    const explanation = explanationOf(duty)
    expect(await told(explanation)).toMatchObject([
      {
        type: 'DutyOpened',
        data: { kind: 'explain-deadline', by: officer.id, subject: `duty-${duty}` },
      },
    ])
    const input = { explanation: '参加全省会议' }
    expect((await county.asks(officer, 'explainDeadline', duty, { input })).status).toBe(200)
    expect((await told(duty)).at(-1)?.type).toBe('DeadlineExplained')
    expect((await told(explanation)).at(-1)).toMatchObject({ type: 'DutyDischarged' })
  })
})
