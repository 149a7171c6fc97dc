import type { Browser } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import { openedProject } from '../support/browser/opened-project.js'
import { textsOf } from '../support/browser/reading.js'
import { enter } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

test('a deadline sheet is printed by itself: of what it is, each day, and when it was printed', async () => {
  const { id, duties, title } = await openedProject('打印计算单')
  const { page, faults, close } = await enter(
    browser,
    '演示采购经办01',
    `/projects/${id}/duties/${duties[0]?.id ?? ''}`,
  )
  // The printer's own window is no page: what it would show is looked at instead.
  await page.evaluate('globalThis.print = () => undefined')
  await page.getByText('怎么算的').first().click()
  const shown = page.locator('details.sheet tbody tr')
  await shown.first().waitFor()
  const days = await textsOf(shown)
  await page.getByRole('button', { name: '打印这张计算单' }).click()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.sheet-paper')
  await sheet.getByRole('heading', { name: '期限计算单' }).waitFor()
  expect(await page.locator('#console').isVisible()).toBe(false)
  expect(await textsOf(sheet.locator('tbody tr'))).toEqual(days)
  expect(await sheet.innerText()).toContain(title)
  expect(await sheet.innerText()).toMatch(/截止 2026年.*打印于 2026年/s)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate("dispatchEvent(new Event('afterprint'))")
  await sheet.waitFor({ state: 'detached' })
  await page.locator('h1').waitFor()
  expect(faults).toEqual([])
  await close()
})
