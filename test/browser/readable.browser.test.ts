import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import { openedProject } from '../support/browser/opened-project.js'
import { plannedProject } from '../support/browser/planned-project.js'
import { acting, everySight, product } from '../support/browser/product.js'
import { isLoaded } from '../support/browser/reading.js'
import { consoleUrl, enter, visit, type Sight } from '../support/browser/visit.js'
import { eventually } from '../support/eventually.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

/** What WCAG 2.2 AA asks for, as far as a machine can tell; what passes is not gathered, a third of the time. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(' ')
          .slice(0, 400)}`,
    )
}

/** A document that nobody has begun: every section of it asks its questions. */
const unwritten = '018f0000-0000-7000-8000-00000000d0c0'
const sections = ['lots', 'conditions', 'payment', 'scoring', 'requirement', 'agreement', 'sign']

/** The tender of the demonstration, and a document to be written. */
async function ofTenders(): Promise<readonly string[]> {
  const { id, officer } = await plannedProject('走查招标文件')
  const found = await officer.get(`/procurement/tenders?project=${product().project}`)
  const { items } = found as { items: { id: string }[] } // the list's own shape
  const tender = `/tenders/${items[0]?.id ?? ''}`
  return [
    ...['/tenders', tender, `${tender}/document`, `${tender}/dates`, `${tender}/record`],
    ...sections.map(name => `/tenders/${unwritten}/document/${name}?project=${id}`),
  ]
}

/** Pages that stand for all: a home, lists, objects with their picture and record, forms, a document. */
async function addresses(): Promise<readonly string[]> {
  const { project } = product()
  const opened = await openedProject('走查')
  const form = opened.duties.map(({ id }) => `/projects/${opened.id}/duties/${id}`)
  return [
    ...['/annual-plan', '/annual-plan/acts/set-annual-quota'],
    ...['/today', '/projects', `/projects/${project}`, `/projects/${project}/record`, ...form],
    ...(await ofTenders()),
  ]
}

async function settled(page: Page, path: string): Promise<void> {
  await page.goto(consoleUrl(path))
  await page.locator('h1').waitFor()
  await isLoaded(page)
  if (/\/projects\/[^/]+$/.test(path) && (page.viewportSize()?.width ?? 0) > 767)
    await page.locator('.lifeline-picture svg').waitFor()
}

/** As tall as its page, so that all of it is judged and nothing lies under a bar until it is scrolled. */
async function wholeInSight(page: Page): Promise<void> {
  const height = await heightOf(page)
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1366, height })
}

const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight)

/** Judged as a whole; once more where what others do in the county has made it longer meanwhile. */
async function barriersOn(page: Page): Promise<readonly string[]> {
  const judged = await eventually('the page is judged as a whole', async () => {
    await wholeInSight(page)
    const found = await violations(page)
    return (await heightOf(page)) <= (page.viewportSize()?.height ?? 0) && { found }
  })
  return judged.found
}

/** Texts in Chinese that are neither a title of the county's own nor marked as Chinese. */
const chineseLeft = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const left: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const within = node.parentElement
      const isChrome = within?.closest('[lang^=zh], style, script') === null
      if (isChrome && /[\u4e00-\u9fff]/.test(text) && !text.includes('演示')) left.push(text)
    }
    return left
  })

const sights: readonly (readonly [name: string, sight: Sight])[] = [
  ['light, Chinese', {}],
  ['dark, English, 360 px', { dark: true, language: 'en', width: 360, height: 780 }],
  ...(everySight()
    ? ([
        ['dark, English', { dark: true, language: 'en' }],
        ['dark, Chinese, 360 px', { dark: true, width: 360, height: 780 }],
        ['light, English, 360 px', { language: 'en', width: 360, height: 780 }],
        ['light, English, 768 px', { language: 'en', width: 768 }],
        ['dark, Chinese, 768 px', { dark: true, width: 768 }],
      ] as const)
    : []),
]

test.each(sights)('%s: no barrier, no sideways scrolling, no word missing', async (_, sight) => {
  const { page, faults, close } = await enter(browser, '演示采购经办01', '/today', sight)
  for (const path of await addresses()) {
    await settled(page, path)
    await page.waitForFunction(
      () => document.querySelector('main table, main ol, main form') !== null,
    )
    expect([path, await barriersOn(page)]).toEqual([path, []])
    await page.setViewportSize({ width: sight.width ?? 1366, height: sight.height ?? 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect([path, over]).toEqual([path, 0])
    // A key without words shows as itself: `duty.confirm-winner`.
    expect(await page.locator('body').innerText()).not.toMatch(/\b[a-z]+\.[a-z]+[A-Z-][\w-]*\b/)
    expect(sight.language === 'en' ? await chineseLeft(page) : []).toEqual([])
  }
  expect(faults).toEqual([])
  await close()
})

/** Where an institution finds tenders, has its bids, and sees them opened. */
async function ofBidders(): Promise<readonly string[]> {
  const officer = await acting('procurement-officer-1', 'procurement-officer')
  const found = await officer.get(`/procurement/tenders?project=${product().project}`)
  const { items } = found as {
    items: { id: string; state: { lots: { document: { lot: string } }[] } }[]
  } // the list's own shape
  const [tender] = items
  const lot = tender?.state.lots[0]?.document.lot ?? ''
  const id = tender?.id ?? ''
  const bids = ['/opportunities', '/bids', `/bids/${id}/${lot}`, `/tenders/${id}/room/opening`]
  return [...bids, '/registration']
}

test('an institution meets no barrier either, in both widths', async () => {
  for (const sight of [{}, { dark: true, language: 'en', width: 360, height: 780 } as const]) {
    const { page, faults, close } = await enter(browser, '演示培训机构甲经办', '/today', sight)
    for (const path of await ofBidders()) {
      await settled(page, path)
      await page.locator('main h2').first().waitFor()
      expect([path, await barriersOn(page)]).toEqual([path, []])
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([path, over]).toEqual([path, 0])
    }
    expect(faults).toEqual([])
    await close()
  }
})

test.each(['/sign-in', '/register'])('before log-in %s has no barrier either', async path => {
  for (const sight of [{}, { dark: true, language: 'en', width: 360, height: 780 } as const]) {
    const { page, faults, close } = await visit(browser, sight)
    await page.goto(consoleUrl(path))
    await page.locator('h1').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    expect(faults).toEqual([])
    await close()
  }
})

test('a barrier is found where there is one', async () => {
  const { page, close } = await visit(browser)
  await page.goto(consoleUrl('/sign-in'))
  await page.locator('h1').waitFor()
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
  expect(await violations(page)).toEqual([expect.stringMatching(/^image-alt: <img/)])
  await close()
})

test('language and look change in place and are remembered', async () => {
  const { page, close } = await enter(browser, '演示采购经办01')
  await page.getByRole('button', { name: 'EN' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await page.waitForFunction(() => document.documentElement.lang === 'en')
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await ground()).toBe('rgb(244, 246, 248)')
  await page.getByRole('button', { name: 'Dark' }).click()
  expect(await ground()).toBe('rgb(17, 22, 29)')
  expect(await page.evaluate(() => localStorage.getItem('xinpei.look'))).toBe('dark')
  expect(await page.evaluate(() => localStorage.getItem('xinpei.language'))).toBe('en')
  await close()
})

test('by keyboard alone: past the frame to the content, and along it with a visible focus', async () => {
  const { page, close } = await enter(browser, '演示采购经办01', `/projects/${product().project}`)
  await page.locator('.lifeline-picture svg').waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  const outlines: string[] = []
  for (let stop = 0; stop < 6; stop++) {
    await page.keyboard.press('Tab')
    outlines.push(
      await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(
          document.activeElement ?? document.body,
        )
        return `${String(document.activeElement?.closest('main') !== null)} ${outlineStyle} ${outlineWidth}`
      }),
    )
  }
  expect(outlines.filter(outline => !/^true solid [2-9]/.test(outline))).toEqual([])
  await page.getByRole('link', { name: '今日' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  await close()
})
