import type { Browser, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { openChromium } from '../support/browser/chromium.js'
import { openAll } from '../support/browser/home.js'
import { openedProject } from '../support/browser/opened-project.js'
import { owed, plannedProject } from '../support/browser/planned-project.js'
import { acting } from '../support/browser/product.js'
import { textsOf } from '../support/browser/reading.js'
import { enter } from '../support/browser/visit.js'
import { eventually } from '../support/eventually.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

const groups = ['逾期', '今天', '本周', '以后']

test('duties stand in groups by how soon they are due, each with one verb', async () => {
  await openedProject('分组')
  const { page, faults, close } = await enter(browser, '演示采购经办01')
  const heads = await textsOf(page.locator('.due-group h3'))
  const places = heads.map(head => groups.indexOf(head.split(' ')[0] ?? ''))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places).not.toContain(-1)
  // What somebody else has done meanwhile stays in its place, and has no verb any more.
  const rows = page.locator('.due-group .duty-row:not(.duty-gone)')
  const silent = rows.filter({ hasNot: page.locator('.duty-verb a') })
  expect(await silent.allInnerTexts()).toEqual([])
  expect(faults).toEqual([])
  await close()
})

/** Shows what has come or gone since; where nothing has, there is no line to ask. */
async function openNews(page: Page): Promise<void> {
  const show = page.locator('.list-head').first().getByRole('button', { name: '显示' })
  if (await show.isVisible()) await show.click()
}

/** What is shown, what the groups say they have, and the heading: others work in the county meanwhile. */
const atOneLook = (page: Page) =>
  page.evaluate(() => ({
    rows: document.querySelectorAll('.duty-row').length,
    told: [...document.querySelectorAll('.due-group h3 .caption')].reduce(
      (sum, { textContent }) => sum + Number(textContent),
      0,
    ),
    heading: document.querySelector('h2#due')?.textContent ?? '',
  }))

test('a group counts all that is owed in it, and leads to what it does not show at first', async () => {
  // Three duties of the officer each: more than the twenty that a home shows at first.
  await Promise.all(Array.from({ length: 7 }, (_, place) => openedProject(`全部${String(place)}`)))
  const { page, faults, close } = await enter(browser, '演示采购经办01')
  await page.locator('.due-group').first().waitFor()
  const { rows } = await eventually('the heading counts what the groups do', async () => {
    await openNews(page)
    const look = await atOneLook(page)
    return look.told > 20 && look.heading.includes(`（${String(look.told)}）`) && look
  })
  expect(rows).toBe(20)
  // Counts are of now, and rows stand still: what others came to owe meanwhile is asked for first.
  const all = await eventually('every duty that is counted is shown', async () => {
    await openNews(page)
    await openAll(page)
    const look = await atOneLook(page)
    return look.rows === look.told && look
  })
  expect(all.rows).toBeGreaterThan(20)
  expect(faults).toEqual([])
  await close()
})

test('the next ten working days say how much ends on each', async () => {
  await openedProject('十日')
  const { page, close } = await enter(browser, '演示采购经办01')
  const days = page.locator('.days li')
  const texts = await textsOf(days)
  expect(texts).toHaveLength(10)
  for (const text of texts) expect(text).toMatch(/^\d+-\d+ [一二三四五六日]\s+(–|\d+)$/)
  await close()
})

test('a new duty waits behind one line until the reader asks for it', async () => {
  const { page, close } = await enter(browser, '演示采购经办01')
  await page.locator('h2#due').waitFor()
  const before = await page.locator('.duty-row').count()
  const { title } = await openedProject('不打扰')
  const news = page.locator('.list-head').first().getByRole('status').filter({ hasText: '条更新' })
  await news.waitFor()
  expect(await page.locator('.duty-row').count()).toBe(before)
  // What came first may be somebody else's in the county: the line comes back for the rest.
  const mine = page.locator('.duty-row').filter({ hasText: title })
  await eventually('the new duty is shown', async () => {
    await openNews(page)
    await openAll(page)
    return (await mine.count()) > 0
  })
  expect(await page.locator('.duty-row').count()).toBeGreaterThanOrEqual(before)
  await close()
})

test('the list of projects says of each what is next and by when', async () => {
  const { page, close } = await enter(browser, '演示采购经办01', '/projects')
  const heads = await textsOf(page.getByRole('columnheader'))
  expect(heads).toEqual(['项目', '阶段', '何时前', '下一步'])
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.locator('dl.six').waitFor()
  await page.goBack()
  await page.getByRole('columnheader', { name: '下一步' }).waitFor()
  await page.waitForFunction(() => /^项目（[1-9]\d*）/.test(document.title))
  await close()
})

test('what somebody else owes me is urged once a day, and they see it', async () => {
  const project = await plannedProject('催办')
  await project.officer.act(`/procurement/projects/${project.id}/submit-for-approval`, {
    approval: v7(),
  })
  const duties = await owed(project, 'verify-project')
  const { now } = (await project.officer.get(`/supervision/project-pages/${project.id}`)) as {
    now: string
  } // the page's own shape
  const owes = duties.find(({ kind }) => kind === 'verify-project')?.id ?? ''
  const { page, faults, close } = await enter(browser, '演示采购经办01')
  const row = page.locator('.brief').filter({ hasText: project.title })
  await row.getByRole('button', { name: /催办/ }).dblclick()
  await row.getByText(/已催办，每项每日一次/).waitFor()
  expect(await row.getByRole('button').count()).toBe(0)
  const chief = await acting('section-chief-1', 'section-chief')
  const { state } = (await chief.get(`/supervision/duties/${owes}`)) as {
    state: { urgedAt?: string }
  } // the object page's own shape
  expect(Date.parse(state.urgedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(now))
  expect(faults).toEqual([])
  await close()
})
