import { openAll } from '../../support/browser/home.js'
import { eventually } from '../../support/eventually.js'
import type { Person } from './cast.js'

/**
 * Takes up what one owes from the own home, as its row leads there.
 * @param act where it is done, as far as it is known: `/complaints/…/acts/answer-complaint`
 */
export async function takesUp({ page, goes }: Person, act: string): Promise<void> {
  const row = page.locator(`.duty-row a[href*="${act}"]`)
  await eventually(`a row leads to ${act}`, async () => {
    await goes('/today')
    await page.locator('h2#due').waitFor()
    await openAll(page)
    return (await row.count()) > 0
  })
  await row.first().click()
}
