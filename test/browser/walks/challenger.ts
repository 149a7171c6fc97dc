import { does, fill, paper } from './forms.js'
import { takesUp } from './home.js'
import type { Person } from './cast.js'
import { readsThePage } from './reading.js'
import type { WalkedTender } from './tender.js'

/** What a bidder does who did not win: reads why, challenges the result, complains to finance. */

/**
 * All that the own debrief says.
 * @param names whose come after the page, and are waited for
 */
export const readsTheDebrief = (
  who: Person,
  { id, lot }: WalkedTender,
  names: readonly string[] = [],
): Promise<string> => readsThePage(who, `/bids/${id}/${lot}/debrief`, names)

/** What a challenge is about, and what is asked for. */
export interface Objection {
  readonly what: string
  readonly facts: string
  readonly ground: string
  readonly remedy: string
}

/** Challenges the result from the own debrief; answers the address of the challenge. */
export async function challengesTheResult(
  { page, goes }: Person,
  { id, lot }: WalkedTender,
  { what, facts, ground, remedy }: Objection,
): Promise<string> {
  await goes(`/bids/${id}/${lot}/debrief`)
  await page.getByRole('link', { name: '询问或者质疑' }).click()
  await page.locator('[data-against=result]').getByRole('link').click()
  await fill(page, '质疑事项', what)
  await page.getByLabel('事实依据').fill(facts)
  await page.getByLabel('法律依据').fill(ground)
  await fill(page, '请求', remedy)
  await page.getByLabel('证据文件').setInputFiles({
    ...{ name: '质疑证据.txt', mimeType: 'text/plain', buffer: Buffer.from('演示 质疑证据') },
  })
  await page.getByText('质疑证据.txt').waitFor()
  await does(page, '提出质疑')
  await page.getByRole('link', { name: '回到质疑投诉' }).click()
  return addressOnce(page, /\/challenges\//)
}

/** Complains of all that was challenged; answers the address of the complaint. */
export async function complains({ page, goes }: Person, challenge: string, request: string) {
  await goes(challenge)
  await page.getByRole('link', { name: '向财政部门投诉' }).click()
  await fill(page, '投诉请求', request)
  await does(page, '向财政部门投诉')
  await page.getByRole('link', { name: '回到质疑投诉' }).click()
  return addressOnce(page, /\/complaints\//)
}

/** The console's address of the object that has just been made. */
async function addressOnce(page: Person['page'], at: RegExp): Promise<string> {
  await page.waitForURL(at)
  await page.locator('.six dd').first().waitFor()
  return new URL(page.url()).pathname.replace('/app', '')
}

/** A party that was sent a copy finds on its home that it is asked, and answers finance in writing. */
export async function answersTheComplaint(party: Person, complaint: string) {
  const { page } = party
  await takesUp(party, `${complaint}/acts/answer-complaint`)
  await paper(page, '答复文号', '演示当事人答复1号')
  return does(page, '提交投诉答复')
}

/** What has become of the lot, on the page of the own bid, once all of it is told by name. */
export async function readsWhatBecame(
  { page, goes }: Person,
  { id, lot }: WalkedTender,
  last: string,
): Promise<string> {
  await goes(`/bids/${id}/${lot}`)
  const course = page.getByRole('region', { name: '本采购包开标以后' })
  await course.getByText(last).waitFor()
  return course.innerText()
}
