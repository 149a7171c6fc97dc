import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { instant } from '#libs/calendar'
import { contractList } from '#libs/contracts/views'
import { testLoop, type TestLoop } from '../../../test/support/loop.js'
import { numberAll } from '../../../test/support/number-all.js'
import { readDatabase } from '../database.js'
import { readModels } from '../models/all.js'
import { rebuild } from '../rebuild.js'
import type { Board } from './database.js'
import { findContracts } from './find-contracts.js'

const end = instant('2026-03-10T00:00:00+08:00')
const sooner = instant('2026-03-06T00:00:00+08:00')

describe('the list of contracts', () => {
  let loop: TestLoop
  let db: Board
  const project = randomUUID()
  const [training, assessment] = [randomUUID(), randomUUID()]
  const [older, newer] = [v7(), v7()]
  const [trainer, examiner] = [randomUUID(), randomUUID()]

  const happen = (stream: string, version: number, type: string, data: object) =>
    loop.happen(stream, version, { key: project, type, data: { project, ...data } })
  const draft = (id: string, lot: string, supplier: string) =>
    happen(`contract-${id}`, 1, 'ContractDrafted', {
      ...{ lot, supplier, officer: randomUUID(), signBy: { end } },
      terms: { amount: 190_000_00, heads: 100, instalments: [] },
    })
  const owe = (kind: string, due: string) =>
    happen(`duty-${randomUUID()}`, 1, 'DutyOpened', {
      ...{ case: `project/${project}`, key: project, kind, subject: `contract-${older}` },
      ...{ role: 'procurement-officer', article: '本县规定', end: due, provisional: false },
      period: { unit: 'recorded-end', from: instant('2026-03-02T09:00:00+08:00') },
      ...{ rungs: [], calendarVersion: '2026' },
    })

  beforeAll(async () => {
    loop = await testLoop()
    db = readDatabase(loop.pool)
    await happen(`project-${project}`, 1, 'ProjectOpened', {
      ...{ title: 'Housekeeping', year: 2026, purchaser: 'hr-bureau', participatingUnits: [] },
      ...{ officer: randomUUID(), signatory: randomUUID(), ledger: randomUUID() },
    })
    const lots = [
      { lot: training, kind: 'training', title: 'Train', budget: 5_000_00 },
      { lot: assessment, kind: 'skill-assessment', title: 'Examine', budget: 1_000_00 },
    ]
    await happen(`project-${project}`, 2, 'RequirementRecorded', { budget: 6_000_00, lots })
    await draft(older, training, trainer)
    await happen(`contract-${older}`, 2, 'ContractSigned', {
      ...{ lot: training, signedOn: '2026-03-02', publishBy: { end }, fileBy: { end } },
    })
    await happen(`contract-${older}`, 3, 'PerformanceSuspended', {
      ...{ lot: training, suspension: randomUUID(), since: sooner },
    })
    await draft(newer, assessment, examiner)
    await owe('file-contract', end)
    await owe('publish-contract', sooner)
    await numberAll(loop.pool)
    for (const model of readModels) await rebuild(model, loop)
  })
  afterAll(() => loop.end())

  test('has the newest first, each by its project and lot, with what is due on it first', async () => {
    const { items, next } = contractList.parse(await findContracts(db))
    expect(next).toBeUndefined()
    expect(items).toEqual([
      {
        ...{ id: newer, project, projectTitle: 'Housekeeping', standing: 'drafted' },
        ...{ lot: assessment, lotNumber: 2, lotTitle: 'Examine', supplier: examiner },
        ...{ amount: 190_000_00, heads: 100, signBy: end, published: false, filed: false },
      },
      expect.objectContaining({
        ...{ id: older, lotNumber: 1, standing: 'suspended', next: 'publish-contract' },
        ...{ until: sooner, signedAt: '2026-03-02T00:00:00.000+08:00' },
      }),
    ])
  })

  test('is read by status and from a cursor on', async () => {
    const ids = async (filter: Parameters<typeof findContracts>[1]) =>
      (await findContracts(db, filter)).items.map(({ id }) => id)
    expect(await ids({ status: 'drafted' })).toEqual([newer])
    expect(await ids({ cursor: newer })).toEqual([older])
    expect(await ids({ cursor: older })).toEqual([])
  })

  test('has for a supplier its own contracts, and not what the bureaus owe', async () => {
    const { items } = await findContracts(db, { supplier: trainer })
    expect(items.map(({ id, next }) => ({ id, next }))).toEqual([{ id: older, next: undefined }])
    expect((await findContracts(db, { supplier: randomUUID() })).items).toEqual([])
  })
})
