import type { Page } from 'playwright-core'
import { choose, line } from './forms.js'

/** The tender document, section by section, as an officer writes it. */

const fill = (page: Page, question: string, answer: string) =>
  page.getByLabel(question).first().fill(answer)

/** On to the next section, by its key. */
export const onward = async (page: Page, section: string) => {
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('heading', { level: 1, name: `编制招标文件：${section}` }).waitFor()
}

export async function writeTheWhole(page: Page, title: string) {
  await fill(page, '招标文件名称', title)
  await fill(page, '开标地点', '演示县公共资源交易室')
  await fill(page, '投标有效期（日）', '90')
  await fill(page, '解密时长（分钟）', '60')
  await choose(page, '未按时解密的投标', '投标无效')
  await choose(page, '联合体投标', '不接受')
  await choose(page, '是否允许分包', '否')
}

export async function writeConditions(page: Page) {
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

/**
 * What stands for the performance of the contract: nothing, a security that is given, or the last tenth of
 * the price for half a year.
 */
export type Secured = 'not' | 'by-security' | 'by-retention'

/** @param within days after an invoice in which it is paid; the law allows thirty. */
export async function writePayment(page: Page, within: number, secured: Secured = 'not') {
  await fill(page, '小微企业价格扣除', '10')
  await fill(page, '收到发票后付款期限（日）', String(within))
  for (const [grade, share] of ['50', '30', '0', '0'].entries()) {
    await fill(page, `预付款：${'ABCD'[grade] ?? ''}级`, share)
  }
  await fill(page, '履约保证金比例', secured === 'by-security' ? '5' : '0')
  const retained = secured === 'by-retention'
  await writeInstalment(page, 0, retained ? '90' : '100', '验收合格后')
  if (!retained) return
  await writeInstalment(page, 1, '10', '质保期满后')
  await line(page, 1).getByLabel('验收合格后的质保期（日）').fill('180')
}

async function writeInstalment(page: Page, place: number, share: string, due: string) {
  await page.getByRole('button', { name: '添加一期' }).click()
  await page.locator(`#q-lots-0-instalments-${String(place)}-share`).fill(share)
  await choose(line(page, place), '付款条件', due)
}

export async function writeScoring(page: Page) {
  await fill(page, '得分保留小数（位）', '2')
  await choose(page, '并列第一时', '报价低的在先')
  await page.getByLabel('评分模板').selectOption({ label: '龙岗区教育局2024年审计服务' })
  await page.getByRole('button', { name: '载入，替换本采购包评分因素' }).click()
}

export async function writeAgreement(page: Page, secured: Secured = 'not') {
  await fill(page, '合同期限（月）', '12')
  await fill(page, '验收标准', '课时\n出勤\n考核')
  await choose(page, '验收听取学员意见', '是')
  await choose(page, '验收结果公开', '是')
  if (secured !== 'by-security') return
  await fill(page, '履约保证金退还（日内）', '30')
  await choose(page, '逾期退还承担违约责任', '是')
  await page.getByRole('button', { name: '添加一项违约责任' }).click()
  await choose(page, '违约情形', '延期')
  await choose(page, '责任方式', '赔偿')
  await fill(page, '占合同金额', '1')
}

export async function writeRequirement(page: Page) {
  await fill(page, '计费最低课时', '48')
  await fill(page, '计费最低出勤率', '80')
}

/** What is scored, its points, and how. */
export type Factor = readonly [title: string, weight: string, kind: '价格' | '客观' | '主观']

/** By price, plan and people; what is judged is judged by every member alone. */
export const byPricePlanAndPeople: readonly Factor[] = [
  ['投标报价', '30', '价格'],
  ['实施方案', '40', '主观'],
  ['师资配备', '30', '主观'],
]

export async function writeFactors(page: Page, factors: readonly Factor[]) {
  await fill(page, '得分保留小数（位）', '2')
  await choose(page, '并列第一时', '报价低的在先')
  for (const [place, [title, weight, kind]] of factors.entries()) {
    await page.getByRole('button', { name: '添加一个评分因素' }).click()
    const factor = line(page, place)
    await factor.getByLabel('因素', { exact: true }).fill(title)
    await factor.getByLabel('分值').fill(weight)
    await choose(factor, '类别', kind)
  }
}
