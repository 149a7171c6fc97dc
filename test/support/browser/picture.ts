import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where the pages of a walk are kept as pictures for somebody to look at; absent, none is taken. */
const folder = process.env.XINPEI_TEST_PICTURES

let taken = 0

/** Keeps the whole page as it stands. */
export async function picture(page: Page, name: string): Promise<void> {
  if (folder === undefined) return
  taken += 1
  const number = String(taken).padStart(3, '0')
  await page.screenshot({ path: join(folder, `${number} ${name}.png`), fullPage: true })
}
