import type { Person } from './cast.js'
import { choose, does, fill, paper } from './forms.js'
import { takesUp } from './home.js'
import type { SignedPaper } from './officer.js'

/** What becomes of the security of a signed contract: given, and used for a breach once all were heard. */

type OfContract = Pick<SignedPaper, 'contract' | 'day'>

/** The officer enters the guarantee that the supplier handed in, just as high as agreed. */
export async function recordsTheSecurity(
  { page, goes }: Person,
  { contract, day }: OfContract,
  amount: string,
) {
  await goes(`/contracts/${contract}/acts/record-performance-security`)
  await choose(page, '保证金提交方式', '保函')
  await fill(page, '金额', amount)
  await fill(page, '发生时间', day)
  await paper(page, '文号', '演示保函1号')
  await does(page, '登记履约保证金')
}

/** @param heardUntil the last day on which nothing is decided before the supplier has answered */
export async function proposesToUseIt(
  { page, goes }: Person,
  { contract }: OfContract,
  { amount, heardUntil }: { readonly amount: string; readonly heardUntil: string },
) {
  await goes(`/contracts/${contract}/performance`)
  await page.getByRole('link', { name: '提出使用履约保证金' }).click()
  await choose(page, '供应商的违约情形', '延期')
  await fill(page, '使用的金额', amount)
  await fill(page, '理由', '演示：开班比约定晚十日')
  await paper(page, '违约认定文号', '演示违约认定1号')
  await fill(page, '供应商陈述意见截止日', heardUntil)
  await does(page, '提出使用履约保证金')
}

/** The supplier finds on its home that it is heard. */
export async function saysWhatItThinksOfIt(
  supplier: Person,
  { contract }: OfContract,
  statement: string,
) {
  const { page } = supplier
  await takesUp(supplier, `/contracts/${contract}/acts/answer-security-use/`)
  await fill(page, '供应商的陈述', statement)
  await does(page, '陈述对使用履约保证金的意见')
}

/** The signatory has read what the supplier said before it is confirmed. */
export async function confirmsItsUse(
  { page, goes }: Person,
  { contract }: OfContract,
  statement: string,
) {
  await goes(`/contracts/${contract}/performance`)
  await page.getByRole('link', { name: '确认使用履约保证金' }).click()
  await page.getByText(statement).waitFor()
  await does(page, '确认使用履约保证金')
}
