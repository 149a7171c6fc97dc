import type { StatutoryEnd, TenderLot } from '#libs/contracts'
import { fen, sum } from '#libs/money'
import { dayOf } from '#libs/calendar'
import { paperDay } from '../chinese.js'
import type { Facts } from '../facts/facts.js'
import { heading, items, text, type Table } from '../paper.js'
import { articleOf } from './article.js'
import {
  deadlineOf,
  noticeTitle,
  publishedCase,
  purchaseRows,
  tenderCase,
  type TenderCase,
} from './case.js'
import { blocksOf, isNotYet, notYet, particulars, unplanned, type PaperKind } from './kind.js'
import type { MethodWords } from './method-words.js'
import { kindWord, lastDayOf, momentOf, percentOf, yuanOf } from './words.js'

const lotsOf = ({ document }: TenderCase): Table => ({
  caption: '采购包一览',
  head: ['采购包', '内容', '人数', '预算（元）', '最高限价（元）', '中小企业'],
  rows: document.lots.map((lot, at) => [
    String(at + 1),
    `${lot.title}（${kindWord[lot.kind]}）`,
    String(lot.heads),
    yuanOf(lot.budget),
    yuanOf(lot.ceiling ?? lot.budget),
    lot.reservedForSmallBusinesses
      ? '专门面向'
      : `价格扣除${percentOf(document.smallBusinessDeduction)}`,
  ]),
  widths: [0.9, 2.4, 0.8, 1.7, 1.7, 1.4],
  figures: [2, 3, 4],
})

const conditionsOf = (lots: readonly TenderLot[]): readonly string[] => [
  ...new Set(
    lots.flatMap(({ conditions }) =>
      conditions.map(({ title, rule }) => `${title}（${articleOf(rule)}）`),
    ),
  ),
]

const agreedMonths = (lots: readonly TenderLot[]): string =>
  lots
    .map(({ agreement }, at) =>
      agreement ? `采购包${String(at + 1)}：${String(agreement.months)}个月` : '',
    )
    .filter(said => said !== '')
    .join('；') || '见招标文件'

/** 招标公告: read by whoever may want to bid; what is owed to them by which day is on it. */
export const tenderNotice: PaperKind = {
  ...{ kind: 'tender-notice', name: '招标公告', of: 'tender', perLot: false, open: true },
  mandatory: [
    { article: '条例§29', item: '采购计划备案编号' },
    { article: '条例§30', item: '预算金额（元）' },
    { article: '87§12', item: '最高限价（元）' },
    { article: '法§22', item: '资格要求' },
    { article: '财库〔2016〕125号', item: '信用记录查询' },
    { article: '87§19', item: '联合体投标' },
    { article: '46§12', item: '中小企业' },
    { article: '条例§31', item: '招标文件提供期限' },
    { article: '法§35', item: '投标截止时间' },
    { article: '87§39', item: '开标时间和地点' },
    { article: '87§16', item: '公告期限' },
    { article: '94§11', item: '质疑' },
  ],
  write({ facts }) {
    const found = publishedCase(facts)
    if (isNotYet(found)) return found
    const { project, drafted, document, notice, words } = found
    const again = facts.last('TenderDatesReckonedAgain')?.data
    const deadline = momentOf(deadlineOf(facts, found))
    return {
      title: noticeTitle(found, words.notice),
      blocks: blocksOf(
        heading('项目基本情况'),
        particulars(
          ['项目名称', project.title],
          ['采购人', project.purchaser],
          ['采购计划备案编号', drafted.planNumber],
          ['采购方式', words.method],
          ['预算金额（元）', yuanOf(sum(document.lots.map(({ budget }) => fen(budget))))],
          ['合同履行期限', agreedMonths(document.lots)],
          [`联合体${words.bid}`, document.consortium === 'refused' ? '不接受' : '接受'],
        ),
        lotsOf(found),
        heading('资格要求'),
        items(...conditionsOf(document.lots)),
        text(`信用记录查询：${document.creditScreening}。`),
        heading(`获取${words.document}`),
        text(
          `${words.document}提供期限：自${momentOf(notice.publishedAt)}起至` +
            `${offeredUntil(facts, again?.documentOfferEnds ?? notice.documentOfferEnds)}止，免费获取。`,
        ),
        heading(words.handIn),
        text(`${words.deadline}：${deadline}。`),
        text(`${words.opening}时间和地点：${deadline}，${notice.openingPlace}。`),
        ...securityOf(document.bidSecurity, words),
        heading('公告期限'),
        text(
          `自本公告发布之日起${words.noticePeriod}，至${lastDayOf(again?.noticeEnds ?? notice.noticeEnds)}止。`,
        ),
        heading('质疑'),
        text(
          `认为${words.document}使自己的权益受到损害的，可以在获取${words.document}之日或者公告期限届满之日起` +
            '7个工作日内，以书面形式向采购人提出质疑。',
        ),
      ),
      signatures: [{ by: project.purchaser, on: dayOf(notice.publishedAt) }],
    }
  },
}

/** A longer offer of the document ends on the day that its own notice named (87§18). */
function offeredUntil(facts: Facts, ends: StatutoryEnd): string {
  const extended = facts.last('DocumentOfferingExtended')?.data.offeredUntil
  return extended === undefined ? lastDayOf(ends) : paperDay(extended)
}

const securityOf = (amount: number | undefined, { security, deadline }: MethodWords) =>
  amount === undefined || amount === 0
    ? [text(`本项目不收取${security}。`)]
    : [text(`${security}：${yuanOf(amount)}元，应于${deadline}前以非现金形式提交。`)]

/** 更正公告: the last amendment, with what it moved (87§27). */
export const amendmentNotice: PaperKind = {
  ...{ kind: 'amendment-notice', name: '更正公告', of: 'tender', perLot: false, open: true },
  ...unplanned,
  entries: facts =>
    facts.all('TenderAmended').map(({ eventId, data: { amendment: id, document } }) => ({
      ...{ id, number: document.paper, eventId },
    })),
  mandatory: [
    { article: '87§27', item: '原公告日期' },
    { article: '87§27', item: '更正内容' },
    { article: '87§27', item: '更正后的投标截止时间' },
    { article: '本系统文书格式', item: '更正日期' },
  ],
  write({ facts }) {
    const found = tenderCase(facts)
    if (isNotYet(found)) return found
    const notice = facts.last('TenderNoticePublished')
    const amended = facts.last('TenderAmended')
    if (!notice || !amended) return notYet('TenderAmended')
    const { project, words } = found
    const { changes, deadline, moved, affectsBids, document: paper, channel } = amended.data
    const publishedAt = channel.channel === 'elsewhere' ? channel.occurredOn : amended.at
    return {
      title: noticeTitle(found, '更正公告'),
      blocks: blocksOf(
        particulars(
          ...purchaseRows(found),
          ['原公告日期', momentOf(notice.data.publishedAt)],
          ['更正日期', momentOf(publishedAt)],
          [`可能影响${words.bidFile}编制`, affectsBids ? '是' : '否'],
          [
            `更正后的${words.deadline}`,
            `${momentOf(deadline)}${moved ? '（已顺延）' : '（未变）'}`,
          ],
          ['更正文件', paper.paper],
        ),
        heading('更正内容'),
        text(changes),
        text(`其他内容不变。已获取${words.document}的供应商以本公告为准。`),
      ),
      signatures: [{ by: project.purchaser, on: dayOf(publishedAt) }],
    }
  },
}
