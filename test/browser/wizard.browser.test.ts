import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import { owed } from '../support/browser/planned-project.js'
import { countyInstant, projectToTender } from '../support/browser/project-to-tender.js'
import { enter } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

const choose = (page: Page, question: string, answer: string) =>
  page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check()
const fill = (page: Page, question: string, answer: string) =>
  page.getByLabel(question).first().fill(answer)
const onward = async (page: Page, section: string) => {
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('heading', { level: 1, name: `编制招标文件：${section}` }).waitFor()
}
const counts = (page: Page) => page.locator('.wizard-panel [role=status]')

async function writeTheWhole(page: Page) {
  await fill(page, '招标文件名称', '演示：养老护理员培训招标文件')
  await fill(page, '开标地点', '演示县公共资源交易室')
  await fill(page, '投标有效期（日）', '90')
  await fill(page, '解密时长（分钟）', '60')
  await choose(page, '未按时解密的投标', '投标无效')
  await choose(page, '联合体投标', '不接受')
  await choose(page, '是否允许分包', '否')
}

async function writeConditions(page: Page) {
  await fill(page, '信用查询渠道和时点', '资格审查当日在信用中国、中国政府采购网查询')
  for (const list of ['失信被执行人', '重大税收违法失信主体', '政府采购严重违法失信行为记录名单']) {
    await choose(page, '查询的名单', list)
  }
  await choose(page, '查询截止时点', '资格审查时')
  await choose(page, '查询记录留存', '是')
  await choose(page, '列入名单的供应商', '拒绝参加')
  await choose(page, '专门面向中小企业', '是')
  await fill(page, '中小企业划分标准所属行业', '其他未列明行业')
  await page.getByRole('button', { name: '添加一项条件' }).click()
  await page.locator('#q-lots-0-conditions-0-title').fill('法定条件')
  await page.locator('#q-lots-0-conditions-0-rule').fill('法§22')
}

async function writePayment(page: Page) {
  await fill(page, '小微企业价格扣除', '10')
  await fill(page, '收到发票后付款期限（日）', '45')
  for (const [grade, share] of ['50', '30', '0', '0'].entries()) {
    await fill(page, `预付款：${'ABCD'[grade] ?? ''}级`, share)
  }
  await fill(page, '履约保证金比例', '0')
  await page.getByRole('button', { name: '添加一期' }).click()
  await page.locator('#q-lots-0-instalments-0-share').fill('100')
  await choose(page, '付款条件', '验收合格后')
}

async function writeScoring(page: Page) {
  await fill(page, '得分保留小数（位）', '2')
  await choose(page, '并列第一时', '报价低的在先')
  await page.getByLabel('评分模板').selectOption({ label: '龙岗区教育局2024年审计服务' })
  await page.getByRole('button', { name: '载入，替换本包评分因素' }).click()
  expect(await page.locator('#q-lots-0-factors-0-weight').inputValue()).toBe('10')
}

async function writeAgreement(page: Page) {
  await fill(page, '合同期限（月）', '12')
  await fill(page, '验收标准', '课时\n出勤\n考核')
  await choose(page, '验收听取学员意见', '是')
  await choose(page, '验收结果公开', '是')
}

test('an officer writes a tender document, mends what a statute forbids, and publishes it', async () => {
  const project = await projectToTender('招标文件')
  const { page, faults, close } = await enter(browser, '演示采购经办01', `/projects/${project.id}`)
  await page.locator('.duty-row').getByRole('link', { name: '编制' }).click()
  await page.getByRole('heading', { level: 1, name: '编制招标文件：采购包与授标规则' }).waitFor()
  await writeTheWhole(page)
  await onward(page, '资格条件')
  await writeConditions(page)
  await onward(page, '商务与付款')
  await writePayment(page)

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
  await onward(page, '需求与标准')
  await fill(page, '计费最低课时', '48')
  await fill(page, '计费最低出勤率', '80')
  await onward(page, '合同主要条款')
  await writeAgreement(page)
  await counts(page).filter({ hasText: '阻断 0' }).waitFor()
  const open = page.locator('.told')
  await open.filter({ hasText: '须由法制审核' }).waitFor()
  expect(await open.allInnerTexts()).toHaveLength(1)
  await page.keyboard.press('F8')
  await page.getByRole('heading', { level: 1, name: '编制招标文件：评分办法' }).waitFor()
  await onward(page, '需求与标准')
  await onward(page, '合同主要条款')
  await page.getByText(/草稿已保存在这台电脑 \d\d:\d\d/).waitFor()
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
  const { items } = (await project.officer.get(
    `/procurement/tenders?project=${project.id}&status=receiving-bids`,
  )) as { items: { state: { deadline: string; lots: { document: object }[] } }[] } // the list's own shape
  expect(items[0]?.state.deadline).toBe(`${deadline}T09:30:00.000+08:00`)
  expect(items[0]?.state.lots[0]?.document).toMatchObject({ terms: { payWithinDays: 30 } })
  expect(faults).toEqual([])
  await close()
})
