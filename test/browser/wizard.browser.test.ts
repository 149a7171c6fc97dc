import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import { eventually } from '../support/eventually.js'
import type { OpenedProject } from '../support/browser/opened-project.js'
import { owed } from '../support/browser/planned-project.js'
import { countyInstant, projectToTender } from '../support/browser/project-to-tender.js'
import { enter } from '../support/browser/visit.js'
import {
  onward,
  writeAgreement,
  writeConditions,
  writePayment,
  writeRequirement,
  writeScoring,
  writeTheWhole,
} from './walks/document.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

interface Published {
  readonly state: { readonly deadline: string; readonly lots: readonly { document: object }[] }
}

/** The project's tender, once the list has it as receiving bids. */
async function receiving({ id, officer }: OpenedProject): Promise<Published | undefined> {
  const list = await officer.get(`/procurement/tenders?project=${id}&status=receiving-bids`)
  return (list as { items: readonly Published[] }).items[0] // the list's own shape
}

/** Two presses so close that the page of the first does not stand between them. */
const twiceOnward = (page: Page) =>
  page.evaluate(() => {
    for (let press = 0; press < 2; press++) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true }))
    }
  })

const counts = (page: Page) => page.locator('.wizard-panel [role=status]')

test('an officer writes a tender document, mends what a statute forbids, and publishes it', async () => {
  const project = await projectToTender('招标文件')
  const { page, faults, close } = await enter(browser, '演示采购经办01', `/projects/${project.id}`)
  await page.locator('.duty-row').getByRole('link', { name: '编制' }).click()
  await page.getByRole('heading', { level: 1, name: '编制招标文件：采购包与授标规则' }).waitFor()
  await writeTheWhole(page, '演示：养老护理员培训招标文件')
  await onward(page, '资格条件')
  await writeConditions(page)
  await onward(page, '商务与付款')
  await writePayment(page, 45)

  // 财库〔2019〕38号: within thirty days; the rule says so where it is written, and mends it.
  const late = page.locator('.told').filter({ hasText: '付款期限过长，最长为 30 日。' })
  await late.waitFor()
  await late.getByRole('button', { name: /^定位/ }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-lots-0-terms.payWithinDays')
  await late.getByRole('button', { name: /^采用改法/ }).click()
  await late.waitFor({ state: 'detached' })
  expect(await page.getByLabel('收到发票后付款期限（日）').inputValue()).toBe('30')

  await onward(page, '评分办法')
  await writeScoring(page)
  expect(await page.locator('#q-lots-0-factors-0-weight').inputValue()).toBe('10')
  await onward(page, '需求与标准')
  await writeRequirement(page)
  await onward(page, '合同主要条款')
  await writeAgreement(page)
  await counts(page).filter({ hasText: '阻断 0' }).waitFor()
  const open = page.locator('.told')
  await open.filter({ hasText: '须由法制审核' }).waitFor()
  await open.nth(1).waitFor({ state: 'detached' })
  expect(await open.allInnerTexts()).toHaveLength(1)
  await page.keyboard.press('F8')
  await page.getByRole('heading', { level: 1, name: '编制招标文件：评分办法' }).waitFor()
  await twiceOnward(page)
  await page.getByRole('heading', { level: 1, name: '编制招标文件：合同主要条款' }).waitFor()
  await page.getByText(/草稿已保存 \d\d:\d\d/).waitFor()
  await page.reload()
  await page.getByLabel('合同期限（月）').waitFor()
  expect(await page.getByLabel('合同期限（月）').inputValue()).toBe('12')

  await onward(page, '检查与签署')
  await page.getByText(/还有 0 处未填、0 处阻断、1 处提醒未说明理由/).waitFor()
  await page.locator('#reason-bonus-in-doubt').fill('演示：全国范围的业绩，不限行业')
  await page.getByRole('button', { name: '看办理后将…' }).click()
  await page.getByRole('button', { name: '编制本招标文件' }).click()
  await page.getByText('接下来').waitFor()

  const duties = await owed(project, 'publish-tender-notice')
  const duty = duties.find(({ kind }) => kind === 'publish-tender-notice')?.id ?? ''
  const { now } = (await project.officer.get(`/supervision/project-pages/${project.id}`)) as {
    now: string
  } // the page's own shape
  await page.goto(`${new URL(page.url()).origin}/app/projects/${project.id}/duties/${duty}`)
  const deadline = countyInstant(Date.parse(now) + 60 * 86_400_000).slice(0, 10)
  await page.getByLabel('投标截止时间').fill(`${deadline}T09:30`)
  await page.getByRole('button', { name: '看办理后将…' }).click()
  await page.getByRole('region', { name: '办理后将…' }).waitFor()
  await page.getByRole('button', { name: '发布招标公告' }).click()
  await page.getByText('接下来').waitFor()
  const published = await eventually('the tender receives bids', () => receiving(project))
  expect(published.state.deadline).toBe(`${deadline}T09:30:00.000+08:00`)
  expect(published.state.lots[0]?.document).toMatchObject({ terms: { payWithinDays: 30 } })
  expect(faults).toEqual([])
  await close()
})
