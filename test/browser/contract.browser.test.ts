import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../support/browser/chromium.js'
import { acting, product } from '../support/browser/product.js'
import { opensOnceThere, textsOf } from '../support/browser/reading.js'
import { enter } from '../support/browser/visit.js'
import { eventually } from '../support/eventually.js'

let browser: Browser
beforeAll(async () => (browser = await openChromium()))
afterAll(() => browser.close())

interface ContractRow {
  readonly id: string
  readonly state: { readonly supplier: string; readonly terms: { readonly kind: string } }
}

/** What the bureaus see of contracts, of one project or of all. */
async function contracts(asked = ''): Promise<readonly ContractRow[]> {
  const officer = await acting('procurement-officer-1', 'procurement-officer')
  const found = await officer.get(`/procurement/contracts${asked}`)
  return (found as { items: readonly ContractRow[] }).items // the list's own shape
}

/** The demonstration's contract of one kind, signed and performed. */
async function contractOf(kind: string): Promise<string> {
  const items = await contracts(`?project=${product().project}`)
  return items.find(({ state }) => state.terms.kind === kind)?.id ?? ''
}

/** How a period was counted, day by day, to its last. */
async function counted(page: Page, period: string, last: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: period }).first()
  await row.getByText('怎么算的').click()
  await row.getByRole('cell', { name: last, exact: true }).waitFor()
}

const check = (page: Page) => page.getByRole('button', { name: '看办理后将…' }).click()

test('from the list to a contract: its answers, terms, versions, performance, record', async () => {
  const { page, faults, close } = await enter(browser, '演示采购经办01', '/contracts')
  await page.getByRole('link', { name: '合同已签订' }).click()
  const training = await contractOf('training')
  const link = page.locator(`a[href$="/contracts/${training}"]`)
  const rows = page.locator('table tbody tr')
  await rows.filter({ hasText: '合同已编制' }).first().waitFor({ state: 'detached' })
  const row = rows.filter({ has: link })
  // Whose it is stands there once the name is known.
  await row.filter({ hasText: /演示(培训|评价)机构甲/ }).waitFor()
  await link.click()
  await page.locator('h1').filter({ hasText: '合同：' }).waitFor()
  expect(await textsOf(page.locator('.six dt'))).toEqual([
    ...['在哪一步', '下一步', '何时前', '谁来办', '依据', '不办会怎样'],
  ])
  const instalments = page.getByRole('region', { name: '分期付款' })
  expect(await instalments.locator('tfoot').innerText()).toContain('100%')
  expect(await page.getByRole('region', { name: '信用等级改变什么' }).innerText()).toMatch(/A\s/)

  await page.getByRole('link', { name: '各稿与差异' }).click()
  const first = page.getByRole('region', { name: '第 1 稿' })
  await first.waitFor()
  expect(await first.innerText()).toMatch(
    /由中标（成交）结果编成.*法律审查\s+通过.*审核人确认\s+2026年/s,
  )
  await page.getByRole('link', { name: '履行与变更' }).click()
  const supplements = page.getByRole('region', { name: '补充合同累计' })
  await supplements.waitFor()
  expect(await supplements.innerText()).toContain('上限为签订金额的 10%')
  await page.getByRole('link', { name: '记录', exact: true }).click()
  const told = page.getByRole('table').filter({ hasText: '条记录' })
  await told.waitFor()
  expect(await told.innerText()).toContain('签订合同')
  expect(faults).toEqual([])
  await close()
})

test('a supplement above a tenth is refused, one below is proposed and signed by a second person', async () => {
  const id = await contractOf('training')
  const { page, close } = await enter(browser, '演示采购经办01', `/contracts/${id}`)
  await page.getByRole('link', { name: '提出补充合同' }).click()
  await page.getByLabel('增加人数').fill('100000')
  await page.getByLabel('为什么需要').fill('演示：新增学员')
  await check(page)
  const refusal = page.getByRole('alert')
  await refusal.waitFor()
  expect(await refusal.locator('.refusal-rule').innerText()).toContain('政府采购法第49条')
  await page.getByLabel('增加人数').fill('1')
  await check(page)
  await page.getByRole('button', { name: '提出补充合同' }).click()
  await page.getByText('接下来').waitFor()
  await close()

  const signatory = await enter(browser, '演示签批人', `/contracts/${id}/performance`)
  await signatory.page.getByRole('link', { name: '签署该提议' }).first().click()
  await signatory.page.getByLabel('协议编号').fill('演示补充合同1号')
  const { now } = (await (
    await acting('signatory-1', 'signatory')
  ).get(`/supervision/project-pages/${product().project}`)) as { now: string } // the page's own shape
  await signatory.page.getByLabel('签订日期').fill(now.slice(0, 10))
  await signatory.page.locator('input[type=file]').setInputFiles({
    ...{ name: 'supplement.pdf', mimeType: 'application/pdf', buffer: Buffer.from('演示') },
  })
  await signatory.page.getByLabel('采购人', { exact: true }).check()
  await signatory.page.getByLabel('供应商', { exact: true }).check()
  await check(signatory.page)
  await signatory.page.getByRole('button', { name: '签署该提议' }).click()
  await signatory.page.getByText('接下来').waitFor()
  await signatory.page.goto(signatory.page.url().replace(/\/acts\/.*/, '/versions'))
  const changed = signatory.page.getByRole('row').filter({ hasText: '人数上限' }).last()
  await changed.waitFor()
  expect(await changed.innerText()).toMatch(/\d+ 人\s+\d+ 人/)
  expect(signatory.faults).toEqual([])
  await signatory.close()
})

test('a supplier reads its own contract without what the bureaus owe, and no other', async () => {
  const [own, other] = [await contractOf('training'), await contractOf('skill-assessment')]
  const { page, faults, close } = await enter(browser, '演示培训机构甲经办')
  const rows = page.locator('table tbody tr')
  // Others of the same institution may have been made since the demonstration, by other tests.
  await eventually('the list has all of its own and no other', async () => {
    await opensOnceThere(page, '/contracts', rows)
    const all = await contracts()
    const supplier = all.find(({ id }) => id === own)?.state.supplier
    const itsOwn = all.filter(({ state }) => state.supplier === supplier)
    expect(itsOwn.length).toBeLessThan(all.length)
    expect(await rows.count()).toBe(itsOwn.length)
    return true
  })
  await page.locator(`a[href$="/contracts/${own}"]`).click()
  await page.getByRole('region', { name: '分期付款' }).waitFor()
  expect(await page.locator('.six dd').first().innerText()).toContain('合同已签订')
  expect(await page.getByRole('link', { name: '记录', exact: true }).count()).toBe(0)
  await counted(page, '签订合同', '第 30 日')
  await counted(page, '公布合同', '第 2 日')
  await counted(page, '合同备案', '第 7 日')
  expect(faults).toEqual([])
  await page.goto(page.url().replace(own, other))
  await page.getByText('没有该事项').first().waitFor()
  await close()
})

test('for how long the bids bind is counted from the deadline, day by day', async () => {
  const officer = await acting('procurement-officer-1', 'procurement-officer')
  const found = await officer.get(`/procurement/tenders?project=${product().project}`)
  const { items } = found as {
    items: readonly { id: string; state: { document: { bidValidityDays: number } } }[]
  } // the list's own shape
  const [tender] = items
  const path = `/tenders/${tender?.id ?? ''}/binding`
  const { page, faults, close } = await enter(browser, '演示采购经办01', path)
  await page.getByText('怎么算的').first().click()
  const last = `第 ${String(tender?.state.document.bidValidityDays)} 日`
  await page.getByRole('cell', { name: last, exact: true }).waitFor()
  expect(faults).toEqual([])
  await close()
})
