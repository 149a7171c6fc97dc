import type { Locator, Page } from 'playwright-core'
import { picture } from '../../support/browser/picture.js'
import { isLoaded } from '../../support/browser/reading.js'

/** A page, or a part of it in which questions are asked. */
type Asking = Page | Locator

export const fill = (asking: Asking, question: string, answer: string): Promise<void> =>
  asking.getByLabel(question, { exact: true }).fill(answer)

export const choose = (asking: Asking, question: string, answer: string): Promise<void> =>
  asking.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check()

export const pick = async (asking: Asking, question: string, label: string): Promise<void> => {
  await asking.getByLabel(question, { exact: true }).selectOption({ label })
}

/** The number of a paper and its file, which stays on this computer: its hash goes on record. */
export async function paper(asking: Asking, question: string, number: string): Promise<void> {
  await fill(asking, question, number)
  await file(asking, number)
}

/** The first file that is asked for and not chosen yet. */
export async function file(asking: Asking, name: string): Promise<void> {
  const open = asking.locator('.question-paper').filter({ hasText: '只计算校验值' }).first()
  await open.locator('input[type=file]').setInputFiles({
    ...{ name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`演示 ${name}`) },
  })
}

/** One line of several of the same, by its place. */
export const line = (asking: Asking, place: number): Locator =>
  asking.getByRole('group', { name: `第 ${String(place + 1)} 行`, exact: true })

/** Somebody is found by the whole name and chosen. */
export async function findPerson(asking: Asking, question: string, name: string): Promise<void> {
  await fill(asking, question, name)
  await asking.getByLabel(question, { exact: true }).press('Enter')
  await asking.getByRole('button', { name: `选定 ${name}` }).click()
}

/** Asks what the act would do, and does it: its result stands there when this is over. */
export async function does(page: Page, act: string): Promise<string> {
  await picture(page, `${act} 填写`)
  await page.getByRole('button', { name: '看办理后将…' }).click()
  const preview = page.getByRole('region', { name: '办理后将…' })
  await preview.waitFor()
  await isLoaded(page)
  const will = await preview.innerText()
  await preview.getByRole('button', { name: act, exact: true }).click()
  await page.getByText('接下来').waitFor()
  await picture(page, `${act} 结果`)
  return will
}
