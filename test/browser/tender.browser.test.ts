import type { Browser } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import { textsOf } from '../support/browser/reading.js'
import { enter } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

const title = '演示项目：养老护理员（五级）培训与评价 公开招标文件'

test('from the list to a tender: its answers, lots, document, dates and record', async () => {
  const { page, faults, close } = await enter(browser, '演示采购经办01', '/tenders')
  await page.getByRole('link', { name: '已过开标' }).click()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(await textsOf(page.locator('.six dt'))).toEqual([
    ...['在哪一步', '下一步', '何时前', '谁来办', '依据', '不办会怎样'],
  ])
  await page.locator('.lifeline-picture svg').waitFor()
  await page.locator('.lots tbody tr').first().waitFor()
  expect(await page.locator('.lots tbody tr').count()).toBe(2)

  await page.getByRole('link', { name: '招标文件', exact: true }).click()
  const paper = page.getByRole('article', { name: '招标文件' })
  await paper.waitFor()
  expect(await paper.innerText()).toMatch(/课时、出勤、考核/)
  await page.getByRole('link', { name: '期限', exact: true }).click()
  const notice = page.getByRole('row').filter({ hasText: '公告期满' }).first()
  expect(await notice.innerText()).toMatch(/2026年2月12日（星期四）24:00\s+87号令第16条/)
  await page.getByRole('link', { name: '记录', exact: true }).click()
  const told = page.getByRole('table').filter({ hasText: '条记录' })
  await told.waitFor()
  expect(await told.innerText()).toContain('发布招标公告')
  expect(await told.innerText()).not.toContain('立项')
  expect(faults).toEqual([])
  await close()
})

test('an institution reads what was published, and no project', async () => {
  const { page, faults, close } = await enter(browser, '演示培训机构甲经办', '/tenders')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(await textsOf(page.locator('.lots .tag'))).toEqual(['已公告中标', '已公告中标'])
  expect(await page.getByRole('link', { name: '记录', exact: true }).count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})
