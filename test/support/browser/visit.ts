import type { Browser, Page } from 'playwright-core'
import { product } from './product.js'

/** How a person looks at the console. */
export interface Sight {
  readonly width?: number
  readonly height?: number
  readonly language?: 'zh' | 'en'
  readonly dark?: boolean
}

export interface Visit {
  readonly page: Page
  /** What the page reported as errors so far: exceptions and refused resources. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** An address of the console: `/today`. */
export const consoleUrl = (path: string): string => `${product().environment.PUBLIC_URL}/app${path}`

/** A fresh browser profile, before anybody has logged in. */
export async function visit(browser: Browser, sight: Sight = {}): Promise<Visit> {
  const { width = 1366, height = 900, language = 'zh', dark = false } = sight
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  // Long enough for a machine that others share; what never comes fails all the same.
  context.setDefaultTimeout(60_000)
  await context.addInitScript(chosen => {
    localStorage.setItem('xinpei.language', chosen)
  }, language)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return { page, faults, close: () => context.close() }
}

/** Logs a demonstration person in through the issuer and opens the page that was asked for. */
export async function enter(
  browser: Browser,
  person: string,
  path = '/today',
  sight: Sight = {},
): Promise<Visit> {
  const visited = await visit(browser, sight)
  const { page } = visited
  await page.goto(consoleUrl(path))
  await page.getByRole('button', { name: sight.language === 'en' ? 'Sign in' : '登录' }).click()
  await page.getByRole('button', { name: person }).first().click()
  await page.waitForURL(url => url.href === consoleUrl(path))
  await page.locator('h1').waitFor()
  return visited
}
