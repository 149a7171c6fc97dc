import type { Locator, Page } from 'playwright-core'
import { eventually } from '../eventually.js'
import { consoleUrl } from './visit.js'

/** What each of a list says, once it stands: one that still loads would read as an empty one. */
export async function textsOf(list: Locator): Promise<string[]> {
  await list.first().waitFor()
  return list.allInnerTexts()
}

/** Once nothing of the page is on its way any more. */
export const isLoaded = (page: Page): Promise<void> =>
  page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' })

/** Opens an address of the console until this is there: a list follows the record a moment later. */
export const opensOnceThere = (page: Page, path: string, wanted: Locator): Promise<true> =>
  eventually(`${path} has what was recorded`, async () => {
    await page.goto(consoleUrl(path))
    await page.locator('h1').waitFor()
    await isLoaded(page)
    return (await wanted.count()) > 0
  })
