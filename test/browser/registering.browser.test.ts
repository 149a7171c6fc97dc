import type { Browser, Page } from 'playwright-core'
import { demonstrationCreditCode } from '#libs/identifiers'
import { openChromium } from '../support/browser/chromium.js'
import { countyStands } from '../support/browser/county-clock.js'
import { publishedTender } from '../support/browser/published-tender.js'
import { consoleUrl, visit } from '../support/browser/visit.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

/** Nobody's, and no other run's of this very product. */
const code = demonstrationCreditCode(Date.now() % 10_000_000)

async function asks(page: Page, typed: string, told: RegExp) {
  await page.getByLabel('统一社会信用代码').fill(typed)
  await page.getByRole('button', { name: '查询代码' }).click()
  await page.getByText(told).waitFor()
}

/** An account for a legal person of whom nobody here has heard. */
async function logsInAnew(page: Page, by: string) {
  await page.getByRole('button', { name: by, exact: true }).click()
  await page.getByRole('button', { name: '开立账户：培训机构' }).click()
  await page.getByRole('heading', { name: '机构资料' }).waitFor()
}

async function registers(page: Page) {
  expect(await page.getByLabel('统一社会信用代码').inputValue()).toBe(code)
  await page.getByLabel('机构名称').fill('演示外地培训学校')
  await page.getByLabel('许可或登记证书号').fill('演示办学许可 77 号')
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: '许可证.pdf', mimeType: 'application/pdf', buffer: Buffer.from('演示 许可证') },
  })
  await page.getByRole('button', { name: '看办理后将…' }).click()
  await page.getByRole('button', { name: '登记本机构' }).click()
  await page.getByText('接下来').waitFor()
}

test('a supplier nobody knew registers under its own code and takes a document, in one visit', async () => {
  await countyStands(async () => {
    const tender = await publishedTender('自行登记')
    const { page, faults, close } = await visit(browser)
    await page.goto(consoleUrl('/sign-in'))
    await page.getByRole('link', { name: '还没有登记的供应商：登记' }).click()
    const wrong = code.slice(0, 17) + (code.endsWith('1') ? '2' : '1')
    await asks(page, wrong, /校验位不对/)
    await asks(page, code.slice(0, 12), /18 位数字和大写字母/)
    await asks(page, code.toLowerCase(), /这个代码可以登记/)
    await logsInAnew(page, '登录并登记')

    await page.getByLabel('姓名').fill('演示联系人')
    await page.getByLabel('电话').fill('0513-80000077')
    await page.getByRole('button', { name: '保存经办人' }).click()
    await page.getByText('已存入保管库').waitFor()
    await registers(page)

    await page.getByRole('link', { name: '去看招标机会' }).click()
    const chance = page.getByRole('listitem').filter({ hasText: tender.title })
    await chance.locator(`a[href$="/bids/${tender.id}/${tender.lot}"]`).click()
    await page.getByRole('button', { name: '获取招标文件' }).click()
    await page.getByRole('region', { name: '1 编写投标文件' }).waitFor()
    await page.goto(consoleUrl('/registration'))
    await page.getByText('演示外地培训学校').waitFor()
    expect(faults).toEqual([])
    await close()

    const other = await visit(browser)
    await other.page.goto(consoleUrl('/register'))
    await asks(other.page, code, /一个代码只属于一家机构/)
    await logsInAnew(other.page, '登录')
    await other.page.goto(consoleUrl('/opportunities'))
    await other.page.getByText('贵单位尚未登记').waitFor()
    expect(other.faults).toEqual([])
    await other.close()
  })
})
