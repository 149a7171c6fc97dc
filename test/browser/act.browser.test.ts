import type { Browser, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { openChromium } from '../support/browser/chromium.js'
import { fillSurvey, surveyed } from '../support/browser/demand-survey.js'
import { openedProject, type OpenedProject } from '../support/browser/opened-project.js'
import { owed, plannedProject } from '../support/browser/planned-project.js'
import { product } from '../support/browser/product.js'
import { textsOf } from '../support/browser/reading.js'
import { consoleUrl, enter } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

/** From the project's page by its one verb to the form of a duty. */
async function toForm(page: Page, verb: string, duty: string): Promise<void> {
  await page.locator('.duty-row').getByRole('link', { name: verb }).click()
  await page.getByRole('heading', { level: 1, name: duty }).waitFor()
}

const addressOf = ({ id, duties }: OpenedProject, wanted: string): string =>
  `/projects/${id}/duties/${duties.find(({ kind }) => kind === wanted)?.id ?? ''}`

const check = (page: Page) => page.getByRole('button', { name: '看办理后将…' }).click()

test('an officer fills a form, sees what it will do, does it, and reads what comes next', async () => {
  const project = await openedProject('登记需求')
  const { page, faults, close } = await enter(browser, '演示采购经办01', `/projects/${project.id}`)
  await toForm(page, '登记调查', '登记培训需求调查')
  await check(page)
  const summary = page.getByRole('alert')
  await summary.waitFor()
  expect(await summary.innerText()).toContain('有 6 处需要修改')
  await summary.getByRole('link', { name: '文号' }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-paper')

  await fillSurvey(page)
  await check(page)
  const preview = page.getByRole('region', { name: '办理后将…' })
  await preview.waitFor()
  expect(await preview.innerText()).toContain('下一位打开之前可以撤回')
  expect(await surveyed(project)).toEqual([])

  await preview.getByRole('button', { name: '登记培训需求调查' }).dblclick()
  await page.getByText('接下来').waitFor()
  expect(await page.locator('.done h2').innerText()).toMatch(/登记培训需求调查.*第2版/)
  expect(await surveyed(project)).toHaveLength(1)
  expect(faults).toEqual([])
  await close()
})

/** Nobody has taken the papers up: their maker takes them back, and owes them again. */
async function takesBack(page: Page, project: OpenedProject): Promise<OpenedProject> {
  await page.goto(consoleUrl(`/projects/${project.id}`))
  await page.getByRole('link', { name: '撤回送审' }).click()
  await page.getByLabel('撤回理由').fill('演示：漏了一项附件')
  await check(page)
  await page.getByRole('button', { name: '撤回送审' }).click()
  await page.getByText('接下来').waitFor()
  const duties = await owed(project, 'submit-for-approval')
  return { ...project, duties: duties.filter(({ state }) => state === 'open') }
}

test('before an act stands what it leads to; whoever gets the papers takes them up and can send them back', async () => {
  const project = await plannedProject('送审')
  const submit = addressOf(project, 'submit-for-approval')
  const { page, faults, close } = await enter(browser, '演示采购经办01', submit)
  await check(page)
  const preview = page.getByRole('region', { name: '办理后将…' })
  const terms = await textsOf(preview.locator('dt'))
  expect(terms).toEqual(expect.arrayContaining(['记录', '结束的待办', '新增的待办', '能否撤回']))
  const opened = await preview.locator('dt:text("新增的待办") + dd').innerText()
  expect(opened).toMatch(/审核项目.*科长.*2026年\d+月\d+日（星期.）24:00 · 本县规定/s)
  await preview.getByRole('button', { name: '送审本项目' }).click()
  await page.getByText('接下来').waitFor()
  const again = await takesBack(page, project)
  await page.goto(consoleUrl(addressOf(again, 'submit-for-approval')))
  await check(page)
  await page.getByRole('button', { name: '送审本项目' }).click()
  await page.getByText('接下来').waitFor()

  const verifying = await owed(project, 'verify-project')
  const duties = verifying.filter(({ state }) => state === 'open')
  const chief = await enter(
    browser,
    '演示科长',
    addressOf({ ...project, duties }, 'verify-project'),
  )
  const verify = chief.page.url()
  const plan = chief.page.getByRole('article', { name: '计划' })
  const targets = plan.getByRole('region', { name: '绩效目标' })
  await targets.getByText('%').first().waitFor()
  const requirement = plan.getByRole('region', { name: '采购需求', exact: true })
  expect(await requirement.innerText()).toContain('4-10-01-05')
  await chief.page.getByRole('link', { name: /^取阅送审材料/ }).click()
  await check(chief.page)
  await chief.page.getByRole('button', { name: '取阅送审材料' }).click()
  await chief.page.getByText('接下来').waitFor()
  await page.goto(consoleUrl(`/projects/${project.id}`))
  await page.getByRole('link', { name: '更正培训需求调查' }).waitFor()
  expect(await page.getByRole('link', { name: '撤回送审' }).count()).toBe(0)
  expect(faults).toEqual([])
  await close()
  await chief.page.goto(verify)
  await chief.page.getByRole('link', { name: '材料有问题：退回…' }).click()
  await chief.page.getByRole('heading', { level: 1, name: '退回本项目' }).waitFor()
  await chief.page.getByLabel('退回理由').fill('演示：需求与预算不符')
  await check(chief.page)
  await chief.page.getByRole('button', { name: '退回本项目' }).click()
  await chief.page.getByText('接下来').waitFor()
  await owed(project, 'submit-for-approval')
  expect(chief.faults).toEqual([])
  await chief.close()

  const maker = await enter(browser, '演示采购经办01', `/projects/${project.id}`)
  const returned = maker.page.getByRole('region', { name: '材料被退回' })
  await returned.getByText('演示：需求与预算不符').waitFor()
  await maker.page.getByRole('link', { name: '计划', exact: true }).click()
  const course = maker.page.getByRole('region', { name: '审批经过' })
  await course.getByText('演示：需求与预算不符').waitFor()
  expect(await course.getByRole('listitem').count()).toBeGreaterThanOrEqual(3)
  expect(maker.faults).toEqual([])
  await maker.close()
})

test('what was typed outlives a reload', async () => {
  const { id } = await openedProject('草稿')
  const { page, close } = await enter(browser, '演示采购经办01', `/projects/${id}`)
  await toForm(page, '登记调查', '登记培训需求调查')
  await page.getByLabel('文号').fill('演示〔2026〕7号')
  await page.reload()
  await page.getByLabel('文号').waitFor()
  expect(await page.getByLabel('文号').inputValue()).toBe('演示〔2026〕7号')
  await close()
})

test('whoever was slower is told what happened, and goes on where nobody touched his answers', async () => {
  const project = await openedProject('同时办理')
  const { page, close } = await enter(browser, '演示采购经办01', `/projects/${project.id}`)
  await toForm(page, '登记调查', '登记培训需求调查')
  await fillSurvey(page)
  await check(page)
  const act = page.getByRole('button', { name: '登记培训需求调查' })
  await act.waitFor()
  await project.officer.act(`/procurement/projects/${project.id}/record-requirement-survey`, {
    ...{ survey: v7(), occurredOn: '2026-01-05', paper: '演示2号', evidence: 'b'.repeat(64) },
    respondents: [v7(), v7(), v7()],
  })
  await act.click()
  const overtaken = page.getByRole('region', { name: '有人先办了一步' })
  await overtaken.getByText('登记采购需求调查').waitFor()
  expect(await surveyed(project)).toEqual([])
  expect(await overtaken.getByRole('radio').count()).toBe(0)
  await overtaken.getByRole('button', { name: '按此重新提交' }).click()
  await act.click()
  await page.getByText('接下来').waitFor()
  expect(await surveyed(project)).toHaveLength(1)
  await close()
})

test('where somebody else answered the same questions, each difference is laid side by side', async () => {
  const project = await openedProject('逐项比较')
  const { page, faults, close } = await enter(browser, '演示采购经办01', `/projects/${project.id}`)
  await toForm(page, '登记调查', '登记培训需求调查')
  await fillSurvey(page)
  await check(page)
  const act = page.getByRole('button', { name: '登记培训需求调查' })
  await act.waitFor()
  await project.officer.act(`/procurement/projects/${project.id}/record-training-demand-survey`, {
    ...{ survey: v7(), occurredOn: '2026-01-05', paper: '演示9号', evidence: 'b'.repeat(64) },
    ...{ trainees: 60, employers: 7 },
    demand: [{ occupation: '4-10-01-05', level: 'five', heads: 20 }],
  })
  await act.click()
  const overtaken = page.getByRole('region', { name: '有人先办了一步' })
  expect(await textsOf(overtaken.getByRole('rowheader'))).toEqual([
    ...['文号', '证据文件', '调查用人单位数'],
  ])
  const employers = overtaken.getByRole('row').filter({ hasText: '调查用人单位数' })
  expect(await employers.innerText()).toMatch(/未填\s+7\s+5/)

  await overtaken.getByRole('button', { name: '按此重新提交' }).click()
  await overtaken.getByRole('alert').getByText('请逐项选定').waitFor()
  await overtaken.getByRole('radio', { name: '采用您填写的 · 文号' }).check()
  await overtaken.getByRole('radio', { name: '采用现在 · 证据文件' }).check()
  await overtaken.getByRole('radio', { name: '采用现在 · 调查用人单位数' }).check()
  await overtaken.getByRole('button', { name: '按此重新提交' }).click()
  await act.click()
  await page.getByText('接下来').waitFor()
  expect(await surveyed(project)).toEqual([
    expect.objectContaining({ paper: '演示9号', employers: 7 }),
    expect.objectContaining({ paper: '演示〔2026〕1号', employers: 7, evidence: 'b'.repeat(64) }),
  ])
  // A refused act leaves its answer in the browser's log, and nothing else does.
  expect(faults.filter(fault => !fault.includes('412'))).toEqual([])
  await close()
})

test('a refusal is told in its lines before anything is written: reason, fix, who, rule', async () => {
  const project = await openedProject('拒绝')
  const address = addressOf(project, 'set-performance-targets')
  const { page, close } = await enter(browser, '演示采购经办01', address)
  await page.getByRole('button', { name: '添加一项指标' }).click()
  await page.getByLabel('合格率（%）').check()
  await page.getByLabel('目标值').fill('80%')
  await page.getByLabel('权重（分）').fill('60')
  await check(page)
  const refusal = page.getByRole('alert')
  await refusal.locator('.refusal-rule').waitFor()
  const lines = (await refusal.locator('p').allInnerTexts()).filter(line => line !== '')
  expect(lines.length).toBeGreaterThanOrEqual(2)
  expect(await refusal.locator('.refusal-rule').innerText()).not.toContain('§')
  expect(await page.getByLabel('目标值').inputValue()).toBe('80%')
  await close()
})

test('who may not act is told who may', async () => {
  const project = await openedProject('他人')
  const address = addressOf(project, 'record-training-demand-survey')
  const other = await enter(browser, '演示监管人员01', address)
  await other.page.getByText('此事由采购经办办理；您当前是监管。').waitFor()
  expect(await other.page.locator('main form').count()).toBe(0)
  await other.close()
})

test('the page of a duty that is done says so', async () => {
  const { officer } = await openedProject('已办')
  const { duties } = (await officer.get(`/supervision/project-pages/${product().project}`)) as {
    duties: readonly { id: string; state: string }[]
  } // the page's own shape
  const done = duties.find(({ state }) => state === 'discharged')?.id ?? ''
  const path = `/projects/${product().project}/duties/${done}`
  const { page, close } = await enter(browser, '演示采购经办01', path)
  await page.getByText('已经办结').waitFor()
  expect(await page.locator('main form').count()).toBe(0)
  await close()
})
