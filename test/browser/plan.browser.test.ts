import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import { acting } from '../support/browser/product.js'
import { enter } from '../support/browser/visit.js'
import { eventually } from '../support/eventually.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

const check = (page: Page) => page.getByRole('button', { name: '看办理后将…' }).click()

/** Fills the next form of the page, sees what it will do, and does it. */
async function give(page: Page, act: string): Promise<void> {
  await check(page)
  await page.getByRole('region', { name: '办理后将…' }).getByRole('button', { name: act }).click()
  await page.getByText('接下来').waitFor()
}

/** The page of a project follows its record a moment later. */
async function comesToHaveAPage(page: Page): Promise<void> {
  const address = await page.getByRole('link', { name: '回到项目' }).getAttribute('href')
  const made = address?.split('/').at(-1) ?? ''
  const officer = await acting('procurement-officer-1', 'procurement-officer')
  await eventually('the project has a page', () =>
    officer.get(`/supervision/project-pages/${made}`),
  )
}

async function survey(page: Page, trainees: string): Promise<void> {
  await page.getByLabel('发生时间').fill('2026-01-05')
  await page.getByLabel('文号').fill('演示〔2026〕1号')
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'survey.txt', mimeType: 'text/plain', buffer: Buffer.from('演示') },
  })
  await page.getByLabel('调查学员人数').fill(trainees)
  await page.getByLabel('调查用人单位数').fill('5')
  await page.getByRole('button', { name: '添加一项需求' }).click()
  await page.getByLabel('职业编码').fill('4-10-01-05')
  await page.getByLabel('五级').check()
  await page.getByLabel('人数', { exact: true }).fill('20')
}

test('an officer opens a project, records a survey, takes it back and records the right one', async () => {
  const { page, faults, close } = await enter(browser, '演示采购经办01', '/projects')
  await page.getByRole('link', { name: '建立项目' }).click()
  await page.getByRole('heading', { level: 1, name: '建立项目' }).waitFor()
  await check(page)
  const summary = page.getByRole('alert')
  await summary.waitFor()
  expect(await summary.innerText()).toContain('有 3 处需要修改')

  await page.getByLabel('项目名称').fill('演示项目：从页面建立')
  await page.getByLabel('采购人', { exact: true }).fill('演示人力资源社会保障局')
  await page.getByLabel('审批签署人').fill('演示签批人')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('button', { name: '选定 演示签批人' }).click()
  await give(page, '建立项目')
  await comesToHaveAPage(page)
  await page.getByRole('link', { name: '回到项目' }).click()
  await page.getByRole('heading', { level: 1, name: '演示项目：从页面建立' }).waitFor()

  await page.locator('.duty-row').getByRole('link', { name: '登记调查' }).click()
  await survey(page, '60')
  await give(page, '登记培训需求调查')
  await page.getByRole('link', { name: '回到项目' }).click()
  await page.getByRole('link', { name: '撤回培训需求调查' }).click()
  await page.getByLabel('理由').fill('演示：学员人数填错')
  await give(page, '撤回培训需求调查')
  await page.getByRole('link', { name: '回到项目' }).click()

  // What was taken back is owed again.
  await page.locator('.duty-row').getByRole('link', { name: '重新登记' }).click()
  await survey(page, '66')
  await give(page, '登记培训需求调查')
  expect(faults).toEqual([])
  await close()
})
