import type { Browser, Page } from 'playwright-core'
import { numberSeriesIdOf } from '#libs/domain/county/number-series'
import { openChromium } from '../support/browser/chromium.js'
import { acting, product } from '../support/browser/product.js'
import { consoleUrl, enter } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

/** A unit of this run's own: a series is opened once and for all. */
const unit = `演示单位${String(Date.now())}`

async function done(page: Page, verb: string): Promise<void> {
  await page.getByRole('button', { name: '看办理后将…' }).click()
  await page.getByRole('region', { name: '办理后将…' }).getByRole('button', { name: verb }).click()
  await page.getByText('接下来').waitFor()
}

test('a series is opened, a notice numbered out of it, its seal asked for and put on by two hands', async () => {
  const admin = await enter(browser, '演示系统管理员', '/papers')
  await admin.page.getByRole('link', { name: '开立文号系列' }).click()
  await admin.page.getByLabel('单位').fill(unit)
  await admin.page.getByLabel('文书种类').selectOption('plan-filing')
  await admin.page.getByLabel('年度').fill('2026')
  await admin.page.getByLabel('机关代字').fill('演人社采')
  await done(admin.page, '开立文号系列')
  expect(admin.faults).toEqual([])
  await admin.close()

  const path = `/projects/${product().project}/files`
  const { page, faults, close } = await enter(browser, '演示采购经办01', path)
  const row = page.getByRole('row').filter({ hasText: '采购实施计划备案函' })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/草稿.*[0-9A-F]{5}(-[0-9A-F]{5}){3}/s)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('button', { name: /PDF/ }).click(),
  ])
  expect(file.suggestedFilename()).toBe('采购实施计划备案函.pdf')
  await row.getByRole('link', { name: '取号' }).click()
  await page.getByLabel('文号系列').selectOption({
    value: numberSeriesIdOf({ unit, kind: 'plan-filing', year: 2026 }),
  })
  await done(page, '取号')
  await page.goto(consoleUrl(path))
  await row.getByRole('link', { name: '演人社采〔2026〕1号' }).click()
  await page.getByRole('heading', { level: 1, name: /演人社采〔2026〕1号/ }).waitFor()
  const paper = new URL(page.url()).pathname.replace('/app', '')
  await page.getByRole('link', { name: '申请用印' }).click()
  await done(page, '申请用印')

  const keeper = await enter(browser, '演示印章保管人', paper)
  await keeper.page.getByRole('link', { name: '批准用印', exact: true }).click()
  await done(keeper.page, '批准用印')
  const scan = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('演示扫描') }
  await keeper.page.goto(consoleUrl(`${paper}/acts/record-sealed-scan`))
  await keeper.page.locator('input[type=file]').setInputFiles(scan)
  await keeper.page.getByLabel('页数').fill('2')
  await done(keeper.page, '登记用印后的扫描件')
  await keeper.page.goto(consoleUrl(`${paper}/acts/confirm-sealed-scan`))
  await keeper.page.getByText('您是经办人，须由审核人办理。').waitFor()
  expect(keeper.faults).toEqual([])
  await keeper.close()

  await page.goto(consoleUrl(`${paper}/acts/confirm-sealed-scan`))
  await page.locator('input[type=file]').setInputFiles(scan)
  await done(page, '确认用印扫描件')
  await page.goto(consoleUrl(paper))
  await page.locator('.tag').filter({ hasText: '已生效' }).waitFor()
  expect(faults).toEqual([])
  await close()
})

test('the register keeps a series in its order, and an institution sees none of it', async () => {
  const officer = await acting('procurement-officer-1', 'procurement-officer')
  const series = numberSeriesIdOf({ unit, kind: 'plan-filing', year: 2026 })
  const { items } = (await officer.get(`/supervision/papers?series=${series}`)) as {
    items: readonly { place: number }[]
  } // the register's own shape
  expect(items.map(({ place }) => place)).toEqual([1])
  const { page, close } = await enter(browser, '演示采购经办01', `/papers/series/${series}`)
  await page.getByText('没有空号').waitFor()
  const last = page.getByRole('row').last()
  await last.filter({ hasText: /演人社采〔2026〕1号.*已用印/s }).waitFor()
  await close()

  const bidder = await enter(browser, '演示培训机构甲经办', '/tenders')
  await bidder.page.getByRole('link', { name: '投标', exact: true }).first().waitFor()
  expect(await bidder.page.getByRole('link', { name: '文书', exact: true }).count()).toBe(0)
  await bidder.close()
})
