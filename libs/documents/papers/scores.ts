import { dayOf } from '#libs/calendar'
import type { ScoreLine, TenderLot } from '#libs/contracts'
import type { DataOf, Fact, Facts } from '../facts/facts.js'
import { heading, text, type Table } from '../paper.js'
import { articleOf } from './article.js'
import { inStream, lotRow, publishedCase } from './case.js'
import {
  bidderOf,
  committeeNamed,
  completedCase,
  evaluatedCase,
  memberWords,
  seatWord,
  type EvaluatedCase,
  type Seat,
} from './evaluated.js'
import { blocksOf, isNotYet, notYet, particulars, type PaperKind } from './kind.js'
import type { MethodWords } from './method-words.js'
import { groundOf, nameOf, parallelWord, scoreOf, sizeWord, triggerWord, yuanOf } from './words.js'

type Result = DataOf<'EvaluationCompleted'>['results'][number]

/** Results as the law ranks them: total, then the lower bid price (87§57). */
export function resultTable(
  facts: Facts,
  { document, words }: EvaluatedCase,
  results: readonly Result[],
): Table {
  const decimals = document.scoreDecimals
  if (!words.scored) return priceTable(facts, words, results)
  return {
    caption: '评分汇总',
    head: [
      ...['名次', words.bidder, `${words.price}（元）`, '评审价格（元）'],
      ...['价格分', '其他分', '总分'],
    ],
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

/** Where the lowest price alone decides (法§38, 74§35): the order without a score. */
const priceTable = (facts: Facts, words: MethodWords, results: readonly Result[]): Table => ({
  caption: `${words.price}汇总`,
  head: ['名次', words.bidder, `${words.price}（元）`, '评审价格（元）'],
  rows: results
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ rank, bidder, price, evaluatedPrice }) => [
      ...[String(rank), nameOf(facts, bidder), yuanOf(price), yuanOf(evaluatedPrice)],
    ]),
  ...{ widths: [0.7, 2.4, 1.6, 1.6], figures: [2, 3] },
})

const kindOfFactor = { price: '价格', objective: '客观', judged: '主观' } as const

/** Nothing where nobody scores. */
export const factorTable = ({ lot, words }: EvaluatedCase): Table | undefined =>
  words.scored ? factorsOf(lot) : undefined

const factorsOf = (lot: TenderLot): Table => ({
  caption: '评分因素及分值',
  head: ['评分因素', '分值', '类别'],
  rows: lot.factors.map(({ title, weight, kind }) => [title, String(weight), kindOfFactor[kind]]),
  widths: [3, 1, 1],
  figures: [1],
})

/**
 * 评标委员会成员评分表 (87§55): what each member gave each bid by themselves, as it went into the sum.
 * Once anything of it is done again, nobody reads another's sheet until the scores are added up anew: who
 * comes to the committee late scores alone, too.
 */
export const scoreSheets: PaperKind = {
  ...{ kind: 'score-sheets', name: '评标委员会成员评分表', of: 'evaluation' },
  ...{ perLot: false, open: false, ranks: true },
  mandatory: [
    { article: '87§55', item: '评标委员会成员' },
    { article: '87§55', item: '评分因素' },
  ],
  awaited({ facts }) {
    const found = publishedCase(facts)
    return isNotYet(found) || found.words.scored
  },
  persons: committeeNamed,
  write(asked) {
    const { facts, about } = asked
    const found = completedCase(facts, about)
    if (isNotYet(found)) return found
    const { done, words } = found
    if (isOpenAgain(facts, done)) return notYet('EvaluationCompleted')
    const sheets = found.members.map(member => ({
      member,
      lines: sheetOf(facts, found, member.person),
    }))
    if (sheets.every(({ lines }) => lines.length === 0)) return notYet('ScoresSubmitted')
    const word = memberWords(asked, found)
    return {
      title: `${words.committee}成员评分表`,
      blocks: blocksOf(
        particulars(['项目名称', found.project.title], lotRow(found, found.lot.lot)),
        heading(`${words.committee}成员`),
        {
          head: ['席位', '成员'],
          rows: found.members.map(member => [seatWord(member), word(member)]),
          widths: [1, 4],
        },
        heading('各成员评分（百分制）'),
        ...found.seated.bids.flatMap(({ bid, bidder }) => {
          const given = sheets.map(({ member, lines }) => ({
            member,
            lines: lines.filter(line => line.bid === bid),
          }))
          return given.some(({ lines }) => lines.length > 0)
            ? [sheetTable(found, nameOf(facts, bidder), given)]
            : []
        }),
      ),
      signatures: [{ by: `${words.committee}全体成员（签字）`, on: dayOf(done.at) }],
    }
  },
}

interface Sheet {
  readonly member: Seat
  readonly lines: readonly ScoreLine[]
}

const sheetTable = ({ lot }: EvaluatedCase, bidder: string, sheets: readonly Sheet[]): Table => ({
  caption: bidder,
  head: ['评分因素', '分值', '类别', ...sheets.map(({ member }) => seatWord(member))],
  rows: lot.factors
    .filter(({ kind }) => kind !== 'price')
    .map(({ factor, title, weight, kind }) => [
      ...[title, String(weight), kindOfFactor[kind]],
      ...sheets.map(({ lines }) => {
        const line = lines.find(one => one.factor === factor)
        return line ? scoreOf(line.score, 2) : '—'
      }),
    ]),
  widths: [2.4, 0.8, 0.9, ...sheets.map(() => 1)],
  figures: [1, ...sheets.map((_, place) => 3 + place)],
})

/** With any of these after the sum, a member or a sheet is another, and the sum is made anew. */
const openingAgain = [
  ...(['MemberLeft', 'MemberReplaced', 'ResponsivenessReviewed', 'ScoresReturned'] as const),
  ...(['ReEvaluationOrdered', 'ScoresSubmitted', 'OutliersAnswered'] as const),
] as const

const isOpenAgain = (
  facts: Facts,
  { stream, version }: Pick<Fact, 'stream' | 'version'>,
): boolean =>
  openingAgain.some(
    type => facts.last(type, one => one.stream === stream && one.version > version) !== undefined,
  )

/** The member's last sheet, with what they corrected when a score stood far from the others'. */
function sheetOf(
  facts: Facts,
  { evaluation }: EvaluatedCase,
  expert: string,
): readonly ScoreLine[] {
  const inThis = inStream('evaluation', evaluation)
  const handed = facts.last('ScoresSubmitted', fact => inThis(fact) && fact.data.expert === expert)
  if (!handed) return []
  const answers = facts
    .all(
      'OutliersAnswered',
      fact => inThis(fact) && fact.data.expert === expert && handed.version < fact.version,
    )
    .flatMap(({ data }) => data.answers)
  return handed.data.scores.map(line => {
    const corrected = answers.findLast(
      ({ bid, factor, score }) => bid === line.bid && factor === line.factor && score !== undefined,
    )
    return { ...line, score: corrected?.score ?? line.score }
  })
}

/** 评分汇总表 (87§55, §57): each factor's weight, each bidder's scores, the order. */
export const scoreSummary: PaperKind = {
  ...{ kind: 'score-summary', name: '评分汇总表', of: 'evaluation', perLot: false, open: false },
  ranks: true,
  mandatory: [
    { article: '87§55', item: '评分因素' },
    { article: '87§55', item: '评审价格（元）' },
    { article: '87§57', item: '名次' },
    { article: '87§68', item: '并列时的确定方式' },
  ],
  write({ facts, about }) {
    const found = completedCase(facts, about)
    if (isNotYet(found)) return found
    const { done, document, lot, project, words } = found
    return {
      title: words.scored ? '评分汇总表' : `${words.price}汇总表`,
      blocks: blocksOf(
        particulars(
          ['项目名称', project.title],
          lotRow(found, lot.lot),
          ['评审方法', words.ranking],
          ['并列时的确定方式', parallelWord[document.amongParallel]],
        ),
        factorTable(found),
        resultTable(facts, found, done.data.results),
        text(words.priceBase),
      ),
      signatures: [{ by: words.committee, on: dayOf(done.at) }],
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
    const { words } = found
    return {
      title: '符合性审查表',
      blocks: blocksOf(
        particulars(['项目名称', found.project.title], lotRow(found, found.lot.lot), [
          '符合性审查结果',
          `通过${String(responsive.length)}家${evaluable ? '' : '，不足规定家数，评审终止'}`,
        ]),
        {
          caption: `通过符合性审查的${words.bidder}`,
          head: [words.bidder, `${words.firstPrice}（元）`, '企业规模'],
          rows: responsive.map(({ bidder, price, businessSize }) => [
            ...[nameOf(facts, bidder), yuanOf(price), sizeWord[businessSize]],
          ]),
          ...{ widths: [2.4, 1.6, 1], figures: [1] },
        },
        ...doubtsOf(facts, found, reviewed.data),
      ),
      signatures: [{ by: words.committee, on: dayOf(reviewed.at) }],
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
  const { words } = found
  const out = `${words.bid}无效`
  return [
    text(invalid.length === 0 ? `${out}：无。` : `${out}：${String(invalid.length)}家。`),
    ...invalid.map(({ bid, ground, rule }) =>
      text(`${bidder(bid)}${out}，依据${articleOf(rule)}（${groundOf(ground, words)}）。`),
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
        `${bidder(data.bid)}的说明经${words.committee}认定${data.convincing ? '成立' : `不成立，${out}`}：` +
          data.reason,
      ),
    ),
  ]
}
