import type { Browser, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { openChromium } from '../support/browser/chromium.js'
import { countyStands } from '../support/browser/county-clock.js'
import { openedProject } from '../support/browser/opened-project.js'
import { acting, product } from '../support/browser/product.js'
import { textsOf } from '../support/browser/reading.js'
import { consoleUrl, enter } from '../support/browser/visit.js'
import { eventually } from '../support/eventually.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

/** What the page is made of, as far as these tests compare it. */
interface Told {
  readonly timeline: readonly { readonly eventId: string; readonly lane: string }[]
  readonly duties: readonly { readonly id: string; readonly state: string }[]
  readonly phases: readonly { readonly phase: string }[]
  readonly clockJumps: readonly { readonly eventId: string }[]
}

const toldOf = async (id: string): Promise<Told> => {
  const officer = await acting('procurement-officer-1', 'procurement-officer')
  return (await officer.get(`/supervision/project-pages/${id}`)) as Told // the page's own shape
}

test('six answers stand above the picture, in their order', async () => {
  const { page, faults, close } = await enter(
    browser,
    '演示采购经办01',
    `/projects/${product().project}`,
  )
  const names = await textsOf(page.locator('dl.six dt'))
  expect(names).toEqual(['在哪一步', '下一步', '何时前', '谁来办', '依据', '不办会怎样'])
  const answers = await page.locator('dl.six dd').allInnerTexts()
  expect(answers.filter(answer => answer.trim() === '')).toEqual([])
  const six = await page.locator('dl.six').boundingBox()
  const picture = await page.locator('.lifeline-picture svg').boundingBox()
  expect(six?.y).toBeLessThan(picture?.y ?? 0)
  expect(faults).toEqual([])
  await close()
})

test('a date says how it was counted: each day, counted or not, and why', () =>
  // What is left of the days is told by now.
  countyStands(async () => {
    const { id } = await openedProject('逐日')
    const { page, faults, close } = await enter(browser, '演示采购经办01', `/projects/${id}`)
    await page.getByText('怎么算的').click()
    const days = page.locator('.sheet tbody tr')
    const [first = '', ...rest] = await textsOf(days)
    expect(first).toMatch(/不计\s+首日不计/)
    const counted = rest.filter(day => !day.includes('不计'))
    const left = /还剩 (\d+) 个工作日/.exec(await page.locator('dl.six').innerText())
    expect(counted).toHaveLength(Number(left?.[1]))
    expect(rest.filter(day => day.includes('周末')).length).toBeGreaterThanOrEqual(4)
    expect(faults).toEqual([])
    await close()
  }))

/** What the picture says that it has, and the items of the table, which is shown when this is over. */
async function pictureAndTable(page: Page, project: string) {
  await page.goto(consoleUrl(`/projects/${project}`))
  const picture = await page.locator('.lifeline-picture').getAttribute('aria-label')
  await page.getByText('表', { exact: true }).click()
  const rows = page.locator('.lifeline tr[data-item]')
  await rows.first().waitFor()
  const shown = await rows.evaluateAll(all => all.map(row => row.getAttribute('data-item')))
  return { picture, shown }
}

test('the table shows the very items of the picture: phases, events, duties, jumps of the clock', () =>
  // A jump of the clock in between would be in one of the two alone.
  countyStands(async () => {
    const { project } = product()
    const { page, close } = await enter(browser, '演示采购经办01')
    // Others go on with this very project: what they record between two looks is in the second alone.
    await eventually('picture, table and answer have the same items', async () => {
      const { picture, shown } = await pictureAndTable(page, project)
      const { timeline, duties, phases, clockJumps } = await toldOf(project)
      const expected = [
        ...phases.map(({ phase }) => phase),
        ...timeline.filter(({ lane }) => lane !== 'duties').map(({ eventId }) => eventId),
        ...duties.map(({ id }) => id),
        ...clockJumps.map(({ eventId }) => eventId),
      ]
      expect(shown.toSorted()).toEqual(expected.toSorted())
      expect(picture).toContain(`共 ${String(expected.length)} 项`)
      expect(clockJumps.length).toBeGreaterThan(0)
      return true
    })
    await page
      .getByText(/系统时间快进 \d+ (日|小时|分)/)
      .first()
      .waitFor()
    await close()
  }))

test('of each lot the table tells how it is bought, where it stands and what is owed next', async () => {
  const { project } = product()
  const { page, faults, close } = await enter(browser, '演示采购经办01', `/projects/${project}`)
  const table = page.locator('table.lots')
  const rows = await textsOf(table.locator('tbody tr'))
  const heads = await table.getByRole('columnheader').allInnerTexts()
  expect(heads).toEqual(['采购包', '方式', '预算（元）', '状态', '下一步'])
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(row).toMatch(/公开招标\s+[\d,.]+\s+已结清\s+没有未了事项/)
  expect(await table.locator('.tag').count()).toBe(2)
  expect(faults).toEqual([])
  await close()
})

test('what somebody else records appears on the open page by itself', async () => {
  const { id, officer } = await openedProject('实时更新')
  const { page, close } = await enter(browser, '演示监管人员01', `/projects/${id}/record`)
  await page.getByRole('cell', { name: '立项' }).first().waitFor()
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
  await officer.act(`/procurement/projects/${id}/record-training-demand-survey`, {
    ...{ survey: v7(), occurredOn: '2026-01-05', paper: '演示1号', evidence: 'a'.repeat(64) },
    ...{ trainees: 60, employers: 5 },
    demand: [{ occupation: '4-10-01-05', level: 'five', heads: 20 }],
  })
  await page.getByRole('cell', { name: '登记培训需求调查' }).first().waitFor({ timeout: 20_000 })
  expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true)
  await close()
})

test('an address opens one event, and a mark is told in words by the keyboard alone', async () => {
  const { project } = product()
  const { timeline } = await toldOf(project)
  const event = timeline.find(({ lane }) => lane === 'money')?.eventId ?? ''
  const { page, close } = await enter(
    browser,
    '演示采购经办01',
    `/projects/${project}?event=${event}`,
  )
  const told = page.locator('.lifeline-chosen')
  await told.getByText('预留预算').waitFor()
  await page.locator('.lifeline-picture').focus()
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(url => url.searchParams.get('event') !== event)
  expect(await told.locator('li').count()).toBe(1)
  await close()
})

test('administrators alone are led into the history of a procedure', async () => {
  // Of a closed project nothing waits any more.
  const path = `/projects/${(await openedProject('程序历史')).id}`
  const administrator = await enter(browser, '演示系统管理员', path)
  const link = administrator.page.getByRole('link', { name: '程序历史（管理员）' }).first()
  const { TEMPORAL_NAMESPACE } = product().environment
  const address = (await link.getAttribute('href')) ?? ''
  expect(address).toContain(`/namespaces/${TEMPORAL_NAMESPACE}/workflows/`)
  expect((await fetch(address)).status).toBe(200)
  await administrator.close()
  const officer = await enter(browser, '演示采购经办01', path)
  await officer.page.locator('aside').waitFor()
  expect(await officer.page.getByRole('link', { name: '程序历史（管理员）' }).count()).toBe(0)
  await officer.close()
})
