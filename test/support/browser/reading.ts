import type { Locator, Page } from 'playwright-core'

/** What each of a list says, once it stands: one that still loads would read as an empty one. */
export async function textsOf(list: Locator): Promise<string[]> {
  await list.first().waitFor()
  return list.allInnerTexts()
}

/** Once nothing of the page is on its way any more. */
export const isLoaded = (page: Page): Promise<void> =>
  page.locator('main [aria-busy=true]').waitFor({ state: 'detached' })
