import type { Page } from 'playwright-core'

/** Opens what the groups of a home do not show at first; each button goes once it has done its work. */
export async function openAll(page: Page): Promise<void> {
  const all = page.locator('.due-group').getByRole('button', { name: /全部/ })
  while ((await all.count()) > 0) await all.first().click()
}
