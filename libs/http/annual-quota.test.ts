import { v7 } from 'uuid'
import { annualQuotaIdOf } from '#libs/domain/county/annual-quota'
import { budgetReserved, ledgerOpened } from '#libs/domain/payment/earmarked-ledger'
import { projectApproved } from '#libs/domain/procurement/project'
import { anyHash, person, projectCase } from '#libs/domain/procurement/testing'
import { instant } from '#libs/calendar'
import { yuan } from '#libs/money'
import { countyOverHttp, type CountyOverHttp } from './testing/county-over-http.js'

/** A year's quota against the plans of its unit, over HTTP: what the gate looks up, and whom it asks. */
const { budget, complete, ledger, lots, officer, opened } = projectCase
const administrator = person('administrator', 99)
const id = annualQuotaIdOf(opened.data.purchaser, opened.data.year)
const [training] = lots
const quota = (heads: number, binding: boolean) => ({
  lines: [{ occupation: training?.occupation, level: training?.level, heads, binding }],
  ...{ occurredOn: '2026-01-04', paper: '计划1号', evidence: anyHash },
})

let county: CountyOverHttp
beforeEach(async () => {
  county = await countyOverHttp('2026-01-08T10:00+08:00')
  const input = { unit: opened.data.purchaser, year: opened.data.year, ...quota(150, true) }
  const answer = await county.asks(administrator, 'setAnnualQuota', id, { input })
  expect(answer.body).toHaveProperty('version', 1)
})
afterEach(() => county.close())

/** Another plan of a hundred places, approved, with its money set aside. */
async function anotherPlan() {
  const project = v7()
  const approved = projectApproved({
    ...{ approval: v7(), approvedBy: v7(), approvedAt: instant('2026-01-07T10:00+08:00'), budget },
  })
  await county.lived(`project-${project}`, [...complete, approved])
  await county.lived(`earmarked-ledger-${ledger}`, [
    ledgerOpened({
      ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: yuan(36_830_000) },
      ...{ paper: '专账1号', evidence: anyHash, positions: [] },
    }),
    budgetReserved({ project, lots: lots.map(({ budget: amount }) => ({ lot: v7(), amount })) }),
  ])
}

async function submit() {
  const project = v7()
  await county.lived(`project-${project}`, complete)
  const input = { approval: v7() }
  return county.asks(officer, 'submitForApproval', project, { input })
}

test('a plan that fits beside the approved ones goes to the chain, the next one does not', async () => {
  expect((await submit()).body).toHaveProperty('version')
  await anotherPlan()
  const refused = await submit()
  expect(refused).toMatchObject({
    status: 422,
    body: { reason: 'plan-over-quota', rule: '本县规定 年度计划' },
  })
  const figures = '已立项 100 人次，本项目 100 人次，超出 50 人次'
  expect(JSON.stringify(refused.body)).toContain(figures)
})

test('where the line no longer binds, the plan is hindered by nothing', async () => {
  await anotherPlan()
  const input = { ...quota(150, false), reason: '改为指导性' }
  const changed = await county.asks(officer, 'changeAnnualQuota', id, { input })
  expect(changed.body).toHaveProperty('version', 2)
  expect((await submit()).body).toHaveProperty('version')
})

test('nobody else changes what a county plans for', async () => {
  const input = { ...quota(400, true), reason: '追加' }
  const asked = await county.asks(person('finance-officer', 52), 'changeAnnualQuota', id, { input })
  expect(asked.status).toBe(403)
  const page = `/county/annual-quotas/${id}`
  expect((await county.page(person('supervisor', 54), page)).status).toBe(200)
  const stranger = person('training-institution', 61, { institution: v7() })
  expect((await county.page(stranger, page)).status).toBe(404)
})
