import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import {
  comesTo,
  creditLists,
  openedTender,
  seated,
  type OpenedTender,
} from '../support/browser/opened-tender.js'
import { openedProject } from '../support/browser/opened-project.js'
import { acting, type Acting } from '../support/browser/product.js'
import { consoleUrl, enter } from '../support/browser/visit.js'

let browser: Browser
let round: OpenedTender
beforeAll(async () => {
  browser = await openChromium()
  round = await openedTender('评审室')
})
afterAll(() => browser.close())

const check = (page: Page) => page.getByRole('button', { name: '看办理后将…' }).click()

async function does(page: Page, act: string): Promise<void> {
  await check(page)
  await page.getByRole('region', { name: '办理后将…' }).waitFor()
  await page.getByRole('button', { name: act, exact: true }).click()
  await page.getByText('接下来').waitFor()
}

const room = (step: string) => `/tenders/${round.tender}/room/${step}`
const main = (page: Page) => page.locator('main').innerText()
/** What has the keyboard. */
const inHand = (page: Page) => page.evaluate(() => document.activeElement?.id)

test('an officer reviews the qualification with a search for every bidder in every list; an expert finds nothing', async () => {
  const { page, faults, close } = await enter(browser, '演示采购经办01', room('qualification'))
  await page.getByRole('heading', { level: 1, name: '资格' }).waitFor()
  const searches = page.getByRole('group', { name: '信用查询（逐个投标人、逐个名单，留存网页）' })
  const lines = searches.getByRole('group', { name: /^第 \d 行$/ })
  await lines.first().waitFor()
  const each = round.bids.flatMap(({ bid }) => creditLists.map(list => ({ bid, list })))
  expect(await lines.count()).toBe(each.length)
  for (const [place, { bid, list }] of each.entries()) {
    const line = lines.nth(place)
    expect(await line.getByLabel('投标人').inputValue()).toBe(bid)
    expect(await line.getByLabel('查询的是哪个名单').inputValue()).toBe(list)
    await line.getByLabel('否').check()
    await line.getByLabel('查询日期').fill('2026-01-05')
    await line.getByLabel('查询记录编号').fill(`演示查询${String(place + 1)}号`)
    await line.locator('input[type=file]').setInputFiles({
      ...{ name: 'search.txt', mimeType: 'text/plain', buffer: Buffer.from('演示') },
    })
  }
  await does(page, '提交资格审查结论')
  expect(faults).toEqual([])
  await close()

  const stranger = await enter(browser, '演示专家06', room('scoring'))
  await stranger.page.getByText('没有找到，或者您无权查看。').waitFor()
  expect(await main(stranger.page)).not.toContain('评委')
  await stranger.close()
})

describe('with a committee', () => {
  let experts: readonly Acting[]
  let evaluation: string
  const give = (expert: Acting, command: string, input: unknown) =>
    expert.act(`/procurement/evaluations/${evaluation}/${command}`, input)

  beforeAll(async () => {
    experts = await Promise.all(
      [1, 2, 3, 4, 5].map(one => acting(`expert-${String(one)}`, 'evaluation-expert')),
    )
    evaluation = await seated(round, experts)
    const [chair] = experts
    if (chair) await give(chair, 'elect-chair', { person: chair.id })
  }, 60_000)

  test('a member votes on each mark of collusion with a reason; the organiser sees no opinion', async () => {
    const { page, faults, close } = await enter(browser, '演示专家01', room('responsiveness'))
    await page.getByRole('group', { name: /报价呈规律性差异/ }).waitFor()
    const marks = await page.getByRole('group', { name: /是否构成串通/ }).all()
    for (const mark of marks) await mark.getByLabel('否').check()
    await check(page)
    const missing = `有 ${String(marks.length)} 处需要修改`
    await page.getByRole('alert').getByText(missing).waitFor()
    for (const reason of await page.getByLabel(/^理由/).all()) {
      await reason.fill('演示：各自报价，差异不足以认定')
    }
    await does(page, '提交我的符合性意见')
    await page.reload()
    await page.getByRole('heading', { name: '我的符合性意见' }).waitFor()
    expect(await main(page)).toContain('差异不足以认定')
    expect(faults).toEqual([])
    await close()

    const officer = await enter(browser, '演示采购经办01', room('responsiveness'))
    await officer.page.getByText('意见对组织方不可见').waitFor()
    expect(await main(officer.page)).not.toContain('差异不足以认定')
    // Who organises it knows by name whom it has called; a member knows seats alone.
    await officer.page.getByText('演示专家02').waitFor()
    await officer.close()
  })

  test('an expert scores by keyboard and sees nobody else; what was typed outlives a reload', async () => {
    const [chair, ...others] = experts
    if (!chair) throw new Error('the committee has a chair')
    const page0 = await round.officer.get(`/procurement/evaluations/${evaluation}`)
    const { markers } = (page0 as { state: { markers: readonly { marker: string }[] } }).state // the object page's own shape
    for (const member of others) {
      await give(member, 'vote-on-responsiveness', {
        ...{ invalid: [], tooLow: [] },
        markers: markers.map(({ marker }) => ({ marker, collusion: false, reason: '演示' })),
      })
    }
    await give(chair, 'review-responsiveness', {})
    const { page, faults, close } = await enter(browser, '演示专家01', room('scoring'))
    await page
      .getByRole('textbox', { name: /实施方案/ })
      .first()
      .focus()
    for (const score of ['90', '85', '80', '70']) {
      await page.keyboard.type(score)
      await page.keyboard.press('Enter')
    }
    await page.getByText('已评 4 / 6').waitFor()
    // `e` names the page of the evidence, and Enter goes back to the cell that it belongs to.
    await page.keyboard.press('ArrowLeft')
    const cell = await inHand(page)
    await page.keyboard.press('e')
    await page.locator('input:focus[aria-label$="投标文件页码"]').waitFor()
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await page.getByText('第12页', { exact: true }).waitFor()
    expect(await inHand(page)).toBe(cell)
    await page.reload()
    await page.getByText('已评 4 / 6').waitFor()
    await page.getByText('第12页', { exact: true }).waitFor()
    await check(page)
    await page.getByRole('alert').getByText('有 2 处需要修改').waitFor()
    for (const cell of await page.getByRole('textbox').all()) {
      if ((await cell.inputValue()) === '') await cell.fill('88')
    }
    await does(page, '提交我的评分')
    await page.reload()
    await page.getByText('您的评分已提交').waitFor()
    await page.getByRole('table').getByText('88.00').first().waitFor()
    await page.getByRole('table').getByText('第12页', { exact: true }).waitFor()
    expect(faults).toEqual([])
    await close()

    for (const who of ['演示采购经办01', '演示监管人员01']) {
      const other = await enter(browser, who, room('scoring'))
      await other.page.locator('.room-main .panel').first().waitFor()
      expect(await main(other.page)).not.toMatch(/88\.00|第12页/)
      await other.page.goto(consoleUrl(room('review')))
      await other.page.locator('.room-main .panel').first().waitFor()
      expect(await other.page.getByRole('table').count()).toBe(0)
      await other.close()
    }
  })

  test('added up, the bidders stand side by side: differences, members, arrows, a file', async () => {
    for (const member of experts.slice(1)) {
      await give(member, 'submit-scores', {
        scores: round.bids.flatMap(({ bid }, place) =>
          ['plan', 'people'].map(factor => ({
            ...{ bid, factor, score: 9_000 - place * 500 },
            ...(factor === 'plan' && { page: 30 + place }),
          })),
        ),
      })
    }
    await comesTo(round.officer, evaluation, 'completed')
    const { page, faults, close } = await enter(browser, '演示采购经办01', room('review'))
    const table = page.getByRole('table')
    await table.getByRole('rowheader').first().waitFor()
    const rows = await table.getByRole('row').count()
    expect(await table.getByRole('columnheader').count()).toBe(4)
    await page.getByLabel('各成员评分').check()
    await table
      .getByRole('row')
      .nth(rows + 9)
      .waitFor()
    expect(await table.getByRole('row').count()).toBe(rows + 10)
    await page.getByLabel('各成员评分').uncheck()
    await table.locator('td').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    expect(await inHand(page)).toBe('compare-1-2')
    await table
      .getByRole('row', { name: /实施方案/ })
      .locator('td')
      .first()
      .focus()
    await page.keyboard.press('e')
    await page.getByText(/^实施方案 · .+：评委\d .*第3\d页/).waitFor()
    await page.getByLabel('只看差异').check()
    expect(await table.getByRole('row').count()).toBeLessThanOrEqual(rows)
    const file = await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href')
    expect(decodeURIComponent(file ?? '')).toContain('"总得分"')
    expect(decodeURIComponent(file ?? '')).toContain('"证据所在页（投标文件页码）"')
    expect(faults).toEqual([])
    await close()
  })

  test('all sign, and the report goes to the purchaser', async () => {
    for (const member of experts.slice(1)) await give(member, 'sign-report', {})
    const expert = await enter(browser, '演示专家01', room('signing'))
    await does(expert.page, '签署评标报告')
    await expert.close()
    const { page, faults, close } = await enter(browser, '演示采购经办01', room('signing'))
    await page.getByText('已签署 5 / 5').waitFor()
    await page.getByLabel('评标报告文号').fill('演示评标报告9号')
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from('演示') },
    })
    await does(page, '送交评标报告')
    await comesTo(round.officer, evaluation, 'reported')
    expect(faults).toEqual([])
    await close()
  })
})

test('of two at one tender the slower is told, and nothing typed is lost', async () => {
  const path = `/tenders/${round.tender}/acts/suspend-lot/${round.lot}`
  const { page, close } = await enter(browser, '演示采购经办01', path)
  await page.getByLabel('质疑', { exact: true }).check()
  await page.getByLabel('材料文号').fill('演示质疑1号')
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'challenge.txt', mimeType: 'text/plain', buffer: Buffer.from('演示') },
  })
  await check(page)
  const act = page.getByRole('button', { name: '暂停本采购包的采购活动' })
  await act.waitFor()
  const supervisor = await acting('supervisor-1', 'supervisor')
  await supervisor.act(`/procurement/tenders/${round.tender}/suspend-lot`, {
    ...{ lot: round.lot, suspension: round.tender, ground: 'complaint' },
    document: { paper: '演示投诉1号', evidence: 'f'.repeat(64) },
  })
  await act.click()
  const overtaken = page.getByRole('region', { name: '有人先办了一步' })
  await overtaken.waitFor()
  await overtaken.getByRole('button', { name: '按此重新提交' }).click()
  await act.waitFor()
  await page.getByRole('button', { name: '返回修改' }).click()
  expect(await page.getByLabel('材料文号').inputValue()).toBe('演示质疑1号')
  await close()
})

test('somebody is found by name, and goes on record by id', async () => {
  const { id, duties } = await openedProject('按姓名选人')
  const duty = duties.find(({ kind }) => kind === 'record-requirement')?.id ?? ''
  const path = `/projects/${id}/duties/${duty}`
  const { page, faults, close } = await enter(browser, '演示采购经办01', path)
  await page.getByRole('button', { name: '添加参与编制的人员' }).click()
  await page.getByLabel('人员', { exact: true }).fill('演示专家')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByText('没有叫“演示专家”的人。').waitFor()
  await page.getByLabel('人员', { exact: true }).fill('演示专家09')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '选定 演示专家09' }).click()
  await page.getByText('演示专家09').waitFor()
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))
  const { id: expert } = await acting('expert-9', 'evaluation-expert')
  // The draft in this browser has the id, and no name.
  expect(kept).toContain(expert)
  expect(kept).not.toContain('演示专家09')
  expect(faults).toEqual([])
  await close()
})
