import type { Browser } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import { openedProject } from '../support/browser/opened-project.js'
import { product } from '../support/browser/product.js'
import { enter } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

test('a project is found by its name from any page, and the finding has an address', async () => {
  const { title } = await openedProject('搜索目标')
  const { page, faults, close } = await enter(browser, '演示采购经办01')
  await page.keyboard.press('/')
  await page.keyboard.type('搜索目标')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/projects\?search=/)
  await page.getByText('名称或计划号含“搜索目标”').waitFor()
  const found = page.locator('tbody tr')
  await found.filter({ hasText: title }).first().waitFor()
  // The list of before stays in sight until the finding is there.
  await found.filter({ hasNotText: '搜索目标' }).first().waitFor({ state: 'detached' })
  for (const row of await found.allInnerTexts()) expect(row).toContain('搜索目标')
  expect(await page.getByRole('searchbox').inputValue()).toBe('搜索目标')
  await page.reload()
  await found.filter({ hasText: title }).first().waitFor()
  await page.getByRole('link', { name: '清除筛选' }).click()
  await page.waitForURL(url => url.search === '')
  expect(faults).toEqual([])
  await close()
})

test('what matches nothing says so; on a phone the box stands above the list', async () => {
  const sight = { width: 360, height: 780 }
  const { page, close } = await enter(browser, '演示采购经办01', '/projects', sight)
  await page.getByRole('searchbox').fill('没有这样的项目')
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByText('没有符合条件的项目。').waitFor()
  expect(await page.locator('tbody tr').count()).toBe(0)
  await close()
})

test('help tells the keys of the page and its words with their article, and closes to where it was opened', async () => {
  const { project } = product()
  const { page, faults, close } = await enter(browser, '演示采购经办01', `/projects/${project}`)
  await page.locator('dl.six').waitFor()
  await page.getByRole('button', { name: '本页帮助' }).click()
  const help = page.getByRole('dialog', { name: '本页帮助' })
  await help.getByText('全程图：上一项、下一项').waitFor()
  const article = help.locator('dt:text-is("确定中标人") + dd')
  expect(await article.innerText()).toContain('87号令第68条')
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.activeElement?.textContent === '?')
  expect(faults).toEqual([])
  await close()
})

test('keys lead on, never out of a field, and can be switched off', async () => {
  const { page, close } = await enter(browser, '演示采购经办01')
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.getByRole('heading', { level: 1, name: /^项目/ }).waitFor()
  await page.getByRole('searchbox').pressSequentially('gt?')
  expect(await page.getByRole('searchbox').inputValue()).toBe('gt?')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.locator('h1').focus()
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByLabel('使用单键').uncheck()
  await page.keyboard.press('Escape')
  await page.locator('h1').focus()
  await page.keyboard.press('?')
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(new URL(page.url()).pathname).toMatch(/\/projects$/)
  await close()
})
