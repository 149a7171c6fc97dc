import type { Page } from 'playwright-core'
import { choose, file, fill } from './forms.js'

/** An act on the outside platform: when it was, under which number, and where it can be read. */
export interface There {
  /** As the clock on the wall had it: `2026-03-02T10:00`. */
  readonly at: string
  readonly number: string
  readonly address: string
}

/** Where an act happens: here, or there and what is entered is a copy. */
export type Where = 'here' | There

export async function saysWhere(page: Page, where: Where): Promise<void> {
  if (where === 'here') {
    await choose(page, '在哪里公开', '本系统')
    return
  }
  await choose(page, '在哪里公开', '外部平台，登记副本')
  await saysWhatHappenedThere(page, where)
}

/** Number, page, paper and time of what happened there. */
export async function saysWhatHappenedThere(page: Page, there: There): Promise<void> {
  await fill(page, '外部编号', there.number)
  await page.getByLabel('外部平台上的链接').fill(there.address)
  await file(page, there.number)
  await page.getByLabel('发生时间').fill(there.at)
}
