import type { Person } from './cast.js'
import { choose, does, file, fill } from './forms.js'
import type { SignedPaper } from './officer.js'
import { addressOf, type WalkedTender } from './tender.js'
import { saysWhere } from './where.js'

/** What the signatory does: confirm who wins, and read the contract for the second time. */

/** Confirms the first of the candidates that are left, whose name stands there; answers it. */
export async function confirmsTheWinner(
  { page, goes }: Person,
  tender: WalkedTender,
  duty: 'confirm-winner' | 'confirm-after-set-aside' = 'confirm-winner',
) {
  await goes(await addressOf(tender, duty))
  const candidate = page.getByLabel('中标候选人')
  const named = await candidate.locator('option:checked').filter({ hasText: '演示' }).innerText()
  await does(page, '确定该候选人为中标人')
  return named
}

export async function signsTheContract(
  { page, goes }: Person,
  { contract, number, day, where }: SignedPaper,
) {
  await goes(`/contracts/${contract}/acts/sign-contract`)
  await fill(page, '合同编号', number)
  await fill(page, '签订日期', day)
  await file(page, number)
  await saysWhere(page, where)
  await does(page, '签订本合同')
}

/** The legal reviewer finds nothing against the contract. */
export async function passesTheContract({ page, goes }: Person, contract: string) {
  await goes(`/contracts/${contract}/acts/review-contract`)
  await choose(page, '审查结论', '通过')
  await fill(page, '文号', '演示合同法律审查意见1号')
  await file(page, '意见')
  await does(page, '提交合同法律审查意见')
}
