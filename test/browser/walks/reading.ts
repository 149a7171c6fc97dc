import type { Person } from './cast.js'
import { picture } from '../../support/browser/picture.js'
import { isLoaded, opensOnceThere } from '../../support/browser/reading.js'
import type { WalkedTender } from './tender.js'

/** What people read on their pages: whoever reads it says what should stand there. */

/**
 * The six answers of an object's page, in their order.
 * @param once words of theirs that come after the page, and are waited for
 */
export async function readsTheAnswers(
  { page, goes }: Person,
  path: string,
  once = '',
): Promise<string[]> {
  await goes(path)
  await page.locator('.six dd').filter({ hasText: once }).first().waitFor()
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

/**
 * The state of each lot, as the tender's page tags it for this reader.
 * @param once a state that is waited for: who reads within the project is told a moment later
 */
export async function readsTheLots(
  { page }: Person,
  { id }: WalkedTender,
  once = '',
): Promise<string[]> {
  const tags = page.locator('.lots .tag')
  await opensOnceThere(page, `/tenders/${id}`, tags.filter({ hasText: once }))
  return tags.allInnerTexts()
}

/**
 * What a page says is a copy of an act on the outside platform, an act each.
 * @param last the number of the last act, which is waited for
 */
export async function readsTheCopies(
  { page }: Person,
  path: string,
  last: string,
): Promise<string[]> {
  const copies = page.getByRole('region', { name: /以下环节在外部平台办理，本页为登记副本/ })
  const acts = copies.getByRole('listitem')
  await opensOnceThere(page, path, acts.filter({ hasText: last }))
  await picture(page, '副本')
  return acts.allInnerTexts()
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
