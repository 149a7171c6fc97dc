import type { Browser, Page } from 'playwright-core'
import { awardedOf } from '../support/browser/awarded-tender.js'
import { openChromium } from '../support/browser/chromium.js'
import { countyStandsOn } from '../support/browser/county-clock.js'
import { openedTender, type OpenedTender } from '../support/browser/opened-tender.js'
import { opensOnceThere, textsOf } from '../support/browser/reading.js'
import { consoleUrl, enter } from '../support/browser/visit.js'

let browser: Browser
let round: OpenedTender
let clockMayMove: (() => Promise<void>) | undefined
beforeAll(async () => {
  browser = await openChromium()
  const opened = await openedTender('质疑投诉')
  // A challenge and a complaint have so many working days, all of which another's jump could take.
  clockMayMove = await countyStandsOn()
  round = await awardedOf(opened)
})
afterAll(async () => {
  await clockMayMove?.()
  await browser.close()
})

const [loser, winner] = ['演示培训机构乙经办', '演示培训机构甲经办']
const [officer, finance] = ['演示采购经办01', '演示财政经办01']
const file = (name: string) => ({
  ...{ name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`演示 ${name}`) },
})

/** Over the dry run to the act. */
async function does(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: '看办理后将…' }).click()
  await page.getByRole('region', { name: '办理后将…' }).waitFor()
  await page.getByRole('button', { name: act, exact: true }).click()
  await page.getByText('接下来').waitFor()
}

/** How a period was counted, day by day, to its last. */
async function counted(page: Page, period: string, last: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: period }).first()
  await row.getByText('怎么算的').click()
  await row.getByRole('cell', { name: last, exact: true }).waitFor()
}

const main = (page: Page) => page.locator('main').innerText()
const fillPaper = async (page: Page, label: string, name: string) => {
  await page.getByLabel(label).fill(name)
  await page.locator('input[type=file]').last().setInputFiles(file(name))
  // The hash stands there once the file has been read.
  await page.waitForFunction(() =>
    /^[0-9a-f]{64}$/.test([...document.querySelectorAll('input')].at(-1)?.value ?? ''),
  )
}

const challenged = new Map<string, string>()

test('a loser reads its own score and rank and nobody else’s, and what it may challenge until when', async () => {
  const path = `/bids/${round.tender}/${round.lot}/debrief`
  const { page, faults, close } = await enter(browser, loser, path)
  await page.getByText('第 2 名').waitFor()
  const told = await main(page)
  expect(told).toMatch(/总分\s+\d+\.\d{2}/)
  expect(told.match(/\d+\.\d{2}/g)).toHaveLength(3)
  await page.getByRole('link', { name: '询问或者质疑' }).click()
  await page.getByRole('heading', { level: 1, name: '询问、质疑' }).waitFor()
  const result = page.locator('[data-against=result]')
  await result.waitFor()
  expect(await result.innerText()).toMatch(/最后一日\s+\d{4}-\d{2}-\d{2}.*在法定期限内提出/s)
  expect(await page.locator('[data-against=document]').innerText()).toContain('没有获取采购文件')
  expect(faults).toEqual([])
  await close()
})

test('it challenges the result with facts, law and evidence by hash; another bidder finds nothing', async () => {
  const path = `/tenders/${round.tender}/challenge/${round.lot}/result`
  const { page, faults, close } = await enter(browser, loser, path)
  await page.getByRole('button', { name: '看办理后将…' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('质疑事项', { exact: true }).fill('第一名方案得分偏高')
  await page.getByLabel('事实依据').fill('演示：其方案未写明实训工位数')
  await page.getByLabel('法律依据').fill('87号令第55条')
  await page.getByLabel('请求', { exact: true }).fill('重新确定中标人')
  await page.getByLabel('证据文件').setInputFiles([file('证据一'), file('证据二')])
  await page.getByText('证据二.txt').waitFor()
  await does(page, '提出质疑')
  await page.getByRole('link', { name: '回到质疑投诉' }).click()
  await page.getByRole('heading', { level: 1, name: /^质疑：/ }).waitFor()
  expect(await textsOf(page.locator('.six dt'))).toEqual([
    ...['在哪一步', '下一步', '何时前', '谁来办', '依据', '不办会怎样'],
  ])
  expect(await page.locator('.six').innerText()).toContain('书面答复质疑')
  challenged.set('path', page.url().replace(consoleUrl(''), ''))
  expect(faults).toEqual([])
  await close()

  const found = challenged.get('path') ?? ''
  const other = await enter(browser, winner, '/challenges')
  // It may have challenged something of its own.
  const list = other.page.getByText('还没有质疑').or(other.page.locator('main tbody tr'))
  await list.first().waitFor()
  expect(await other.page.locator(`a[href$="${found}"]`).count()).toBe(0)
  await other.page.goto(consoleUrl(found))
  await other.page.getByText('没有该事项').first().waitFor()
  await other.close()
})

test('the officer replies by the bundle: draft, record, served dates, official paper', async () => {
  const { page, faults, close } = await enter(browser, officer)
  const listed = page.locator(`a[href$="${challenged.get('path') ?? ''}"]`)
  await opensOnceThere(page, '/challenges', listed)
  await listed.click()
  await page.getByRole('link', { name: '答复材料' }).click()
  const record = page.getByRole('region', { name: '核查的记录' })
  await record.waitFor()
  expect(await record.innerText()).toMatch(/组建评标委员会.*演示5号/s)
  expect(await page.getByRole('region', { name: '送达与期限' }).innerText()).toContain(
    '94号令第13条',
  )
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: /质疑答复函.*DOCX/ }).click()
  expect((await downloading).suggestedFilename()).toMatch(/质疑答复函\.docx$/)
  await page.getByRole('link', { name: '用草稿答复质疑' }).click()
  const finding = page.getByLabel(/查明的事实和理由/)
  await finding.waitFor()
  expect(await finding.inputValue()).toMatch(/^经核查采购活动记录：.*87号令第55条，$/)
  await finding.fill(`${await finding.inputValue()}得分符合评标标准。`)
  await page
    .getByRole('group', { name: /该质疑事项是否成立/ })
    .getByLabel('否')
    .check()
  await page.getByRole('group', { name: '是否影响中标结果' }).getByLabel('否').check()
  await page
    .getByRole('group', { name: /由原评标委员会协助/ })
    .getByLabel('是')
    .check()
  await fillPaper(page, '质疑答复文号', '演示质疑答复7号')
  await does(page, '答复质疑')
  expect(faults).toEqual([])
  await close()
})

test('the challenger reads the reply and complains of what it challenged, within its days', async () => {
  const { page, faults, close } = await enter(browser, loser, challenged.get('path'))
  await page.getByText('不成立 · 经核查').waitFor()
  await counted(page, '质疑截止', '第 7 日')
  await counted(page, '答复质疑', '第 7 日')
  await counted(page, '投诉截止', '第 15 日')
  expect(await page.locator('.six').innerText()).toContain('不满意的，可以投诉')
  await page.getByRole('link', { name: '向财政部门投诉' }).click()
  await page.getByLabel('投诉请求').waitFor()
  expect(await page.getByRole('checkbox').count()).toBe(1)
  await page.getByLabel('投诉请求').fill('认定中标结果无效')
  await does(page, '向财政部门投诉')
  await page.getByRole('link', { name: '回到质疑投诉' }).click()
  await page.getByRole('heading', { level: 1, name: /^投诉：/ }).waitFor()
  await page.locator('.six dt').first().waitFor()
  challenged.set('complaint', page.url().replace(consoleUrl(''), ''))
  expect(faults).toEqual([])
  await close()
})

test('finance accepts the complaint and suspends the purchase', async () => {
  const complaint = challenged.get('complaint') ?? ''
  const { page, faults, close } = await enter(browser, finance)
  const listed = page.locator(`a[href$="${complaint}"]`)
  await opensOnceThere(page, '/complaints', listed)
  await listed.click()
  await page.getByRole('link', { name: '受理投诉' }).first().click()
  await does(page, '受理投诉')
  await page.goto(consoleUrl(`${complaint}/acts/order-complaint-suspension`))
  await page.getByLabel(/暂停天数/).fill('20')
  await fillPaper(page, '通知书文号', '演示暂停通知7号')
  await does(page, '书面通知暂停采购')
  await page.goto(consoleUrl(complaint))
  await counted(page, '作出处理决定', '第 30 日')
  expect(faults).toEqual([])
  await close()
})
