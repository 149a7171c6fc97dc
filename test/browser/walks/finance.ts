import type { Person } from './cast.js'
import { choose, does, fill, paper } from './forms.js'

/** What finance does over a complaint 投诉, at the complaint's own address. */

export async function acceptsTheComplaint({ goes, page }: Person, complaint: string) {
  await goes(`${complaint}/acts/accept-complaint`)
  return does(page, '受理投诉')
}

/** Copies go to the purchaser and to every other party concerned. */
export async function sendsTheCopies({ goes, page }: Person, complaint: string) {
  await goes(`${complaint}/acts/send-complaint-copies`)
  await paper(page, '副本送达文号', '演示投诉答复通知1号')
  return does(page, '送达投诉书副本')
}

/** Holds the purchase up by written notice; answers what that does. */
export async function suspendsThePurchase(
  { goes, page }: Person,
  complaint: string,
  days: number,
): Promise<string> {
  await goes(`${complaint}/acts/order-complaint-suspension`)
  await fill(page, '暂停天数（合计不超过30日）', String(days))
  await paper(page, '通知书文号', '演示暂停采购通知1号')
  return does(page, '书面通知暂停采购')
}

/** Finds all of it right, so that the result does not stand; answers what that does. */
export async function decidesItUpheld(
  { goes, page }: Person,
  complaint: string,
  { reason, next }: { readonly reason: string; readonly next: string },
): Promise<string> {
  await goes(`${complaint}/acts/decide-complaint`)
  await choose(page, '该质疑事项是否成立', '是')
  await page.getByLabel(/查明的事实和理由/).fill(reason)
  await choose(page, '是否影响中标结果', '是')
  await choose(page, '成立后的处理', next)
  await choose(page, '是否捏造事实或者提供虚假材料', '否')
  await paper(page, '处理决定文号', '演示财采决〔2026〕1号')
  return does(page, '作出投诉处理决定')
}

export async function publishesTheDecision({ goes, page }: Person, complaint: string) {
  await goes(`${complaint}/acts/publish-complaint-decision`)
  return does(page, '公告处理决定')
}
