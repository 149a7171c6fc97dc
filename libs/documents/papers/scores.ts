import { dayOf } from '#libs/calendar'
import type { DataOf, Facts } from '../facts/facts.js'
import { text, type Table } from '../paper.js'
import { inStream, lotNumber } from './case.js'
import { bidderOf, completed, evaluatedCase, type EvaluatedCase } from './evaluated.js'
import { blocksOf, isNotYet, notYet, particulars, type PaperKind } from './kind.js'
import { nameOf, parallelWord, scoreOf, sizeWord, triggerWord, yuanOf } from './words.js'

type Result = DataOf<'EvaluationCompleted'>['results'][number]

/** Results as the law ranks them: total, then the lower bid price (87§57). */
export function resultTable(
  facts: Facts,
  { document }: EvaluatedCase,
  results: readonly Result[],
): Table {
  const decimals = document.scoreDecimals
  return {
    caption: '评分汇总',
    head: ['名次', '投标人', '投标报价（元）', '评审价格（元）', '价格分', '其他分', '总分'],
    rows: results
      .toSorted((one, other) => one.rank - other.rank)
      .map(({ rank, bidder, price, evaluatedPrice, priceScore, otherScore, total }) => [
        ...[String(rank), nameOf(facts, bidder), yuanOf(price), yuanOf(evaluatedPrice)],
        ...[priceScore, otherScore, total].map(score => scoreOf(score, decimals)),
      ]),
    widths: [0.7, 1.7, 1.6, 1.6, 1.2, 1.3, 1.3],
    figures: [2, 3, 4, 5, 6],
  }
}

export const factorTable = ({ lot }: EvaluatedCase): Table => ({
  caption: '评分因素及分值',
  head: ['评分因素', '分值', '类别'],
  rows: lot.factors.map(({ title, weight, kind }) => [
    title,
    String(weight),
    { price: '价格', objective: '客观', judged: '主观' }[kind],
  ]),
  widths: [3, 1, 1],
  figures: [1],
})

/** 评分汇总表 (87§55, §57): each factor's weight, each bidder's scores, the order. */
export const scoreSummary: PaperKind = {
  ...{ kind: 'score-summary', name: '评分汇总表', of: 'evaluation', perLot: false, open: false },
  mandatory: [
    { article: '87§55', item: '评分因素' },
    { article: '87§55', item: '评审价格（元）' },
    { article: '87§57', item: '名次' },
    { article: '87§68', item: '并列时的确定方式' },
  ],
  write({ facts, about }) {
    const found = evaluatedCase(facts, about)
    if (isNotYet(found)) return found
    const done = completed(facts, about)
    if (!done) return notYet('EvaluationCompleted')
    const { document, lot, project } = found
    return {
      title: '评分汇总表',
      blocks: blocksOf(
        particulars(
          ['项目名称', project.title],
          ['采购包', `${lotNumber(found, lot.lot)} ${lot.title}`],
          ['评审方法', '综合评分法'],
          ['并列时的确定方式', parallelWord[document.amongParallel]],
        ),
        factorTable(found),
        resultTable(facts, found, done.data.results),
        text(
          '评标基准价为通过符合性审查的最低评审价格；政策性价格扣除先行计算，合同价按投标报价。',
        ),
      ),
      signatures: [{ by: '评标委员会', on: dayOf(done.at) }],
    }
  },
}

/** 符合性审查表 (87§50): who responds to the document, who does not and why, whose price is too low. */
export const responsivenessReview: PaperKind = {
  ...{ kind: 'responsiveness-review', name: '符合性审查表', of: 'evaluation' },
  ...{ perLot: false, open: false },
  mandatory: [
    { article: '87§50', item: '符合性审查结果' },
    { article: '87§63', item: '投标无效' },
    { article: '87§60', item: '异常低价' },
  ],
  write({ facts, about }) {
    const found = evaluatedCase(facts, about)
    if (isNotYet(found)) return found
    const reviewed = facts.last('ResponsivenessReviewed', inStream('evaluation', about))
    if (!reviewed) return notYet('ResponsivenessReviewed')
    const { responsive, evaluable } = reviewed.data
    return {
      title: '符合性审查表',
      blocks: blocksOf(
        particulars(
          ['项目名称', found.project.title],
          ['采购包', `${lotNumber(found, found.lot.lot)} ${found.lot.title}`],
          [
            '符合性审查结果',
            `通过${String(responsive.length)}家${evaluable ? '' : '，不足三家，评审终止'}`,
          ],
        ),
        {
          caption: '通过符合性审查的投标人',
          head: ['投标人', '投标报价（元）', '企业规模'],
          rows: responsive.map(({ bidder, price, businessSize }) => [
            ...[nameOf(facts, bidder), yuanOf(price), sizeWord[businessSize]],
          ]),
          ...{ widths: [2.4, 1.6, 1], figures: [1] },
        },
        ...doubtsOf(facts, found, reviewed.data),
      ),
      signatures: [{ by: '评标委员会', on: dayOf(reviewed.at) }],
    }
  },
}

/** What was found invalid, and what had to be explained and was judged. */
export function doubtsOf(
  facts: Facts,
  found: EvaluatedCase,
  { invalid, abnormallyLow }: DataOf<'ResponsivenessReviewed'>,
) {
  const judged = facts.all('PriceExplanationJudged', inStream('evaluation', found.evaluation))
  const bidder = (bid: string) => nameOf(facts, bidderOf(found, bid))
  return [
    text(invalid.length === 0 ? '投标无效：无。' : `投标无效：${String(invalid.length)}家。`),
    ...invalid.map(({ bid, ground, rule }) =>
      text(`${bidder(bid)}投标无效，依据${rule}（${ground}）。`),
    ),
    text(
      abnormallyLow.length === 0
        ? '异常低价：无。'
        : `异常低价：${String(abnormallyLow.length)}家须书面说明。`,
    ),
    ...abnormallyLow.map(({ bid, triggers }) =>
      text(`${bidder(bid)}报价${triggers.map(one => triggerWord[one]).join('，')}。`),
    ),
    ...judged.map(({ data }) =>
      text(
        `${bidder(data.bid)}的说明经评标委员会认定${data.convincing ? '成立' : '不成立，投标无效'}：` +
          data.reason,
      ),
    ),
  ]
}
