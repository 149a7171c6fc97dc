import type { Browser, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { openChromium } from '../support/browser/chromium.js'
import { fillSurvey, surveyed } from '../support/browser/demand-survey.js'
import { openedProject, type OpenedProject } from '../support/browser/opened-project.js'
import { enter, type Visit } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

const offline = '已断开连接。可以继续填写，联网后提交。'
const unanswered = '尚未收到结果，您的填写已保留。查询结果不会重复提交。'

/** The survey of training demand filled and checked: what is left is to record it. */
async function beforeTheAct(project: OpenedProject): Promise<Visit> {
  const duty = project.duties.find(({ kind }) => kind === 'record-training-demand-survey')?.id
  const address = `/projects/${project.id}/duties/${duty ?? ''}`
  const visited = await enter(browser, '演示采购经办01', address)
  await fillSurvey(visited.page)
  await visited.page.getByRole('button', { name: '看办理后将…' }).click()
  await does(visited.page).waitFor()
  return visited
}

const does = (page: Page) =>
  page.getByRole('region', { name: '办理后将…' }).getByRole('button').first()

test('an act given without a line is told as not answered, and is never sent behind its giver', async () => {
  const project = await openedProject('断线')
  const { page, close } = await beforeTheAct(project)
  await page.context().setOffline(true)
  await page.getByText(offline).waitFor()
  await does(page).click()
  await page.getByText(unanswered).waitFor()
  const readAgain = page.waitForResponse(answer => answer.ok())
  await page.context().setOffline(false)
  await page.getByText(offline).waitFor({ state: 'detached' })
  await readAgain
  expect(await surveyed(project)).toEqual([])
  await page.getByRole('button', { name: '查询结果' }).click()
  await page.getByText('接下来').waitFor()
  expect(await surveyed(project)).toHaveLength(1)
  await close()
})

test('an act whose answer was lost is done once, and its answer is shown when asked for', async () => {
  const project = await openedProject('没有回音')
  const { page, close } = await beforeTheAct(project)
  const acts = `**/projects/${project.id}/record-training-demand-survey`
  await page.route(acts, async route => {
    await route.fetch()
    await route.abort()
  })
  await does(page).click()
  await page.getByText(unanswered).waitFor()
  expect(await surveyed(project)).toHaveLength(1)
  await page.unroute(acts)
  await page.getByRole('button', { name: '查询结果' }).click()
  await page.getByText('接下来').waitFor()
  expect(await surveyed(project)).toHaveLength(1)
  await close()
})

test('what meets a key that something else was submitted under can be submitted as new', async () => {
  const project = await openedProject('另行提交')
  const key = v7()
  await project.officer.act(
    `/procurement/projects/${project.id}/record-requirement-survey`,
    {
      ...{ survey: v7(), occurredOn: '2026-01-05', paper: '演示3号', evidence: 'c'.repeat(64) },
      respondents: [v7(), v7(), v7()],
    },
    key,
  )
  const { page, close } = await beforeTheAct(project)
  const keys: string[] = []
  await page.route(`**/projects/${project.id}/record-training-demand-survey`, async route => {
    const headers = route.request().headers()
    keys.push(headers['idempotency-key'] ?? '')
    // The first time it meets the key of what was submitted before.
    await route.continue(
      keys.length === 1 ? { headers: { ...headers, 'idempotency-key': key } } : {},
    )
  })
  await does(page).click()
  await page.getByText('此前已用同一编号提交过不同内容').waitFor()
  expect(await surveyed(project)).toEqual([])
  await page.getByRole('button', { name: '作为新的提交' }).click()
  await does(page).click()
  await page.getByText('接下来').waitFor()
  expect(await surveyed(project)).toHaveLength(1)
  expect(new Set(keys).size).toBe(2)
  await close()
})

test('without live updates the page says how often it reads by itself', async () => {
  const { page, close } = await enter(browser, '演示采购经办01')
  const told = page.getByText('实时更新已断开，每分钟刷新一次。')
  expect(await told.count()).toBe(0)
  await page.context().route('**/stream', route => route.abort())
  await page.reload()
  await told.waitFor()
  await page.context().unroute('**/stream')
  await told.waitFor({ state: 'detached' })
  await close()
})
