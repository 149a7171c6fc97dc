import { v7 } from 'uuid'
import { instant } from '#libs/calendar'
import { dutyIdOf } from '#libs/commands'
import { whatHappens } from '#libs/contracts/views'
import { projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { countyOverHttp, type CountyOverHttp } from './testing/county-over-http.js'

/** A dry run says what an act leads to, and writes nothing. */
describe('a dry run', () => {
  const { officer, opened, trainingLot: lot } = projectCase
  const [first = tenderCase.bidOf(1)] = tenderCase.three
  const query = '?dryRun=true'
  let county: CountyOverHttp
  const elsewhere = (at: string) => ({
    ...{ channel: 'elsewhere', reference: 'JSZC-1', evidence: '0'.repeat(64) },
    occurredOn: instant(at),
  })

  beforeAll(async () => {
    county = await countyOverHttp('2026-10-13T10:00+08:00')
  })
  afterAll(() => county.close())

  const leadsTo = ({ body }: { readonly body: unknown }) =>
    whatHappens.parse((body as { leadsTo: unknown }).leadsTo) // a dry run's answer

  test('that begins a project tells its procedure and its first duties, the nearest as the next', async () => {
    const id = v7()
    const answer = await county.asks(officer, 'openProject', id, { input: opened.data, query })
    const told = leadsTo(answer)
    expect(told.starts).toEqual([`project/${id}`])
    expect(told.opens.map(({ kind }) => kind)).toEqual([
      ...['record-training-demand-survey', 'set-performance-targets', 'record-requirement'],
    ])
    expect(told.next).toMatchObject({ role: 'procurement-officer', article: '本县规定' })
    expect(county.store.all()).toEqual([])
  })

  test('of a late act tells the periods it fixes, the duty it ends late, and the one to explain', async () => {
    const id = v7()
    const caseId = `tender-round/${id}`
    const owed = { duty: 'announce-award', caseId, about: lot }
    await county.lived(`tender-${id}`, [
      ...[...tenderCase.decryptedBoth, tenderCase.qualified(lot, tenderCase.three)],
      ...[tenderCase.reported(lot, tenderCase.three), tenderCase.confirmed(lot, first)],
    ])
    await county.gate.handle({
      ...{ command: 'openDuty', id: dutyIdOf(owed), key: v7() },
      input: {
        ...{ case: caseId, key: id, kind: owed.duty, about: lot, subject: `tender-${id}` },
        ...{ by: officer.id, from: '2026-10-13T10:00:00.000+08:00' },
      },
      actor: { id: caseId, role: 'procedure' },
    })
    county.at('2026-10-19T10:00+08:00')
    const before = county.store.all().length
    const input = {
      lot,
      channel: elsewhere('2026-10-19T10:00+08:00'),
      noticeNumber: '3号',
      letterNumber: '3号',
    }
    const told = leadsTo(await county.asks(officer, 'announceAward', id, { input, query }))
    expect(told.discharges).toEqual([{ duty: dutyIdOf(owed), kind: 'announce-award', late: true }])
    expect(told.dates.map(({ field, rule }) => [field, rule])).toEqual([
      ...[
        ['noticeEnds', '87§69'],
        ['challengeEnds', '94§11'],
        ['signBy', '法§46'],
      ],
    ])
    expect(told.next).toMatchObject({ kind: 'explain-deadline' })
    expect(told.starts).toEqual([`deadline-explanation/${dutyIdOf(owed)}`])
    expect(county.store.all()).toHaveLength(before)
  })
})
