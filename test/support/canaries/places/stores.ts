import type { Page } from 'playwright-core'
import type { Evidence } from '../search.js'

/** Answers that the page has put into its caches; in a browser's own words, which Node does not know. */
const inCaches = `(async () => {
  const opened = await Promise.all((await caches.keys()).map(name => caches.open(name)))
  const requests = (await Promise.all(opened.map(one => one.keys()))).flat()
  return Promise.all(requests.map(async one => (await caches.match(one)).text()))
})()`

/** All that a browser keeps for a person's session, and the page that is open in it. */
export async function storesOf(page: Page, who: string): Promise<readonly Evidence[]> {
  const kept = await page.context().storageState({ indexedDB: true })
  const session = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))
  const cached = await page.evaluate<string[]>(inCaches)
  return [
    { what: 'localStorage and IndexedDB', text: JSON.stringify(kept) },
    { what: 'sessionStorage', text: session },
    { what: 'Cache Storage', text: cached.join('\n') },
    { what: 'page', text: await page.content() },
  ].map(({ what, text }) => ({ place: `browser ${what} of ${who}`, bytes: Buffer.from(text) }))
}
