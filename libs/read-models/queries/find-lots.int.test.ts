import { randomUUID } from 'node:crypto'
import { instant, publishedCalendar } from '#libs/calendar'
import { projectPage } from '#libs/contracts/views'
import { testLoop, type TestLoop } from '../../../test/support/loop.js'
import { numberAll } from '../../../test/support/number-all.js'
import { readDatabase } from '../database.js'
import { readModels } from '../models/all.js'
import { rebuild } from '../rebuild.js'
import { findProjectPage } from './find-project-page.js'

const moment = {
  now: instant('2026-03-04T09:00:00+08:00'),
  calendar: publishedCalendar,
  demonstration: true,
}
const end = instant('2026-03-10T00:00:00+08:00')

describe('the lots of a project', () => {
  let loop: TestLoop
  const project = randomUUID()
  const [training, assessment] = [randomUUID(), randomUUID()]
  const [contract, assessmentContract, trainingClass] = [randomUUID(), randomUUID(), randomUUID()]

  const happen = (stream: string, version: number, type: string, data: object) =>
    loop.happen(stream, version, { key: project, type, data: { project, ...data } })
  const owe = (kind: string, more: object) =>
    happen(`duty-${randomUUID()}`, 1, 'DutyOpened', {
      ...{ case: `project/${project}`, key: project, kind, subject: `project-${project}` },
      ...{ role: 'procurement-officer', article: '本县规定', end, provisional: false },
      period: { unit: 'recorded-end', from: instant('2026-03-02T09:00:00+08:00') },
      ...{ rungs: [], calendarVersion: '2026', ...more },
    })
  const contracted = async (id: string, lot: string) => {
    const terms = { instalments: [{ instalment: 'whole' }] }
    const dates = { publishBy: { end }, fileBy: { end } }
    await happen(`contract-${id}`, 1, 'ContractDrafted', { lot, terms, signBy: { end } })
    await happen(`contract-${id}`, 2, 'ContractSigned', { lot, signedOn: '2026-03-02', ...dates })
  }

  beforeAll(async () => {
    loop = await testLoop()
    await happen(`project-${project}`, 1, 'ProjectOpened', {
      ...{ title: 'Housekeeping', year: 2026, purchaser: 'hr-bureau', participatingUnits: [] },
      ...{ officer: randomUUID(), signatory: randomUUID(), ledger: randomUUID() },
    })
    const lots = [
      { lot: training, kind: 'training', title: 'Train', budget: 5_000_00 },
      { lot: assessment, kind: 'skill-assessment', title: 'Examine', budget: 1_000_00 },
    ]
    await happen(`project-${project}`, 2, 'RequirementRecorded', { budget: 6_000_00, lots })
    await contracted(contract, training)
    await contracted(assessmentContract, assessment)
    const filing = { lot: training, contract, filedAt: end, replyBy: { end }, filing: 1 }
    await happen(`training-class-${trainingClass}`, 1, 'ClassFiled', filing)
    await happen(`training-class-${trainingClass}`, 2, 'ClassCommenced', {})
    const subject = `training-class-${trainingClass}`
    await owe('submit-roll', { subject, about: randomUUID() })
    await owe('schedule-assessment', { subject, role: 'assessment-body' })
    await owe('close-project', {})
    await numberAll(loop.pool)
    for (const model of readModels) await rebuild(model, loop)
  })
  afterAll(() => loop.end())

  test('each says where it stands, and what of it is owed next', async () => {
    const page = projectPage.parse(await findProjectPage(readDatabase(loop.pool), project, moment))
    const owed = new Map(page.duties.map(({ id, kind }) => [id, kind]))
    expect(page.lots.map(({ next = '', ...lot }) => ({ ...lot, next: owed.get(next) }))).toEqual([
      {
        ...{ id: training, number: 1, kind: 'training', title: 'Train', budget: 5_000_00 },
        ...{ method: 'open-tender', status: 'in-training', next: 'submit-roll' },
      },
      {
        ...{ id: assessment, number: 2, kind: 'skill-assessment', title: 'Examine' },
        ...{ budget: 1_000_00, method: 'open-tender', status: 'contract-signed' },
        next: 'schedule-assessment',
      },
    ])
  })
})
