import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../../support/browser/chromium.js'
import { consoleUrl, enter, type Visit } from '../../support/browser/visit.js'

/** Somebody of a walk in a browser of their own. */
export interface Person {
  readonly name: string
  readonly page: Page
  /** Opens an address of the console. */
  goes(path: string): Promise<void>
}

/** Everybody of a walk: who is called enters once and stays until the walk is over. */
export interface Cast {
  called(name: string): Promise<Person>
  /** Everybody leaves; answers what their pages reported as errors, by who saw it. */
  leaves(): Promise<readonly string[]>
}

/** The people of one file's walks, in a browser that is there as long as the file runs. */
export function castOfFile(): Cast {
  let browser: Browser
  let people: Cast
  beforeAll(async () => {
    browser = await openChromium()
    people = cast(browser)
  })
  afterAll(() => browser.close())
  return { called: name => people.called(name), leaves: () => people.leaves() }
}

function cast(browser: Browser): Cast {
  const entered = new Map<string, Promise<Visit>>()
  const visitOf = (name: string) => {
    const known = entered.get(name) ?? enter(browser, name)
    entered.set(name, known)
    return known
  }
  return {
    called: async name => {
      const { page } = await visitOf(name)
      return { name, page, goes: path => goes(page, path) }
    },
    leaves: async () => {
      const faults = [...entered].map(async ([name, visiting]) => {
        const { faults: seen, close } = await visiting
        await close()
        return seen.map(fault => `${name}: ${fault}`)
      })
      return (await Promise.all(faults)).flat()
    },
  }
}

async function goes(page: Page, path: string): Promise<void> {
  await page.goto(consoleUrl(path))
  await page.locator('h1').waitFor()
}

export const names = {
  officer: '演示采购经办01',
  signatory: '演示签批人',
  legalReviewer: '演示法制审核',
  finance: '演示财政经办01',
  experts: [1, 2, 3, 4, 5].map(one => `演示专家0${String(one)}`),
  bidders: ['甲', '乙', '丙'].map(one => `演示培训机构${one}经办`),
  fourthBidder: '演示培训机构丁经办',
} as const
