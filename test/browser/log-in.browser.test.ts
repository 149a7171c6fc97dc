import type { Browser } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import { product } from '../support/browser/product.js'
import { consoleUrl, enter, visit } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

test('who asks for a page logs in through the issuer and lands on that very page', async () => {
  const { page, faults, close } = await visit(browser)
  await page.goto(consoleUrl('/projects'))
  await page.waitForURL(consoleUrl('/sign-in'))
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(url => url.origin === new URL(product().environment.OIDC_ISSUER).origin)
  await page.getByRole('button', { name: '演示采购经办01' }).click()
  await page.waitForURL(consoleUrl('/projects'))
  await page.getByRole('heading', { level: 1, name: /^项目（[1-9]\d*）$/ }).waitFor()
  await page.waitForFunction(() => /^项目（[1-9]\d*） · 信培$/.test(document.title))
  expect(faults).toEqual([])
  await close()
})

test('who has logged out is asked again', async () => {
  const { page, close } = await enter(browser, '演示采购经办01')
  await page.getByRole('button', { name: '退出' }).click()
  await page.waitForURL(consoleUrl('/sign-in'))
  await page.goto(consoleUrl('/today'))
  await page.waitForURL(consoleUrl('/sign-in'))
  expect(await page.getByRole('heading', { level: 2 }).count()).toBe(0)
  await close()
})
