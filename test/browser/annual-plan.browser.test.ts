import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import { plannedProject } from '../support/browser/planned-project.js'
import { opensOnceThere } from '../support/browser/reading.js'
import { consoleUrl, enter } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

/** A unit of this run's own: its quota of a year is set once. */
const unit = `演示计划单位${String(Date.now())}`

/** The figures of the page's tables, as they stand in a unit's section. */
const figuresOf = (page: Page, section: string) =>
  page.getByRole('region', { name: section }).getByRole('row').nth(1)

async function give(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: '看办理后将…' }).click()
  await page.getByRole('region', { name: '办理后将…' }).getByRole('button', { name: act }).click()
  await page.getByText('接下来').waitFor()
}

async function paper(page: Page, number: string): Promise<void> {
  await page.getByLabel('发生时间').fill('2026-01-05')
  await page.getByLabel('文号').fill(number)
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('演示') },
  })
}

test('a quota is set, warns the plan that passes it, stops it where it binds, and is changed', async () => {
  const { id, duties } = await plannedProject('年度计划', unit)
  const admin = await enter(browser, '演示系统管理员', '/annual-plan/2026')
  await admin.page.getByRole('link', { name: '登记年度计划' }).click()
  await admin.page.getByLabel('单位').fill(unit)
  await admin.page.getByLabel('年度', { exact: true }).fill('2026')
  await admin.page.getByLabel('职业编码').fill('4-10-01-05')
  await admin.page.getByLabel('人数', { exact: true }).fill('12')
  await admin.page.getByLabel('是', { exact: true }).check()
  await paper(admin.page, '演示计划〔2026〕1号')
  await give(admin.page, '登记年度计划')
  expect(admin.faults).toEqual([])
  await admin.close()

  const duty = duties.find(({ kind }) => kind === 'submit-for-approval')?.id ?? ''
  const submission = `/projects/${id}/duties/${duty}`
  const { page, faults, close } = await enter(browser, '演示采购经办01', submission)
  const warned = page.getByRole('status').filter({ hasText: '超出年度计划' })
  await warned.waitFor()
  expect(await warned.innerText()).toContain(
    '计划 12 人次，已立项 0 人次，本项目 20 人次，超出 8 人次',
  )
  await page.getByRole('button', { name: '看办理后将…' }).click()
  const refused = page.getByRole('alert').filter({ hasText: '超出 8 人次' })
  await refused.waitFor()
  expect(await refused.innerText()).toContain('请减少本项目人次，或先登记年度计划调整')
  // The browser reports the refused dry run as a failed resource.
  expect(faults.every(fault => fault.includes('422'))).toBe(true)

  await opensOnceThere(page, '/annual-plan/2026', figuresOf(page, unit))
  expect(await figuresOf(page, unit).innerText()).toMatch(/4-10-01-05 各等级合计.*约束性.*12/s)
  await page.getByRole('region', { name: unit }).getByRole('link', { name: '调整年度计划' }).click()
  await page.getByLabel('人数', { exact: true }).fill('20')
  await page.getByLabel('调整理由').fill('演示：追加需求')
  await paper(page, '演示计划〔2026〕2号')
  await give(page, '调整年度计划')
  const changed = page.getByRole('region', { name: unit })
  const basis = changed.getByText('依据：演示计划〔2026〕2号；调整 1 次。')
  await opensOnceThere(page, '/annual-plan/2026', basis)
  expect(await changed.locator('figcaption').innerText()).toContain('全年计划 20 人次')

  await page.goto(consoleUrl(submission))
  await page.getByRole('button', { name: '看办理后将…' }).click()
  await page.getByRole('region', { name: '办理后将…' }).waitFor()
  expect(await warned.count()).toBe(0)
  await close()
})

test('the plan of the demonstration is burnt down to its certificates', async () => {
  const { page, faults, close } = await enter(browser, '演示监管人员01', '/annual-plan')
  // Which year comes first is the clock's matter, which the other tests move.
  await page.getByRole('link', { name: '2026 年' }).click()
  const rows = page.locator('table tbody tr').filter({ has: page.locator('.places-bar') })
  await rows.first().waitFor()
  const lines = await rows.allInnerTexts()
  // Occupation, quota, planned, contracted, taught, certified, left: all that were trained are certified.
  expect(lines.some(line => /\b[1-9]\d*\s+[1-9]\d*\s+[1-9]\d*\s+[1-9]\d*\b/.test(line))).toBe(true)
  expect(await page.getByRole('link', { name: '登记年度计划' }).count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})
