import { readFile } from 'node:fs/promises'
import type { Person } from './cast.js'
import { does, fill, pick } from './forms.js'
import type { WalkedTender } from './tender.js'

/** What an expert does in the room: elect, vote, score alone, sign. */

const room = ({ id, lot }: WalkedTender, step: string) => `/tenders/${id}/room/${step}?lot=${lot}`

/** Elects a seat to the chair. */
export async function electsTheChair({ page, goes }: Person, tender: WalkedTender, seat: string) {
  await goes(room(tender, 'responsiveness'))
  await page.getByRole('link', { name: '推选评审组长' }).click()
  await pick(page, '评审组长', seat)
  await does(page, '推选评审组长')
}

/** A document of an opened bid: as it stands in a window beside the room, and the bytes on the own disk. */
export async function opensADocument(
  { page, goes }: Person,
  tender: WalkedTender,
  of: { readonly step: string; readonly bidder: string; readonly document: string },
) {
  const { step, bidder, document } = of
  await goes(room(tender, step))
  const papers = page.getByRole('region', { name: '投标文件' })
  await papers.locator('summary').filter({ hasText: bidder }).click()
  const [beside] = await Promise.all([
    page.waitForEvent('popup'),
    papers.getByRole('button', { name: `并排打开：${bidder} ${document}` }).click(),
  ])
  await beside.waitForURL(/^blob:/)
  const shown = await beside.locator('body').innerText()
  await beside.close()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    papers.getByRole('button', { name: `下载：${bidder} ${document}` }).click(),
  ])
  return { shown, bytes: await readFile(await file.path()), said: await papers.innerText() }
}

/** Finds no bid invalid, and no mark of collusion where the county has put one to the committee. */
export async function votesThatAllRespond({ page, goes }: Person, tender: WalkedTender) {
  await goes(room(tender, 'responsiveness'))
  await page.getByRole('button', { name: '看办理后将…' }).waitFor()
  const marks = page.getByRole('group', { name: /是否构成串通/ })
  for (const mark of await marks.all()) await mark.getByLabel('否').check()
  for (const reason of await page.getByLabel(/^理由/).all()) {
    await reason.fill('演示：各自编制，此项不足以认定')
  }
  await does(page, '提交我的符合性意见')
}

/** The chair hands in what the committee has voted. */
export async function handsInTheVote({ page, goes }: Person, tender: WalkedTender) {
  await goes(room(tender, 'responsiveness'))
  await page.getByRole('link', { name: '提交符合性审查结论' }).click()
  await does(page, '提交符合性审查结论')
}

/**
 * Scores every bid on every factor; one line a factor, a column a bid, in the order of the sheet.
 * @param evidence of a factor the page of the first bid on which it stands
 */
export async function scores(
  { page, goes }: Person,
  tender: WalkedTender,
  sheet: Readonly<Record<string, readonly string[]>>,
  evidence: Readonly<Record<string, string>> = {},
) {
  await goes(room(tender, 'scoring'))
  for (const [factor, row] of Object.entries(sheet)) {
    for (const [place, score] of row.entries()) {
      await page.getByRole('textbox', { name: factor }).nth(place).fill(score)
    }
  }
  for (const [factor, number] of Object.entries(evidence)) {
    await page.getByRole('textbox', { name: factor }).first().press('e')
    await page.locator('input:focus[aria-label$="投标文件页码"]').fill(number)
    await page.keyboard.press('Enter')
  }
  await does(page, '提交我的评分')
}

export async function signsTheReport({ page, goes }: Person, tender: WalkedTender) {
  await goes(room(tender, 'signing'))
  await does(page, '签署评标报告')
}

/** The chair asks all who are left for a final quote by one instant, as the clock on the wall has it. */
export async function invitesFinalQuotes(
  { page, goes }: Person,
  tender: WalkedTender,
  closesAt: string,
) {
  await goes(room(tender, 'scoring'))
  await page.getByRole('link', { name: '邀请提交最后报价' }).click()
  await fill(page, '最后报价截止时间', closesAt)
  await does(page, '邀请提交最后报价')
}
