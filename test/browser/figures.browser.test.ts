import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import { enter } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

/** A figure that no other test reads. */
const rowOf = (page: Page) => page.getByRole('row').filter({ hasText: '培训档案保存年限' })

async function give(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: '看办理后将…' }).click()
  await page.getByRole('region', { name: '办理后将…' }).getByRole('button', { name: act }).click()
  await page.getByText('接下来').waitFor()
}

test('a figure is proposed by one person and in force once another has confirmed it', async () => {
  const officer = await enter(browser, '演示采购经办01', '/figures')
  const { page } = officer
  await rowOf(page).getByRole('link', { name: '提议参数' }).click()
  await page.getByLabel('数值').fill('15')
  await page.getByLabel('出处').fill('演示档案管理办法第9条')
  await page.getByLabel('自何日起适用').fill('2026-01-01')
  await give(page, '提议参数')
  await page.getByRole('link', { name: '县级参数' }).first().click()
  await rowOf(page).getByText('待确认：15 年').waitFor()
  expect(await rowOf(page).innerText()).toContain('10 年')
  await rowOf(page).getByRole('link', { name: '确认参数' }).click()
  await page.getByText('您是经办人，须由审核人办理。').waitFor()
  expect(await page.getByRole('button', { name: '看办理后将…' }).count()).toBe(0)
  expect(officer.faults).toEqual([])
  await officer.close()

  const chief = await enter(browser, '演示科长', '/figures')
  await rowOf(chief.page).getByRole('link', { name: '确认参数' }).click()
  const proposed = chief.page.getByRole('region', { name: '待您确认的参数' })
  await proposed.getByText('演示档案管理办法第9条').first().waitFor()
  expect(await proposed.getByRole('row').filter({ hasText: '数值' }).innerText()).toMatch(/10\s+15/)
  await give(chief.page, '确认参数')
  await chief.page.getByRole('link', { name: '县级参数' }).first().click()
  await rowOf(chief.page).getByText('15 年').waitFor()
  expect(await rowOf(chief.page).innerText()).toMatch(/演示档案管理办法第9条\s+科长确认/)
  expect(chief.faults).toEqual([])
  await chief.close()
})

test('an administrator reads where statutory acts are done, and what a switch would record', async () => {
  const { page, faults, close } = await enter(browser, '演示系统管理员', '/figures')
  const channels = page.getByRole('region', { name: '法定事项的办理渠道' })
  const notices = channels.getByRole('row').filter({ hasText: '采购公告' })
  await notices.waitFor()
  const here = (await notices.innerText()).includes('本系统')
  await page.getByRole('link', { name: '改变办理渠道' }).click()
  await page.getByLabel('采购公告及更正、终止公告').check()
  await page
    .getByRole('radio')
    .nth(here ? 1 : 0)
    .check()
  await page.getByLabel('文号').fill('演示〔2026〕8号')
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'basis.txt', mimeType: 'text/plain', buffer: Buffer.from('演示') },
  })
  await page.getByRole('button', { name: '看办理后将…' }).click()
  const preview = page.getByRole('region', { name: '办理后将…' })
  await preview.waitFor()
  expect(await preview.innerText()).toContain('改变办理渠道')
  expect(faults).toEqual([])
  await close()
})
