import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import { product } from '../support/browser/product.js'
import { consoleUrl, enter } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

/** What a page has fetched for itself, as it travelled, in thousands of bytes. */
async function weights(page: Page) {
  await page.waitForLoadState('networkidle')
  return page.evaluate(() => {
    // What these entries are, where they are of this type.
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const sum = (ending: string) =>
      entries
        .filter(({ name }) => new URL(name).pathname.endsWith(ending))
        .reduce((whole, { encodedBodySize }) => whole + encodedBodySize, 0) / 1000
    return { scripts: sum('.js'), fonts: sum('.woff2') }
  })
}

test('the home stays within its weight: scripts 350 kB, fonts 400 kB', async () => {
  const { page, close } = await enter(browser, '演示采购经办01')
  await page.locator('h2#due').waitFor()
  const home = await weights(page)
  expect(home.scripts).toBeGreaterThan(50)
  expect(home.scripts).toBeLessThanOrEqual(350)
  expect(home.fonts).toBeLessThanOrEqual(400)
  await close()
})

test('writing a tender document weighs no more than 600 kB of scripts, its rules included', async () => {
  const path = `/projects/${product().project}/document`
  const { page, close } = await enter(browser, '演示采购经办01')
  await page.goto(consoleUrl(path))
  await page.locator('.wizard-panel').waitFor()
  const { scripts } = await weights(page)
  expect(scripts).toBeGreaterThan(150)
  expect(scripts).toBeLessThanOrEqual(600)
  await close()
})

test('a bidder’s home is as light as any: what seals comes when something is sealed', async () => {
  const { page, close } = await enter(browser, '演示培训机构甲经办')
  await page.locator('h2#due').waitFor()
  expect((await weights(page)).scripts).toBeLessThanOrEqual(350)
  await page.goto(consoleUrl('/bids'))
  await page.locator('main h2').first().waitFor()
  const { scripts } = await weights(page)
  expect(scripts).toBeLessThanOrEqual(600)
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  )
  expect(fetched.filter(path => path.includes('/sealing-'))).toEqual([])
  await close()
})

test('no route weighs more than 600 kB of scripts', async () => {
  const { project } = product()
  const { page, close } = await enter(browser, '演示采购经办01', `/projects/${project}`)
  await page.locator('.lifeline-picture svg').waitFor()
  const { scripts } = await weights(page)
  expect(scripts).toBeGreaterThan(150)
  expect(scripts).toBeLessThanOrEqual(600)
  await close()
})

test('nothing shifts after the text stands', async () => {
  const { page, close } = await enter(browser, '演示采购经办01')
  await page.addInitScript(() => {
    let sum = 0
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const { value } = entry.toJSON() as { value: number } // what a layout shift tells
        sum += value
      }
      document.documentElement.dataset['shift'] = String(sum)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(consoleUrl(`/projects/${product().project}`))
  await page.locator('.lifeline-picture svg').waitFor()
  await page.waitForLoadState('networkidle')
  const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? '0'))
  expect(shift).toBeLessThan(0.05)
  await close()
})

test('the document is asked for anew each time, its files never again', async () => {
  const document = await fetch(consoleUrl('/'))
  const script = /src="(\/app\/assets\/[^"]+\.js)"/.exec(await document.text())?.[1] ?? ''
  const file = await fetch(new URL(script, product().environment.PUBLIC_URL))
  expect([document.headers.get('cache-control'), file.headers.get('cache-control')]).toEqual([
    'no-cache',
    'public, max-age=31536000, immutable',
  ])
})
