import type { Person } from './cast.js'
import { picture } from '../../support/browser/picture.js'
import { isLoaded, textsOf } from '../../support/browser/reading.js'
import type { WalkedTender } from './tender.js'

/** What people read on their pages: whoever reads it says what should stand there. */

/** The six answers of an object's page, in their order. */
export async function readsTheAnswers({ page, goes }: Person, path: string): Promise<string[]> {
  await goes(path)
  await page.locator('.six dd').first().waitFor()
  await picture(page, path.split('/').filter(Boolean).join(' '))
  return page.locator('.six dd').allInnerTexts()
}

/** A date of the tender, as its page has it with its article. */
export async function readsTheDate(
  { page, goes }: Person,
  { id }: WalkedTender,
  date: string,
): Promise<string> {
  await goes(`/tenders/${id}/dates`)
  return page.getByRole('row').filter({ hasText: date }).first().innerText()
}

/** What the room of the opening says of the bids, a line each. */
export async function readsTheOpening({ page, goes }: Person, { id }: WalkedTender) {
  await goes(`/tenders/${id}/room/opening`)
  const lines = page.locator('tbody').getByRole('row')
  // Who bid is told by name once the names are there.
  await lines.filter({ hasText: '演示' }).first().waitFor()
  await picture(page, '开标室')
  return lines.allInnerTexts()
}

/**
 * All that a page says to this person.
 * @param names whose come after the page, and are waited for
 */
export async function readsThePage(
  { page, goes }: Person,
  path: string,
  names: readonly string[] = [],
): Promise<string> {
  await goes(path)
  await page.locator('main .panel, main .refusal, main form').first().waitFor()
  await isLoaded(page)
  for (const name of names) await page.locator('main').getByText(name).first().waitFor()
  await picture(page, path.split('/').filter(Boolean).join(' '))
  return page.locator('main').innerText()
}

/** The state of each lot, as the tender's page tags it for this reader. */
export async function readsTheLots({ page, goes }: Person, { id }: WalkedTender) {
  await goes(`/tenders/${id}`)
  return textsOf(page.locator('.lots .tag'))
}

/** What a page says is a copy of an act on the outside platform, an act each. */
export async function readsTheCopies({ page, goes }: Person, path: string): Promise<string[]> {
  await goes(path)
  const copies = page.getByRole('region', { name: /以下环节在外部平台办理，本页为登记副本/ })
  await copies.getByRole('listitem').first().waitFor()
  await picture(page, '副本')
  return copies.getByRole('listitem').allInnerTexts()
}

/** The events of a page's record, as its table has them. */
export async function readsTheRecord({ page, goes }: Person, path: string): Promise<string> {
  await goes(path)
  const told = page.getByRole('table').filter({ hasText: '条记录' })
  await told.locator('tbody tr').first().waitFor()
  return told.innerText()
}

/** Whether a list leads to an object, as this person reads it. */
export async function findsInList({ page, goes }: Person, list: string, path: string) {
  await goes(list)
  await isLoaded(page)
  return (await page.locator(`a[href$="${path}"]`).count()) > 0
}
