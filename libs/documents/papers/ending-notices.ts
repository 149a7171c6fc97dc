import { dayOf } from '#libs/calendar'
import { paperDay } from '../chinese.js'
import type { DataOf, Fact, Facts } from '../facts/facts.js'
import { heading, text } from '../paper.js'
import { articleOf } from './article.js'
import { lotRow, noticeTitle, publishedCase, purchaseRows, type PublishedCase } from './case.js'
import { blocksOf, isNotYet, notYet, particulars, unplanned, type PaperKind } from './kind.js'
import type { MethodWords } from './method-words.js'
import { momentOf } from './words.js'

const partWord = ({
  document,
  deadline,
  opening,
  won,
  winner,
}: MethodWords): Readonly<Record<string, string>> => ({
  ...{ title: '项目名称', budget: '预算、最高限价', requirement: '采购需求' },
  ...{ qualification: '资格要求', 'document-offer': `获取${document}`, deadline },
  ...{ 'opening-place': `${opening}地点`, winner, 'award-amount': `${won}金额`, other: '其他' },
})

/** 更正公告 of what a notice itself said wrongly, on the medium that had the notice (101§8). */
export const correctionNotice: PaperKind = {
  ...{ kind: 'correction-notice', name: '更正公告（公告内容）', of: 'tender' },
  ...{ perLot: false, open: true, ...unplanned },
  entries: facts =>
    facts.all('NoticeCorrected').map(({ eventId, data: { correction: id, noticeNumber } }) => ({
      ...{ id, number: noticeNumber, eventId },
    })),
  mandatory: [
    { article: '101§8', item: '被更正的公告' },
    { article: '101§8', item: '更正内容' },
    { article: '本系统文书格式', item: '更正原因' },
    { article: '本系统文书格式', item: '更正日期' },
  ],
  write({ facts }) {
    const found = publishedCase(facts)
    if (isNotYet(found)) return found
    const corrected = facts.last('NoticeCorrected')
    if (!corrected) return notYet('NoticeCorrected')
    const { project, words } = found
    const { notice, corrected: parts, reason, correctedAt } = corrected.data
    const wrong = { 'tender-notice': words.notice, 'award-notice': `${words.won}公告` }[notice]
    const called = partWord(words)
    return {
      title: noticeTitle(found, '更正公告'),
      blocks: blocksOf(
        particulars(
          ...purchaseRows(found),
          ['被更正的公告', wrong],
          ['更正原因', reason],
          ['更正日期', momentOf(correctedAt)],
        ),
        {
          caption: '更正内容',
          head: ['事项', '原为', '更正为'],
          rows: parts.map(({ path, from, to }) => [called[path] ?? path, from, to]),
          widths: [1, 2, 2],
        },
        text('其他内容不变。'),
      ),
      signatures: [{ by: project.purchaser, on: dayOf(correctedAt) }],
    }
  },
}

type Termination = NonNullable<DataOf<'TenderTerminated'>['ground']>

const terminationWord: Readonly<Record<Termination, string>> = {
  ...{ 'need-ceased': '采购需求消失', 'funds-withdrawn': '采购资金被收回' },
  ...{ 'law-or-policy-changed': '法律或者政策变化', 'task-changed': '采购任务重大变更' },
}

/** 终止公告 (87§29): only for a major change of the task; who has paid gets it back with interest. */
export const terminationNotice: PaperKind = {
  ...{ kind: 'termination-notice', name: '终止公告', of: 'tender', perLot: false, open: true },
  ...unplanned,
  mandatory: [
    { article: '87§29', item: '终止原因' },
    { article: '87§29', item: '退还' },
    { article: '本系统文书格式', item: '终止日期' },
  ],
  write({ facts }) {
    const found = publishedCase(facts)
    if (isNotYet(found)) return found
    const terminated = facts.last('TenderTerminated')
    if (!terminated) return notYet('TenderTerminated')
    const { project, words } = found
    const { ground, reason } = terminated.data
    return {
      title: noticeTitle(found, '终止公告'),
      blocks: blocksOf(
        particulars(
          ...purchaseRows(found),
          ['终止日期', paperDay(dayOf(terminated.at))],
          ['终止原因', `${ground === undefined ? '' : `${terminationWord[ground]}。`}${reason}`],
        ),
        text(
          `退还：已经收取的${words.document}费用、${words.security}及其在银行产生的孳息，` +
            '自终止之日起5个工作日内退还。',
        ),
      ),
      signatures: [{ by: project.purchaser, on: dayOf(terminated.at) }],
    }
  },
}

const failureWord: Readonly<Record<DataOf<'LotFailed'>['ground'], string>> = {
  'fewer-than-three-suppliers': '符合专业条件的供应商或者作出实质响应的供应商不足规定家数',
  'illegality-affecting-fairness': '出现影响采购公正的违法、违规行为',
  'all-prices-above-budget': '报价均超过采购预算，采购人不能支付',
  'task-cancelled': '因重大变故，采购任务取消',
}

/** 废标公告 of one lot (法§36), or that it ended without enough suppliers (87§43), and how it goes on. */
export const failureNotice: PaperKind = {
  ...{ kind: 'failure-notice', name: '废标公告', of: 'tender', perLot: true, open: true },
  ...unplanned,
  mandatory: [
    { article: '法§36', item: '废标理由' },
    { article: '法§37', item: '后续安排' },
  ],
  write({ facts, lot }) {
    const found = publishedCase(facts)
    if (isNotYet(found)) return found
    const { project, words } = found
    const exit = facts.last('LawfulExitTaken', ({ data }) => data.lot === lot)
    const ended = failureOf(facts, lot) ?? withoutFailure(facts, exit, words)
    if (!ended) return notYet('LotFailed')
    const what = ended.failed ? words.failed : '终止'
    return {
      title: noticeTitle(found, `${what}公告`),
      blocks: blocksOf(
        particulars(
          ...purchaseRows(found),
          lotRow(found, lot),
          [`${what}理由`, ended.reason],
          ['依据', articleOf(ended.rule)],
        ),
        heading('后续安排'),
        text(exit ? exitWord(exit, found) : '采购人依法决定重新开展采购活动或者采取其他采购方式。'),
      ),
      signatures: [{ by: project.purchaser, on: dayOf(ended.at) }],
    }
  },
}

interface LotEnd extends Pick<Fact, 'at'> {
  readonly failed: boolean
  readonly reason: string
  readonly rule: string
}

/** 废标; a terminated tender has a notice of its own (87§29). */
function failureOf(facts: Facts, lot: string | undefined): LotEnd | undefined {
  const failed = facts.last('LotFailed', ({ data }) => data.lot === lot && data.rule !== '87§29')
  if (!failed) return undefined
  const { ground, reason, rule } = failed.data
  return { failed: true, at: failed.at, rule, reason: `${failureWord[ground]}：${reason}` }
}

/**
 * A lot without enough suppliers is not 废标 (87§41): it went on by a rule of its own. One that went on
 * because the whole tender was terminated is told of in the tender's notice.
 */
function withoutFailure(
  facts: Facts,
  exit: Fact<'LawfulExitTaken'> | undefined,
  words: MethodWords,
): LotEnd | undefined {
  const terminated = facts.last('TenderTerminated')
  if (!exit || (terminated && terminated.version < exit.version)) return undefined
  const { rule } = exit.data
  return { failed: false, at: exit.at, rule, reason: endedBecause(words)[rule] ?? tooFew }
}

const tooFew = failureWord['fewer-than-three-suppliers']

/** Why a lot ended that did not fail by 法§36, by the rule of its way on; too few suppliers otherwise. */
const endedBecause = ({ document, winner }: MethodWords): Readonly<Record<string, string>> => ({
  '46§10': '专门面向中小企业的采购包，符合条件的供应商不足规定家数',
  '87§65': `${document}内容违反规定或者存在歧义，评审停止`,
  '条例§49': `${winner}拒绝签订合同`,
  ...upheldWord,
})

/** A finding sends the lot back, whether or not its document was at fault. */
const upheldWord: Readonly<Record<string, string>> = {
  '94§16': '质疑成立，影响或者可能影响采购结果',
  '94§31': '对采购文件提起的投诉成立，影响或者可能影响采购结果',
  '94§32': '对采购过程或者采购结果提起的投诉成立，影响或者可能影响采购结果',
}

/** What the purchaser found to do, and on which paper. */
const exitWord = (
  { data: { exit, finding, unreserved, rule } }: Fact<'LawfulExitTaken'>,
  { words }: PublishedCase,
): string => {
  const onPaper = `（${articleOf(rule)}，${finding.paper}）。`
  if (exit !== 'tender-again') return `依法申请采用其他采购方式${onPaper}`
  return rule in upheldWord
    ? `重新开展采购活动${onPaper}`
    : `修改${words.document}后重新采购${unreserved ? '，不再专门面向中小企业' : ''}${onPaper}`
}
