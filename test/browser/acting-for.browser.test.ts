import type { Browser, Page } from 'playwright-core'
import { v7 } from 'uuid'
import type { StandingView } from '#libs/contracts/views'
import { openChromium } from '../support/browser/chromium.js'
import { eventually } from '../support/eventually.js'
import { clockMovesTo, countyChanges, countyStands } from '../support/browser/county-clock.js'
import { owed, plannedProject } from '../support/browser/planned-project.js'
import { acting, product } from '../support/browser/product.js'
import { consoleUrl, enter, type Visit } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

/** The county's wall clock so many days from now, as a form asks for it. */
async function wall(days: number): Promise<string> {
  const officer = await acting('procurement-officer-1', 'procurement-officer')
  const page = await officer.get(`/supervision/project-pages/${product().project}`)
  const { now } = page as { now: string } // the page's own shape
  return new Date(Date.parse(now) + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16)
}

const deputy = '演示副职'

/** What the chooser is told follows the record a moment later, and it asks but once a minute. */
const deputyMayActAs = (role: string, may: boolean) =>
  eventually(`the deputy ${may ? 'may' : 'may not'} act as ${role}`, async () => {
    const person = await acting('deputy-1', 'deputy')
    const { standIns } = (await person.get('/county/standing')) as StandingView // as it is answered
    return standIns.some(one => one.role === role) === may
  })

const chooser = (page: Page) => page.getByLabel('以何身份办理')
const offered = (page: Page, words: string) => chooser(page).locator('option', { hasText: words })

async function chooses(page: Page, question: string, person: string) {
  await page.getByLabel(question).fill(person)
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('button', { name: `选定 ${person}` }).click()
}

async function within(page: Page, from: string, until: string) {
  await page.getByLabel('自', { exact: true }).fill(from)
  await page.getByLabel('至（到时自动失效）').fill(until)
}

/** Over the dry run to the act. */
async function does(page: Page, act: string) {
  await page.getByRole('button', { name: '看办理后将…' }).click()
  await page.getByRole('region', { name: '办理后将…' }).waitFor()
  await page.getByRole('button', { name: act, exact: true }).click()
  await page.getByText('接下来').waitFor()
}

/** Acts in another's office from now on; everything is read anew. */
async function actsAs(page: Page, label: string) {
  await offered(page, label).waitFor({ state: 'attached' })
  await Promise.all([page.waitForEvent('load'), chooser(page).selectOption({ label })])
  await page.locator('.acting-for').waitFor()
}

/** The time is over: what is asked in the other's office is refused, and the chip falls back by itself. */
async function fallsBack({ page, faults }: Visit) {
  await page.goto(consoleUrl('/drafts'))
  await page.waitForFunction(
    () => document.querySelector<HTMLSelectElement>('.frame-top select')?.value === 'deputy',
  )
  await page.locator('main .rows, main .quiet').first().waitFor()
  expect(await page.locator('.acting-for').count()).toBe(0)
  expect(faults.filter(fault => !fault.includes('403'))).toEqual([])
}

test('a chief lets the deputy act: the chip says for whom, the button too, and it ends by itself', async () => {
  await countyChanges(async () => {
    const project = await plannedProject('代理审核')
    const { officer, id } = project
    await officer.act(`/procurement/projects/${id}/submit-for-approval`, { approval: v7() })
    const duties = await owed(project, 'verify-project')
    const duty = duties.find(({ kind }) => kind === 'verify-project')?.id ?? ''
    const end = await wall(1)

    const chief = await enter(browser, '演示科长', '/offices/acts/give-delegation')
    await chooses(chief.page, '受托人', deputy)
    await within(chief.page, await wall(-1), end)
    await chief.page.getByLabel('理由').fill('演示：出差')
    await does(chief.page, '委托代理')
    await deputyMayActAs('section-chief', true)
    expect(chief.faults).toEqual([])
    await chief.close()

    const visited = await enter(browser, deputy)
    const { page } = visited
    await actsAs(page, '代演示科长（科长）')
    await page.goto(consoleUrl(`/projects/${id}/duties/${duty}`))
    await does(page, '代演示科长审核通过并上报')

    await clockMovesTo(`${end}:00.000+08:00`)
    await deputyMayActAs('section-chief', false)
    await fallsBack(visited)
    expect(await offered(page, '代演示科长').count()).toBe(0)
    await visited.close()
  })
})

test('while the leader is away the deputy may act for them, and once they are back no longer', async () => {
  await countyStands(async () => {
    const leader = await enter(browser, '演示单位负责人', '/offices/acts/name-deputy')
    await chooses(leader.page, '副职', deputy)
    await does(leader.page, '指定副职')
    const visited = await enter(browser, deputy)
    const { page } = visited
    await chooser(page).waitFor()
    expect(await offered(page, '演示单位负责人').count()).toBe(0)

    await leader.page.goto(consoleUrl('/offices/acts/record-absence'))
    await leader.page.getByRole('radio', { name: '公差' }).check()
    await within(leader.page, await wall(-1), await wall(2))
    await does(leader.page, '登记不在岗')
    await deputyMayActAs('unit-leader', true)
    await page.reload()
    await actsAs(page, '副职代演示单位负责人（单位负责人）')

    await leader.page.goto(consoleUrl('/offices/acts/end-absence'))
    await leader.page.getByLabel('不在岗', { exact: true }).selectOption({ index: 1 })
    await does(leader.page, '登记提前返岗')
    await deputyMayActAs('unit-leader', false)
    await fallsBack(visited)
    await leader.page.goto(consoleUrl('/offices/acts/release-deputy'))
    await leader.page.getByLabel('副职', { exact: true }).selectOption({ index: 1 })
    await does(leader.page, '不再任副职')
    expect(leader.faults).toEqual([])
    await leader.close()
    await visited.close()
  })
})

test('what is typed outlives a log-out, goes on at another computer, and is nobody else’s', async () => {
  const first = await enter(browser, '演示采购经办01', '/offices/acts/record-absence')
  await first.page.getByLabel('自', { exact: true }).fill('2026-03-02T08:30')
  await first.page.getByText(/草稿已保存 \d\d:\d\d/).waitFor()
  await first.page.getByLabel('至（到时自动失效）').fill('2026-03-06T17:30')
  // Within the two seconds: the log-out keeps it.
  await first.page.getByRole('button', { name: '退出' }).click()
  await first.page.getByRole('button', { name: '登录' }).waitFor()
  expect(await first.page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('2026-03-0')
  await first.close()

  const other = await enter(browser, '演示采购经办02', '/drafts')
  await other.page.locator('main .rows, main .quiet').first().waitFor()
  expect(await other.page.getByRole('link', { name: /登记不在岗/ }).count()).toBe(0)
  await other.close()

  const again = await enter(browser, '演示采购经办01', '/drafts')
  await again.page.getByRole('link', { name: /登记不在岗/ }).click()
  const until = again.page.getByLabel('至（到时自动失效）')
  await eventually(
    'the draft is there',
    async () => (await until.inputValue()) === '2026-03-06T17:30',
  )
  expect(await again.page.getByLabel('自', { exact: true }).inputValue()).toBe('2026-03-02T08:30')
  await again.page.goto(consoleUrl('/drafts'))
  const drop = again.page.getByRole('button', { name: /^删除草稿：登记不在岗/ })
  await drop.click()
  await drop.waitFor({ state: 'detached' })
  expect(again.faults).toEqual([])
  await again.close()
})

test('everything is handed over with its list, the draft with it, and comes back with its owner', async () => {
  const [leaver, successor] = ['演示监管人员02', '演示监管人员01']
  const first = await enter(browser, leaver, '/offices/acts/record-absence')
  await first.page.getByLabel('自', { exact: true }).fill('2026-04-01T08:30')
  await first.page.getByText(/草稿已保存 \d\d:\d\d/).waitFor()
  await first.page.goto(consoleUrl('/offices/acts/hand-over-duties'))
  const list = first.page.getByRole('table', { name: /^移交清单（\d+ 项）$/ })
  await list.getByRole('cell', { name: '草稿', exact: true }).waitFor()
  await chooses(first.page, '接手人', successor)
  await first.page.getByLabel('理由').fill('演示：借调')
  await does(first.page, '移交全部事项')
  await first.page.goto(consoleUrl('/offices'))
  await first.page.getByRole('region', { name: '全部事项已移交' }).waitFor()
  await list.waitFor()
  expect(await first.page.getByRole('link', { name: '返岗' }).count()).toBe(0)
  expect(first.faults).toEqual([])
  await first.close()

  const next = await enter(browser, successor, '/drafts')
  await next.page.getByRole('link', { name: /登记不在岗/ }).waitFor()
  await next.page.goto(consoleUrl('/offices'))
  await next.page.getByRole('region', { name: '已接手下列人员的全部事项' }).waitFor()

  const { id } = await acting('supervisor-2', 'supervisor')
  const administrator = await enter(browser, '演示系统管理员', `/offices/of/${id}`)
  await administrator.page.getByRole('link', { name: '登记返岗复职' }).click()
  await administrator.page.getByText('移交出去的事项随本人一起回来').waitFor()
  await administrator.page.getByLabel('任职文件').fill('演示任职〔2026〕9号')
  await administrator.page.getByLabel('返岗理由').fill('演示：借调期满')
  await does(administrator.page, '登记返岗复职')
  await next.page.goto(consoleUrl('/drafts'))
  await next.page.locator('main .rows, main .quiet').first().waitFor()
  expect(await next.page.getByRole('link', { name: /登记不在岗/ }).count()).toBe(0)
  expect([...next.faults, ...administrator.faults]).toEqual([])
  await administrator.close()
  await next.close()
})
