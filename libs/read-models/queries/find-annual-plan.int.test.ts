import { randomUUID } from 'node:crypto'
import { annualPlan } from '#libs/contracts/views'
import { annualQuotaIdOf } from '#libs/domain/county/annual-quota'
import { testLoop, type TestLoop } from '../../../test/support/loop.js'
import { numberAll } from '../../../test/support/number-all.js'
import { readDatabase } from '../database.js'
import { readModels } from '../models/all.js'
import { rebuild } from '../rebuild.js'
import type { Board } from './database.js'
import { findAnnualPlan } from './find-annual-plan.js'

const outside = { occurredOn: '2026-01-05', paper: '计划1号', evidence: '0'.repeat(64) }
const [nursing, welding] = ['4-10-01-05', '6-18-02-04']
const unit = '人社局'
const id = annualQuotaIdOf(unit, 2026)

describe('the annual plan', () => {
  let loop: TestLoop
  let db: Board
  const project = randomUUID()
  const [first, second, examined] = [randomUUID(), randomUUID(), randomUUID()]
  const [standing, ended] = [randomUUID(), randomUUID()]

  const happen = (stream: string, version: number, type: string, data: object) =>
    loop.happen(stream, version, { key: project, type, data })

  const open = async (key: string, year: number, approved: boolean) => {
    const own = (version: number, type: string, data: object) =>
      loop.happen(`project-${key}`, version, { key, type, data })
    await own(1, 'ProjectOpened', {
      ...{ title: 'Nursing', year, purchaser: unit, participatingUnits: [] },
      ...{ officer: randomUUID(), signatory: randomUUID(), ledger: randomUUID() },
    })
    const lot = (one: string, kind: string, occupation: string, heads: number) => ({
      ...{ lot: one, kind, title: kind, occupation, level: 'five', heads },
      ...{ lessonHours: 40, budget: 100 },
    })
    await own(2, 'RequirementRecorded', {
      budget: 300,
      lots: [
        lot(first, 'training', nursing, 100),
        lot(second, 'training', welding, 40),
        lot(examined, 'skill-assessment', nursing, 140),
      ],
    })
    if (approved) await own(3, 'ProjectApproved', { approval: randomUUID(), budget: 300 })
  }

  const contract = async (stream: string, lot: string, heads: number) => {
    const end = { end: '2026-03-10T00:00:00.000+08:00' }
    await happen(`contract-${stream}`, 1, 'ContractDrafted', {
      ...{ project, lot, supplier: randomUUID(), officer: randomUUID(), signBy: end },
      terms: { amount: 100, heads, instalments: [] },
    })
    await happen(`contract-${stream}`, 2, 'ContractSigned', {
      ...{ lot, signedOn: '2026-03-02', publishBy: end, fileBy: end },
    })
  }

  beforeAll(async () => {
    loop = await testLoop()
    db = readDatabase(loop.pool)
    await open(project, 2026, true)
    await open(randomUUID(), 2026, false)
    await open(randomUUID(), 2025, true)
    await loop.happen(`annual-quota-${id}`, 1, {
      ...{ key: id, type: 'AnnualQuotaSet' },
      data: {
        unit,
        year: 2026,
        lines: [{ occupation: nursing, heads: 90, binding: false }],
        ...outside,
      },
    })
    await loop.happen(`annual-quota-${id}`, 2, {
      ...{ key: id, type: 'AnnualQuotaChanged' },
      data: {
        ...{ lines: [{ occupation: nursing, heads: 150, binding: true }], reason: '追加' },
        ...{ ...outside, paper: '计划2号' },
      },
    })
    await contract(standing, first, 95)
    await contract(ended, second, 40)
    await happen(`contract-${ended}`, 3, 'HeadsTakenUp', { trainingClass: randomUUID(), heads: 12 })
    await happen(`contract-${ended}`, 4, 'ContractTerminated', {})
    const held = `training-class-${randomUUID()}`
    await happen(held, 1, 'ClassFiled', { project, lot: first })
    const trainees = [true, true, false].map(reachesFloor => ({ reachesFloor }))
    await happen(held, 2, 'ClassCompleted', { trainees })
    await happen(`training-class-${randomUUID()}`, 1, 'ClassFiled', { project, lot: first })
    const batch = `assessment-batch-${randomUUID()}`
    await happen(batch, 1, 'AssessmentScheduled', { project, lot: examined, trainingLot: first })
    await happen(batch, 2, 'CertificatesVerified', { found: ['one'], notFound: ['two'] })
    await numberAll(loop.pool)
    for (const model of readModels) await rebuild(model, loop)
  })
  afterAll(() => loop.end())

  test('burns the quota down by what is approved, signed, taught and certified', async () => {
    expect(annualPlan.parse(await findAnnualPlan(db, 2026))).toEqual({
      ...{ year: 2026, years: [2026, 2025] },
      units: [
        {
          ...{ unit, quota: { id, paper: '计划2号', changes: 1 } },
          lines: [
            {
              ...{ occupation: nursing, quota: 150, binding: true },
              ...{ planned: 100, contracted: 95, taught: 2, certified: 1 },
            },
            {
              ...{ occupation: welding, level: 'five' },
              ...{ planned: 40, contracted: 12, taught: 0, certified: 0 },
            },
          ],
        },
      ],
    })
  })

  test('shows what was planned in a year for which nobody set a quota', async () => {
    const { units } = annualPlan.parse(await findAnnualPlan(db, 2025))
    expect(units).toEqual([
      {
        unit,
        lines: [
          expect.objectContaining({ occupation: nursing, level: 'five', planned: 100 }),
          expect.objectContaining({ occupation: welding, planned: 40, contracted: 0 }),
        ],
      },
    ])
    expect((await findAnnualPlan(db, 2030)).units).toEqual([])
  })
})
