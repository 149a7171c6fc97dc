import type { Page } from 'playwright-core'
import type { OpenedProject } from '../../support/browser/opened-project.js'
import { choose, does, fill, file, findPerson, line, paper, pick } from './forms.js'
import type { Person } from './cast.js'
import * as document from './document.js'
import { addressOf, tenderCalled, type WalkedTender } from './tender.js'
import { saysWhatHappenedThere, saysWhere, type There, type Where } from './where.js'

/** What the officer does from the tender document to the contract on file. */

interface Written {
  readonly title: string
  readonly factors: readonly document.Factor[]
  readonly secured?: document.Secured
}

/** Writes the tender document section by section and signs it. */
export async function writesTheDocument(
  { page, goes }: Person,
  project: OpenedProject,
  { title, factors, secured }: Written,
): Promise<WalkedTender> {
  await goes(`/projects/${project.id}`)
  await page
    .locator('.duty-row')
    .getByRole('link', { name: /^(重新)?编制/ })
    .click()
  await page.getByLabel('招标文件名称').waitFor()
  await document.writeTheWhole(page, title)
  await document.onward(page, '资格条件')
  await document.writeConditions(page)
  await document.onward(page, '商务与付款')
  await document.writePayment(page, 30, secured)
  await document.onward(page, '评分办法')
  await document.writeFactors(page, factors)
  await document.onward(page, '需求与标准')
  await document.writeRequirement(page)
  await document.onward(page, '合同主要条款')
  await document.writeAgreement(page, secured)
  await document.onward(page, '检查与签署')
  await does(page, '编制本招标文件')
  return tenderCalled(project, title)
}

/** A notice: until when bids come in, as the clock on the wall has it, and where it stands. */
interface Notice {
  readonly until: string
  readonly where: Where
}

/** Publishes the notice; answers what it was said to lead to. */
export async function publishesTheNotice(
  { page, goes }: Person,
  tender: WalkedTender,
  { until, where }: Notice,
): Promise<string> {
  await goes(await addressOf(tender, 'publish-tender-notice'))
  await saysWhere(page, where)
  await fill(page, '投标截止时间', until)
  return does(page, '发布招标公告')
}

/** Commits to the draw of the experts while nobody can know a bid; answers the seed, which he keeps. */
export async function commitsToTheDraw(
  { page, goes }: Person,
  tender: WalkedTender,
  experts: readonly string[],
): Promise<string> {
  await goes(`/tenders/${tender.id}/room?lot=${tender.lot}`)
  await page.getByRole('link', { name: '提交专家抽取承诺' }).click()
  await page.getByRole('button', { name: '生成种子' }).click()
  const seed = await page.locator('.seed code').innerText()
  await fill(page, '抽取人数', '5')
  for (const [place, expert] of experts.entries()) {
    await page.getByRole('button', { name: '添加一名专家' }).click()
    await findPerson(line(page, place), '专家', expert)
    await fill(line(page, place), '专家类别代号', 'training')
  }
  await paper(page, '专家名单文号', '演示专家名单1号')
  await does(page, '提交专家抽取承诺')
  return seed
}

/** Archives what was recorded of the opening; answers the line that its record has of it. */
export async function archivesTheRecording(
  { page, goes }: Person,
  tender: WalkedTender,
  [from, until]: readonly [string, string],
): Promise<string> {
  await goes(`/tenders/${tender.id}/acts/archive-recording`)
  await paper(page, '档案编号', '演示音像1号')
  await fill(page, '录制开始', from)
  await fill(page, '录制结束', until)
  await does(page, '归档开标、评审录音录像')
  await goes(`/tenders/${tender.id}/room/opening`)
  return page.locator('.room-record li').filter({ hasText: '录音录像' }).innerText()
}

/** Searches every bidder in every credit list and hands in who is qualified: all. */
export async function reviewsTheQualification(
  { page, goes }: Person,
  tender: WalkedTender,
  day: string,
): Promise<void> {
  await goes(`/tenders/${tender.id}/room/qualification?lot=${tender.lot}`)
  const searches = page.getByRole('group', { name: '信用查询（逐个投标人、逐个名单，留存网页）' })
  const lines = searches.getByRole('group', { name: /^第 \d+ 行$/ })
  await lines.first().waitFor()
  for (const [place, search] of (await lines.all()).entries()) {
    await choose(search, '是否列入失信名单', '否')
    await fill(search, '查询日期', day)
    await fill(search, '查询记录编号', `演示查询${String(place + 1)}号`)
    await file(search, '查询网页')
  }
  await does(page, '提交资格审查结论')
}

/** Draws the experts with the seed that was committed to and seats whoever was drawn; answers their names. */
export async function drawsAndSeatsTheCommittee(
  { page, goes }: Person,
  tender: WalkedTender,
  seed: string,
): Promise<readonly string[]> {
  await goes(`/tenders/${tender.id}/room?lot=${tender.lot}`)
  await page.getByRole('link', { name: '抽取评审专家' }).click()
  await fill(page, '抽取种子（提交承诺时保存的）', seed)
  await does(page, '抽取评审专家')
  await page.getByRole('link', { name: '回到评审室' }).click()
  await page.getByRole('link', { name: '组建评标委员会' }).click()
  await paper(page, '专家抽取记录文号', '演示抽取记录1号')
  await choose(page, '技术复杂或性质特殊', '否')
  await choose(page, '社会影响较大', '否')
  await does(page, '组建评标委员会')
  await goes(`/tenders/${tender.id}/room?lot=${tender.lot}`)
  const seats = page.locator('.seats .caption').filter({ hasText: '演示专家' })
  await page.locator('.seats li').first().waitFor()
  // Each is told by name once that is known.
  await seats.nth((await page.locator('.seats li').count()) - 1).waitFor()
  const called = await seats.allInnerTexts()
  return called.map(one => /演示专家\d\d/.exec(one)?.[0] ?? '')
}

/** Hands the report to the purchaser, once all have signed it. */
export async function deliversTheReport({ page, goes }: Person, tender: WalkedTender) {
  await goes(`/tenders/${tender.id}/room/signing?lot=${tender.lot}`)
  await page.getByText(/已签署 (\d) \/ \1/).waitFor()
  await paper(page, '评标报告文号', '演示评标报告1号')
  await does(page, '送交评标报告')
}

/** Publishes the award and sends the letter. */
export async function announcesTheAward(
  { page, goes }: Person,
  tender: WalkedTender,
  where: Where,
) {
  await goes(await addressOf(tender, 'announce-award'))
  await saysWhere(page, where)
  await fill(page, '中标公告文号', '演示中标公告1号')
  await fill(page, '中标通知书文号', '演示中标通知书1号')
  await does(page, '发布中标公告并发出通知书')
}

/** Finds nothing in a challenge, out of the drafts that the record gives; answers what that does. */
export async function turnsTheChallengeDown(
  { page, goes }: Person,
  challenge: string,
): Promise<string> {
  await goes(challenge)
  await page.getByRole('link', { name: '答复材料' }).click()
  await page.getByRole('link', { name: '用草稿答复质疑' }).click()
  const finding = page.getByLabel(/查明的事实和理由/)
  await finding.fill(`${await finding.inputValue()}得分符合评标标准。`)
  await choose(page, '该质疑事项是否成立', '否')
  await choose(page, '是否影响中标结果', '否')
  await choose(page, '协助', '是')
  await paper(page, '质疑答复文号', '演示质疑答复1号')
  return does(page, '答复质疑')
}

/** Answers finance for the purchaser, in writing. */
export async function answersTheComplaint({ page, goes }: Person, complaint: string) {
  await goes(`${complaint}/acts/answer-complaint`)
  await paper(page, '答复文号', '演示采购人答复1号')
  return does(page, '提交投诉答复')
}

/** Makes the contract out of the award: nothing of it is typed. */
export async function draftsTheContract({ page, goes }: Person, tender: WalkedTender) {
  await goes(`/tenders/${tender.id}`)
  await page.getByRole('link', { name: '按中标结果编制合同' }).click()
  await does(page, '按中标结果编制合同')
}

/** What stands on the paper that both have sealed. */
export interface SignedPaper {
  readonly contract: string
  readonly number: string
  readonly day: string
  readonly where: Where
}

export async function recordsTheSealedPaper(
  { page, goes }: Person,
  { contract, number, day, where }: SignedPaper,
) {
  await goes(`/contracts/${contract}/acts/record-signed-paper`)
  await fill(page, '合同编号', number)
  await fill(page, '签订日期', day)
  await file(page, number)
  await page.getByLabel('采购人', { exact: true }).check()
  await page.getByLabel('供应商', { exact: true }).check()
  await saysWhere(page, where)
  await does(page, '登记双方盖章的合同')
}

export async function publishesAndFilesTheContract(
  { page, goes }: Person,
  { contract, day, where }: SignedPaper,
) {
  await goes(`/contracts/${contract}/acts/publish-contract`)
  await saysWhere(page, where)
  await does(page, '公布本合同')
  await goes(`/contracts/${contract}/acts/file-contract`)
  await fill(page, '发生时间', day)
  await paper(page, '文号', '演示合同备案1号')
  await does(page, '登记合同备案')
}

/** A bid as the sheet of an opening elsewhere has it, in yuan. */
export interface SheetLine {
  readonly bidder: string
  readonly unitPrice: string
  readonly price: string
}

/** Enters the opening that the outside platform has held, by its sheet. */
export async function entersTheOpening(
  { page, goes }: Person,
  tender: WalkedTender,
  { there, bids }: { readonly there: There; readonly bids: readonly SheetLine[] },
): Promise<void> {
  await goes(await addressOf(tender, 'record-opening'))
  await saysWhatHappenedThere(page, there)
  for (const [place, { bidder, unitPrice, price }] of bids.entries()) {
    await page.getByRole('button', { name: '添加一份投标' }).click()
    const bid = line(page, place)
    await bid.getByLabel('采购包').selectOption({ index: 1 })
    await pick(bid, '投标人', bidder)
    await bid.getByLabel('是', { exact: true }).check()
    await fill(bid, '单价（每人）', unitPrice)
    await fill(bid, '总价', price)
    await bid.getByLabel('小型', { exact: true }).check()
  }
  await does(page, '登记外部平台的开标结果')
}

/** Seats the experts of a sheet that was drawn elsewhere, in what the method calls those who judge. */
export async function seatsWhoWasDrawnElsewhere(
  { page, goes }: Person,
  tender: WalkedTender,
  experts: readonly string[],
  called = '评标委员会',
): Promise<void> {
  await goes(await addressOf(tender, 'seat-committee'))
  const members = page.getByRole('group', { name: '委员会成员' })
  const sheet = page.getByRole('group', { name: '抽取名单' })
  for (const [place, expert] of experts.entries()) {
    await page.getByRole('button', { name: '添加一名成员' }).click()
    await findPerson(line(members, place), '成员', expert)
    await line(members, place).getByLabel('评审专家').check()
    await page.getByRole('button', { name: '添加一名抽中的专家' }).click()
    await findPerson(line(sheet, place), '抽中的专家', expert)
    await fill(line(sheet, place), '专家类别代号', 'training')
  }
  await paper(page, '专家抽取记录文号', '演示省库抽取记录1号')
  await choose(page, '技术复杂或性质特殊', '否')
  await choose(page, '社会影响较大', '否')
  await does(page, `组建${called}`)
}

/** Too few have bid: the document has no unreasonable terms, so another method is asked for (87§43). */
export async function asksForAnotherMethod({ page, goes }: Person, tender: WalkedTender) {
  await goes(await addressOf(tender, 'take-lawful-exit'))
  await choose(page, '招标文件有不合理条款', '否')
  await paper(page, '论证意见文号', '演示论证意见1号')
  await does(page, '择定法定出路')
}

/** What finance has approved, by its number; negotiation with the two that are left has three papers. */
export async function recordsTheApproval(
  { page, goes }: Person,
  tender: WalkedTender,
  {
    method,
    number,
    day,
  }: { readonly method: string; readonly number: string; readonly day: string },
) {
  await goes(await addressOf(tender, 'record-method-decision'))
  await choose(page, '采购方式', method)
  await choose(page, '是否批准', '是')
  await fill(page, '批复机关', '演示市财政局')
  await paper(page, '批复文号', number)
  await fill(page, '批复日期', day)
  if (method === '竞争性谈判') await attachesThreePapers(page)
  await does(page, '登记采购方式变更批复')
}

/** 74§28: proof of the notice, of the challenges, and an opinion on the document. */
async function attachesThreePapers(page: Page): Promise<void> {
  await paper(page, '公告发布证明文号', '演示公告证明1号')
  await paper(page, '质疑情况说明文号', '演示质疑说明1号')
  await paper(page, '招标文件无不合理条款的论证文号', '演示论证意见2号')
  await choose(page, '由谁论证', '三名以上专家')
  await fill(page, '论证专家人数', '3')
}
