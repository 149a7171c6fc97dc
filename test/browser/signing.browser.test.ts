import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { verifySignature } from '../../apps/cli/verbs/verify-signature.js'
import { awardedTender } from '../support/browser/awarded-tender.js'
import { openChromium } from '../support/browser/chromium.js'
import type { OpenedTender } from '../support/browser/opened-tender.js'
import { picture } from '../support/browser/picture.js'
import { eventually } from '../support/eventually.js'
import { acting } from '../support/browser/product.js'
import { opensOnceThere } from '../support/browser/reading.js'
import { enter } from '../support/browser/visit.js'
import { does, fill, paper } from './walks/forms.js'

let browser: Browser
let round: OpenedTender
let folder: string
beforeAll(async () => {
  browser = await openChromium()
  round = await awardedTender('密钥签署')
  folder = await mkdtemp(join(tmpdir(), 'xinpei-signing-'))
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

const [officer, supplier, signatory] = ['演示采购经办01', '演示培训机构甲经办', '演示签批人']
const administrator = '演示系统管理员'

interface Contracted {
  readonly id: string
  readonly state: { readonly status: string; readonly number?: string }
}

async function contractOfLot(): Promise<Contracted | undefined> {
  const list = await round.officer.get(`/procurement/contracts?project=${round.project}`)
  return (list as { readonly items: readonly Contracted[] }).items[0] // the list's own shape
}

async function today(): Promise<string> {
  const page = await round.officer.get(`/supervision/project-pages/${round.project}`)
  return (page as { readonly now: string }).now.slice(0, 10) // the page's own shape
}

/** A person's key is made on their computer and registered under their authorisation. */
async function registersAKey(page: Page, authorisation: string): Promise<void> {
  await page.goto(page.url().replace(/\/app\/.*/, '/app/signing-keys'))
  await page.getByRole('button', { name: '在本机生成密钥' }).click()
  await page.getByRole('link', { name: '登记签名密钥' }).click()
  await fill(page, '发生时间', await today())
  await paper(page, '文号', authorisation)
  await does(page, '登记签名密钥')
}

/** The administrator reads the same authorisation and confirms. */
async function isConfirmed(authorisation: string): Promise<void> {
  const { page, faults, close } = await enter(browser, administrator)
  const row = page.getByRole('row').filter({ hasText: authorisation })
  const confirming = row.getByRole('link', { name: '核验签名密钥' })
  await opensOnceThere(page, '/signing-keys', confirming)
  await confirming.click()
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'authorisation.txt', mimeType: 'text/plain' },
    buffer: Buffer.from(`演示 ${authorisation}`),
  })
  await does(page, '核验签名密钥')
  await page.getByRole('link', { name: '回到签名密钥' }).click()
  await page.getByRole('heading', { level: 1, name: '签名密钥', exact: true }).waitFor()
  await opensOnceThere(page, '/signing-keys', row.getByText('已核验'))
  await picture(page, '签名密钥')
  expect(faults).toEqual([])
  await close()
}

/** The first of what this button hands out. */
async function downloaded(page: Page, name: string, into: string): Promise<string> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name }).first().click()
  const path = join(folder, into)
  await (await downloading).saveAs(path)
  return path
}

/** Takes the text to be signed to this computer. */
async function reads(page: Page, contract: string): Promise<string> {
  await page.goto(page.url().replace(/\/app\/.*/, `/app/contracts/${contract}`))
  await page.getByRole('link', { name: '以密钥签署合同' }).click()
  await page.getByRole('button', { name: '签署', exact: true }).waitFor()
  await picture(page, '以密钥签署合同')
  return downloaded(page, '下载并阅读合同文本', 'contract.pdf')
}

test('a contract is numbered from its series and signed by the keys of both sides', async () => {
  const drafting = await enter(browser, officer, `/tenders/${round.tender}`)
  await drafting.page.getByRole('link', { name: '按中标结果编制合同' }).click()
  await does(drafting.page, '按中标结果编制合同')
  expect(drafting.faults).toEqual([])
  await drafting.close()
  await eventually('the contract is on the list', async () => (await contractOfLot()) !== undefined)
  const { id = '', state } = (await contractOfLot()) ?? {}
  expect(state?.number).toMatch(/^演人社合〔\d{4}〕\d+号$/)

  const lawyer = await acting('legal-reviewer-1', 'legal-reviewer')
  await lawyer.act(`/procurement/contracts/${id}/review-contract`, {
    ...{ passed: true, opinion: { paper: '演示审查意见9号', evidence: 'a'.repeat(64) } },
  })

  const own = await enter(browser, supplier)
  await registersAKey(own.page, '演示授权委托书甲')
  await isConfirmed('演示授权委托书甲')
  const text = await reads(own.page, id)
  await own.page.getByRole('button', { name: '签署', exact: true }).click()
  await own.page.getByText('已代表供应商签署，等待采购人签署。').waitFor()
  expect(own.faults).toEqual([])

  const county = await enter(browser, signatory)
  await registersAKey(county.page, '演示任职文件')
  await isConfirmed('演示任职文件')
  await reads(county.page, id)
  await county.page.getByRole('button', { name: '签署', exact: true }).click()
  await county.page.getByText('双方已签署，合同成立。').waitFor()
  const signed = await round.officer.get(`/procurement/contracts/${id}`)
  expect(signed).toMatchObject({ state: { status: 'signed', number: state?.number } })
  expect(county.faults).toEqual([])
  await county.close()

  await own.page.goto(own.page.url().replace(/\/acts\/.*/, '/versions'))
  const proof = own.page.getByRole('button', { name: '下载签名凭证' })
  await proof.nth(1).waitFor()
  const file = await downloaded(own.page, '下载签名凭证', 'signature.json')
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    statement: { contract: id, version: 1, side: 'supplier' },
  })
  const said: string[] = []
  await verifySignature(file, { text }, line => said.push(line))
  expect(said.at(-1)).toMatch(/^signed for the supplier by 04/)
  await own.close()
})
