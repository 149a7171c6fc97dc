import type { Page } from 'playwright-core'
import { picture } from '../../support/browser/picture.js'
import type { Person } from './cast.js'
import { fill } from './forms.js'
import type { WalkedTender } from './tender.js'

/** What a bidder does: bids are sealed in the own browser, and opened by the key that lies there. */

const password = '演示口令 2026 足够长'
const panel = (page: Page, name: string) => page.getByRole('region', { name })

/** Finds the lot among the chances, takes the document, writes, seals and hands in a bid. */
export async function bids(
  { page, goes }: Person,
  { id, lot, title }: WalkedTender,
  unitPrice: string,
  answers: readonly string[] = ['实施方案', '师资配备'],
): Promise<void> {
  await goes('/opportunities')
  const chance = page.getByRole('listitem').filter({ hasText: title })
  await chance.locator(`a[href$="/bids/${id}/${lot}"]`).click()
  await page.getByRole('button', { name: '获取招标文件' }).click()
  const writing = panel(page, '1 编写投标文件')
  await writing.getByLabel('单价（每人）').fill(unitPrice)
  await writing.getByRole('radio', { name: '小型' }).check()
  for (const about of answers) {
    await writing.getByLabel(`选择文件 · ${about}`).setInputFiles({
      ...{ name: `${about}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`演示 ${unitPrice}`) },
    })
    await writing.getByRole('button', { name: `移除：${about}.txt` }).waitFor()
  }
  await keepsAKey(page)
  await page.getByRole('button', { name: '加密并递交投标文件' }).click()
  await panel(page, '递交回执').getByText('密文校验值（SM3）').waitFor()
}

/** Makes a key in this browser and takes its backup out, without which no bid is handed in. */
async function keepsAKey(page: Page): Promise<void> {
  const key = panel(page, '2 密钥与备份')
  const make = key.getByRole('button', { name: '在本机生成密钥' })
  await make.or(key.getByText('已下载')).first().waitFor()
  // One key opens all that an institution seals: of another tender it may be there.
  if ((await make.count()) === 0) return
  await make.click()
  await fill(key, '备份口令', password)
  await fill(key, '再次输入口令', password)
  const download = page.waitForEvent('download')
  await key.getByRole('button', { name: '下载密钥备份' }).click()
  await (await download).path()
  await key.getByText('已下载').waitFor()
}

/** Opens the own bid with the key of this computer, in the window after the opening. */
export async function opensTheBid({ page, goes }: Person, { id, lot }: WalkedTender) {
  await goes(`/bids/${id}/${lot}`)
  const opening = panel(page, '解密投标文件')
  await opening.getByRole('button', { name: '解密投标文件' }).first().click()
  await opening.waitFor({ state: 'detached' })
}

/** Confirms the record of the opening. */
export async function confirmsTheRecord({ page, goes }: Person, { id }: WalkedTender) {
  await goes(`/tenders/${id}/room/opening`)
  await page.getByRole('button', { name: '确认开标记录' }).click()
  await panel(page, '开标记录').getByText('确认开标记录').first().waitFor()
}

/** Where the own bid stands, in the page's first answer, once that has come as far. */
export async function readsWhereItStands(
  { page, goes }: Person,
  { id, lot }: WalkedTender,
  once: string,
): Promise<string> {
  await goes(`/bids/${id}/${lot}`)
  const where = page.locator('.six dd').first()
  await where.filter({ hasText: once }).waitFor()
  return where.innerText()
}

/** Gives a final quote: only what is committed to leaves this browser. */
export async function quotes({ page, goes }: Person, { id, lot }: WalkedTender, unitPrice: string) {
  await goes(`/bids/${id}/${lot}`)
  await page.locator('.six').getByText('评审中，邀请您提交最后报价').waitFor()
  const quote = panel(page, '最后报价')
  await fill(quote, '最后报价单价（每人）', unitPrice)
  await quote.getByRole('button', { name: '提交最后报价' }).click()
  await quote.getByText('最后报价已提交，密封中。').waitFor()
  await picture(page, '最后报价 已提交')
}

/** Takes the quote out as a file, which the own key alone opens. */
export async function takesTheQuoteOut({ page }: Person): Promise<string> {
  const take = panel(page, '最后报价').getByRole('button', { name: '导出报价备份', exact: true })
  const [file] = await Promise.all([page.waitForEvent('download'), take.click()])
  return file.path()
}

/** As on another computer: the key is there, the quote is not. */
export const losesTheQuote = ({ page }: Person): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('xinpei-bidding', 1)
        asked.onsuccess = () => {
          const writing = asked.result.transaction('bids', 'readwrite')
          writing.objectStore('bids').clear()
          writing.oncomplete = () => {
            asked.result.close()
            resolve()
          }
        }
        asked.onerror = () => {
          reject(asked.error ?? new Error('nothing is kept here'))
        }
      }),
  )

/** Brings the quote back out of its file. */
export async function bringsTheQuoteBack(
  { page, goes }: Person,
  { id, lot }: WalkedTender,
  file: string,
): Promise<void> {
  await goes(`/bids/${id}/${lot}`)
  const quote = panel(page, '最后报价')
  await quote.getByText('这台电脑没有已提交的报价内容').waitFor()
  await picture(page, '最后报价 在另一台电脑')
  await quote.getByLabel('报价备份文件').setInputFiles(file)
  await quote.getByRole('button', { name: '从备份取回报价', exact: true }).click()
  await quote.getByRole('button', { name: '打开最后报价' }).waitFor()
}

/** Opens the own final quote, once the instant that is set for all is there. */
export async function opensTheQuote({ page, goes }: Person, { id, lot }: WalkedTender) {
  await goes(`/bids/${id}/${lot}`)
  const quote = panel(page, '最后报价')
  await quote.getByRole('button', { name: '打开最后报价' }).click()
  await quote
    .getByText('最后报价已打开，等待小组评审。')
    .or(page.getByText('等待评审结果'))
    .first()
    .waitFor()
  await picture(page, '最后报价 已打开')
}
