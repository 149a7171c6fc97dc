import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { handedInBid } from '../support/browser/handed-in-bid.js'
import { openChromium } from '../support/browser/chromium.js'
import { countyChanges, countyStands } from '../support/browser/county-clock.js'
import { acting } from '../support/browser/product.js'
import {
  deadlinePasses,
  publishedTender,
  windowEnds,
  type PublishedTender,
} from '../support/browser/published-tender.js'
import { isLoaded } from '../support/browser/reading.js'
import { consoleUrl, enter } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

const bidder = '演示培训机构甲经办'
const officer = '演示采购经办01'
const password = '演示口令 2026 足够长'
const panel = (page: Page, name: string) => page.getByRole('region', { name })

const ownBids = async ({ id }: PublishedTender) => {
  const institution = await acting('bidder-training-1', 'training-institution')
  const own = await institution.get(`/procurement/tenders/${id}/own-bids`)
  return (own as { bids: readonly { bid: string }[] }).bids // as it is answered
}

/** What the room's page is made of, as this person sees it. */
async function room(person: string, { id }: PublishedTender): Promise<string> {
  const { page, close } = await enter(browser, person, `/tenders/${id}/room/opening`)
  await page.getByText('截止时间和地点').waitFor()
  await isLoaded(page)
  if (person === officer) await page.getByText('现在没有挡住开标的事项').waitFor()
  const made = await page.locator('main').innerHTML()
  await close()
  return made
}

/** From the list of chances to the page of the bid, its document taken. */
async function begin(page: Page, { id, lot, title }: PublishedTender) {
  const chance = page.getByRole('listitem').filter({ hasText: title })
  await chance.locator(`a[href$="/bids/${id}/${lot}"]`).click()
  await page.getByRole('button', { name: '获取招标文件' }).click()
  await panel(page, '1 编写投标文件').waitFor()
}

async function write(page: Page) {
  const writing = panel(page, '1 编写投标文件')
  await writing.getByText('未加密的投标内容只保存在这台电脑').waitFor()
  await writing.getByLabel('单价（每人）').fill('48')
  await writing.getByRole('radio', { name: '小型' }).check()
  await writing.getByLabel('选择文件 · 实施方案').setInputFiles({
    ...{ name: '方案.txt', mimeType: 'text/plain', buffer: Buffer.from('演示 实施方案 甲') },
  })
  await writing.getByRole('button', { name: '移除：方案.txt' }).waitFor()
}

/** Makes a key and takes its backup out: a file that outlives the computer. */
async function keyAndBackup(page: Page) {
  const key = panel(page, '2 密钥与备份')
  await key.getByRole('button', { name: '在本机生成密钥' }).click()
  await key.getByLabel('备份口令').fill(password)
  await key.getByLabel('再次输入口令').fill(password)
  const download = page.waitForEvent('download')
  await key.getByRole('button', { name: '下载密钥备份' }).click()
  const buffer = await readFile(await (await download).path())
  await key.getByText('已下载').waitFor()
  return { name: 'key.json', mimeType: 'application/json', buffer }
}

/** Tries the hand-in: sealed and opened here, and asked whether it would be taken. */
async function tries(page: Page, tender: PublishedTender, sent: readonly string[]) {
  await page.getByRole('button', { name: '先试一遍（不递交）' }).click()
  await page.getByText(/试过了：在本机加密（\d+ KB）并能打开/).waitFor()
  expect(await ownBids(tender)).toEqual([])
  expect(sent.join('\n')).not.toMatch(/sealed-bytes/)
}

/** The officer rehearses the opening: it is held by nothing but the time. */
async function rehearsesOpening(tender: PublishedTender) {
  const path = `/tenders/${tender.id}/room/opening`
  const { page, close } = await enter(browser, officer, path)
  await page.getByRole('button', { name: '演练开标' }).click()
  await page.getByRole('alert').filter({ hasText: '截止时间' }).waitFor()
  await close()
}

/** From the tender to what was asked of it, and from there back to the tender. */
async function answered({ id, title }: PublishedTender) {
  const { page, faults, close } = await enter(browser, officer, `/tenders/${id}`)
  const owed = page.getByRole('region', { name: '待答复的询问' })
  await owed.getByRole('link', { name: '实训场地能否分设两处？' }).click()
  const asked = page.getByRole('region', { name: '收到的询问' })
  await asked.getByText('演示培训机构甲').waitFor()
  await page.getByLabel('给询问人的答复').fill('可以，合计工位数不变。')
  await page.getByLabel('公布的问题（不得显示询问人）').fill('实训场地能否分设？')
  await page.getByLabel(/^公布的答复/).fill('可以，合计工位数不变。')
  await page.getByRole('button', { name: '看办理后将…' }).click()
  await page.getByRole('button', { name: '答复该询问' }).click()
  await page.getByText('接下来').waitFor()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(faults).toEqual([])
  await close()
}

/** What the home of a bidder says of one of its tenders. */
const waiting = (page: Page, { title }: PublishedTender) =>
  page
    .getByRole('region', { name: /^投标中需要您现在办/ })
    .getByRole('listitem')
    .filter({ hasText: title })

/** The hour runs: the home says so, and the list of bids, and both lead to where it is done. */
async function fromHome(page: Page, tender: PublishedTender) {
  const { id, lot, title } = tender
  await page.goto(consoleUrl('/today'))
  const row = waiting(page, tender)
  await row.getByText('解密投标文件').waitFor()
  expect(await row.innerText()).toMatch(/还剩 \d+ 分/)
  expect(await page.getByText('现在没有需要您办理的事项').count()).toBe(0)
  await page.goto(consoleUrl('/bids'))
  const handedIn = page.getByRole('region', { name: '已递交' })
  const own = handedIn.getByRole('listitem').filter({ hasText: title })
  await own.getByText('解密投标文件').waitFor()
  await page.goto(consoleUrl('/today'))
  await row.getByRole('link', { name: '去办理' }).click()
  await page.waitForURL(`**/bids/${id}/${lot}`)
}

/** What the page has sent, by address: the body of each request that had one. */
function sentBy(page: Page): string[] {
  const bodies: string[] = []
  page.on('request', request => {
    const body = request.postDataBuffer()
    if (body) bodies.push(`${new URL(request.url()).pathname} ${body.toString('latin1')}`)
  })
  return bodies
}

test('a bidder seals and hands in, loses the computer, and opens with the backup from another', async () => {
  await countyChanges(async () => {
    const tender = await publishedTender('投标演示')
    const before = [await room(officer, tender), await room('演示培训机构乙经办', tender)]

    const first = await enter(browser, bidder, '/opportunities')
    const sent = sentBy(first.page)
    await begin(first.page, tender)
    await write(first.page)
    const backup = await keyAndBackup(first.page)
    await tries(first.page, tender, sent)
    await rehearsesOpening(tender)
    await first.page.getByRole('button', { name: '加密并递交投标文件' }).dblclick()
    await panel(first.page, '递交回执').getByText('密文校验值（SM3）').waitFor()
    const bids = await ownBids(tender)
    expect(bids).toHaveLength(1)
    await first.page.reload()
    const writing = panel(first.page, '1 编写投标文件')
    await writing.waitFor()
    expect(await writing.getByLabel('单价（每人）').inputValue()).toBe('48')

    await panel(first.page, '解密演练').getByRole('button', { name: '解密演练' }).click()
    await first.page.getByText('能打开：密文完整，与回执一致').waitFor()
    expect(sent.join('\n')).not.toMatch(/unitPrice|privateKey/)
    expect(first.faults).toEqual([])
    await first.close()

    await handedInBid(tender, 'bidder-training-2', 4_900)
    expect([await room(officer, tender), await room(bidder, tender)]).toEqual([
      before[0],
      before[1],
    ])
    await handedInBid(tender, 'bidder-training-3', 4_700)

    const path = `/bids/${tender.id}/${tender.lot}`
    const other = await enter(browser, bidder, path)
    const rehearsal = panel(other.page, '解密演练')
    await rehearsal.getByText('这台电脑没有密钥').waitFor()
    await rehearsal.getByLabel('密钥备份文件').setInputFiles(backup)
    await rehearsal.getByLabel('备份口令').fill('另一个足够长的口令')
    await rehearsal.getByRole('button', { name: '解密演练' }).click()
    await rehearsal.getByText('口令不对').waitFor()
    await rehearsal.getByLabel('备份口令').fill(password)
    await rehearsal.getByRole('button', { name: '解密演练' }).click()
    await rehearsal.getByText('能打开：密文完整，与回执一致').waitFor()

    await deadlinePasses(tender)
    await fromHome(other.page, tender)
    const opening = panel(other.page, '解密投标文件')
    await opening.getByLabel('密钥备份文件').setInputFiles(backup)
    await opening.getByLabel('备份口令').fill(password)
    await opening.getByRole('button', { name: '解密投标文件' }).click()
    await other.page.getByText('等待解密结束').waitFor()
    await other.page.goto(consoleUrl('/today'))
    await isLoaded(other.page)
    expect(await waiting(other.page, tender).count()).toBe(0)
    expect(other.faults).toEqual([])
    await other.close()

    await inTheRoom(tender)
  })
})

test('until the deadline a bid gives way to a better one, or is withdrawn and made anew', async () => {
  await countyStands(async () => {
    const tender = await publishedTender('替换与撤回')
    const path = `/bids/${tender.id}/${tender.lot}`
    const { page, faults, close } = await enter(browser, bidder, path)
    await page.getByRole('button', { name: '获取招标文件' }).click()
    await write(page)
    await keyAndBackup(page)
    const receipt = panel(page, '递交回执').locator('code').first()
    await page.getByRole('button', { name: '加密并递交投标文件' }).click()
    const first = await receipt.innerText()
    const [bid] = await ownBids(tender)

    await page.getByLabel('单价（每人）').fill('46')
    await page.getByRole('button', { name: '加密并替换投标文件' }).click()
    await page.waitForFunction(
      before => document.querySelector('.bid-page code')?.textContent !== before,
      first,
    )
    expect(await ownBids(tender)).toEqual([bid])

    await page.getByRole('button', { name: '撤回投标…' }).click()
    await page.getByRole('button', { name: '撤回这份投标' }).click()
    await page.getByRole('button', { name: '加密并递交投标文件' }).waitFor()
    expect(await ownBids(tender)).toEqual([])
    await page.getByRole('button', { name: '加密并递交投标文件' }).click()
    await receipt.waitFor()
    const [other] = await ownBids(tender)
    expect(other?.bid).not.toBe(bid?.bid)
    await page.getByText('对招标文件有疑问').click()
    await page.getByLabel('询问内容').fill('实训场地能否分设两处？')
    await page.getByRole('button', { name: '提出询问' }).click()
    await page.getByText('已提出；采购人须在 3 个工作日内答复。').waitFor()
    await answered(tender)
    await amended(tender)
    await page.reload()
    await readsWhatWasTold(page)
    expect(faults).toEqual([])
    await close()
  })
})

interface DocumentState {
  readonly document: object
  readonly lots: readonly { readonly document: object }[]
}

/** The document is amended in one field; the notice was published outside. */
async function amended({ id, officer: by }: PublishedTender) {
  const { state } = (await by.get(`/procurement/tenders/${id}`)) as { state: DocumentState } // the page's own shape
  const lots = state.lots.map(({ document }) => document)
  const evidence = 'a'.repeat(64)
  const outside = { reference: '演示更正〔2026〕1号', address: 'https://example.org/1', evidence }
  await by.act(`/procurement/tenders/${id}/amend-tender`, {
    ...{ amendment: v7(), changes: '信用查询改在开标当日', affectsBids: false },
    channel: { channel: 'elsewhere', occurredOn: await countyNow(by), ...outside },
    document: { paper: '演示更正〔2026〕1号', evidence },
    changed: { ...state.document, lots, creditScreening: '开标当日在信用中国查询（演示）' },
  })
}

async function countyNow(by: PublishedTender['officer']): Promise<string> {
  return ((await by.get('/supervision/today')) as { now: string }).now // the page's own shape
}

/** What everybody was told since the notice, and what was answered to who asked alone. */
async function readsWhatWasTold(page: Page) {
  const told = panel(page, '公告后的修改、更正和答复')
  await told.getByText('您最近一次递交之后又有 2 条').waitFor()
  const [amendment, answer] = [
    told.getByRole('listitem').filter({ hasText: '修改或者澄清' }),
    told.getByRole('listitem').filter({ hasText: '答复询问' }),
  ]
  const row = amendment.getByRole('row').filter({ hasText: '信用查询渠道和时点' })
  expect(await row.innerText()).toMatch(/资格审查当日.*开标当日在信用中国查询/s)
  await amendment.getByText('演示更正〔2026〕1号').waitFor()
  await answer.getByText('实训场地能否分设？').waitFor()
  const own = panel(page, '询问').getByRole('list', { name: '您单位提出的询问' })
  await own.getByText('实训场地能否分设两处？').waitFor()
  await own.getByText('可以，合计工位数不变。').waitFor()
}

/** Fills in the words of an act of the room and gives it. */
async function gives(page: Page, act: string, question: string, words: string) {
  await page.getByRole('button', { name: `${act}…` }).click()
  await page.getByLabel(question).fill(words)
  await page.getByRole('button', { name: act, exact: true }).click()
}

/** Gives an act of the room and waits until it is on record. */
async function says(page: Page, act: string, question: string, words: string) {
  await gives(page, act, question, words)
  await panel(page, '开标记录').getByText(words).waitFor()
}

/** An act that takes its time holds up no other, and the words of neither are lost. */
async function saysTwo(page: Page) {
  const arrived = Promise.withResolvers<undefined>()
  const slow = '**/report-opening-fault'
  await page.route(slow, async route => {
    await arrived.promise
    await route.continue()
  })
  await gives(page, '请求协助', '遇到的问题', '解密页面打不开')
  await says(page, '申请回避', '何职务的人员应当回避，理由', '记录员与一家投标人有亲属关系')
  arrived.resolve(undefined)
  await panel(page, '开标记录').getByText('解密页面打不开').waitFor()
  await page.unroute(slow)
}

/** The bidder doubts, the officer answers and notes a fault; the record is confirmed once it is complete. */
async function inTheRoom(tender: PublishedTender) {
  const path = `/tenders/${tender.id}/room/opening`
  const officer = await enter(browser, '演示采购经办01', path)
  const row = officer.page.getByRole('row').filter({ hasText: '演示培训机构甲' })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/已解密\s+48\.00\s+960\.00/)
  const waiting = officer.page.getByRole('row').filter({ hasText: '等待解密' })
  await waiting.first().waitFor()
  expect(await waiting.count()).toBe(2)
  expect(await officer.page.getByRole('timer').innerText()).toMatch(/解密还剩 \d+ 分 \d+ 秒/)
  await panel(officer.page, '开标记录').getByText('演示培训机构甲 解密，公布报价').waitFor()

  const own = await enter(browser, bidder, path)
  await says(own.page, '提出疑义', '对开标过程或者开标记录的疑义', '请核对唱标的单价')
  await says(officer.page, '答复疑义', '答复', '已核对，记录与投标文件一致')
  await says(officer.page, '登记系统故障', '故障情况', '解密页面一度无响应')
  await saysTwo(own.page)

  await windowEnds(tender)
  await own.page.reload()
  await own.page.getByRole('button', { name: '确认开标记录' }).click()
  await panel(own.page, '开标记录').getByText('演示培训机构甲 确认开标记录').waitFor()
  const unopened = own.page.getByRole('row').filter({ hasText: '未解密' })
  await unopened.first().waitFor()
  expect(await unopened.count()).toBe(2)
  expect([...officer.faults, ...own.faults]).toEqual([])
  await officer.close()
  await own.close()
}
