import { dayOf } from '#libs/calendar'
import type { DataOf, Facts } from '../facts/facts.js'
import { heading, text, type Block } from '../paper.js'
import { articleOf } from './article.js'
import {
  lotIn,
  lotNumber,
  lotRow,
  openedAt,
  publishedCase,
  revealed,
  type TenderCase,
} from './case.js'
import { blocksOf, isNotYet, notYet, particulars, type PaperKind } from './kind.js'
import { wordsOf } from './method-words.js'
import { momentOf, nameOf, undecryptedWord, yuanOf } from './words.js'

type OpenedLot = DataOf<'BidsOpened'>['lots'][number]

/** 开标记录 (87§39–40): who bid, what the bids say, and what became of those that stayed sealed. */
export const openingRecord: PaperKind = {
  ...{ kind: 'opening-record', name: '开标记录', of: 'tender', perLot: false, open: false },
  mandatory: [
    { article: '87§39', item: '开标时间' },
    { article: '87§39', item: '开标地点' },
    { article: '87§39', item: '投标人' },
    { article: '87§39', item: '投标报价（元）' },
    { article: '87§83', item: '解密截止时间' },
    { article: '87§40', item: '投标人确认和现场询问' },
  ],
  // Only an open tender is opened before everybody who bid; elsewhere no rival's price is told (法§38).
  addressees: ({ facts }) =>
    wordsOf(facts.last('TenderDrafted')?.data.method).openedBeforeAll
      ? facts
          .all('BidsOpened')
          .flatMap(({ data }) => data.lots.flatMap(({ bids }) => bids.map(({ bidder }) => bidder)))
      : [],
  write({ facts }) {
    const found = publishedCase(facts)
    if (isNotYet(found)) return found
    const opened = facts.last('BidsOpened')
    if (!opened) return notYet('BidsOpened')
    const { project, document, notice, words } = found
    const { channel } = opened.data
    const closed = facts.last('DecryptionClosed')?.data
    const longer = facts.last('OutageJudged', ({ data }) => data.decryptionEnds !== undefined)
    return {
      title: `${words.opening}记录${channel ? '（副本）' : ''}`,
      blocks: blocksOf(
        particulars(
          ['项目名称', project.title],
          [`${words.opening}时间`, momentOf(openedAt(opened))],
          [`${words.opening}地点`, notice.openingPlace],
          ['解密截止时间', momentOf(longer?.data.decryptionEnds ?? opened.data.decryptionEnds)],
          ['未解密的后果', undecryptedWord(document.undecryptedBid, words)],
          ...originalRows(channel),
        ),
        ...opened.data.lots.flatMap(lot => lotOpened(facts, found, { lot, closed })),
        ...facts
          .all('BidOpeningNotHeld')
          .flatMap(({ data: { lots, rule } }) =>
            lots.map(lot =>
              text(
                `${lotNumber(found, lot)}：${words.bidder}不足规定家数，不予${words.opening}（${articleOf(rule)}）。`,
              ),
            ),
          ),
        ...saidThere(facts, found),
      ),
      signatures: [{ by: project.purchaser, on: dayOf(openedAt(opened)) }],
    }
  },
}

/** Of an opening that was held elsewhere ours is a copy 副本: where its original is. */
const originalRows = (channel: DataOf<'BidsOpened'>['channel']): readonly [string, string][] =>
  channel ? [['原件', `外部平台，登记编号 ${channel.reference}；本系统为副本`]] : []

function lotOpened(
  facts: Facts,
  found: TenderCase,
  {
    lot: { lot, bids },
    closed,
  }: { readonly lot: OpenedLot; readonly closed: DataOf<'DecryptionClosed'> | undefined },
): readonly Block[] {
  const { words } = found
  const sealed = closed?.undecrypted.map(({ bid }) => bid) ?? []
  const rows = bids.map(({ bid, bidder }, at) => {
    const content = revealed(facts, bid)
    const price = content ? yuanOf(content.price) : '—'
    const unitPrice = content ? yuanOf(content.unitPrice) : '—'
    const state = content ? '已解密' : sealed.includes(bid) ? '未解密' : '等待解密'
    return [String(at + 1), nameOf(facts, bidder), unitPrice, price, state]
  })
  return [
    heading(`${lotNumber(found, lot)} ${lotIn(found, lot)?.title ?? ''}`),
    {
      head: ['序号', words.bidder, '单价（元/人）', `${words.firstPrice}（元）`, '解密情况'],
      ...{ rows, widths: [0.7, 2.6, 1.5, 1.8, 1.2], figures: [2, 3] },
    },
  ]
}

/** Who confirmed the record, and what was asked on the spot and answered; silence recognises it. */
function saidThere(facts: Facts, { words }: TenderCase): readonly Block[] {
  const confirmed = facts.all('OpeningRecordConfirmed')
  const answers = facts.all('OpeningQuestionAnswered')
  const questions = facts.all('OpeningQuestioned').map(({ data }) => {
    const answer = answers.find(one => one.data.question === data.question)
    return text(
      `${nameOf(facts, data.institution)}提出${aboutWord[data.about]}：${data.words}。` +
        (answer ? `答复：${answer.data.words}` : '尚未答复。'),
    )
  })
  return [
    heading(`${words.bidder}确认和现场询问`),
    text(
      confirmed.length === 0
        ? `${words.bidder}未在系统内确认；未到场或者未提出异议的，视同认可。`
        : `已确认：${confirmed.map(({ data }) => nameOf(facts, data.institution)).join('、')}；其他${words.bidder}视同认可。`,
    ),
    ...questions,
  ]
}

const aboutWord: Readonly<Record<DataOf<'OpeningQuestioned'>['about'], string>> = {
  ...{ doubt: '异议', recusal: '回避申请' },
}

/** 资格审查表 (87§44): each condition against each bidder, with the reason where one fails. */
export const qualificationReview: PaperKind = {
  ...{ kind: 'qualification-review', name: '资格审查表', of: 'tender', perLot: true, open: false },
  mandatory: [
    { article: '87§44', item: '资格条件' },
    { article: '87§44', item: '审查结论' },
    { article: '条例§19', item: '信用记录查询' },
  ],
  write({ facts, lot }) {
    const found = publishedCase(facts)
    if (isNotYet(found)) return found
    const of = lotIn(found, lot)
    const reviewed = facts.last('QualificationReviewed', ({ data }) => data.lot === lot)
    const opened = facts.last('BidsOpened')
    if (!reviewed || !of || !opened) return notYet('QualificationReviewed')
    const { qualified, unqualified, evaluable, rule } = reviewed.data
    const bids = opened.data.lots.find(one => one.lot === lot)?.bids ?? []
    const judged = bids.filter(
      ({ bid }) =>
        qualified.some(one => one.bid === bid) || unqualified.some(one => one.bid === bid),
    )
    return {
      title: '资格审查表',
      blocks: blocksOf(
        particulars(
          ['项目名称', found.project.title],
          lotRow(found, lot),
          ['信用记录查询', found.document.creditScreening],
          [
            '审查结论',
            `合格${String(qualified.length)}家${evaluable ? '，进入评审' : `，不足规定家数，不得${found.words.evaluation}（${articleOf(rule)}）`}`,
          ],
        ),
        {
          caption: '资格条件逐项审查',
          head: ['资格条件', ...judged.map(({ bidder }) => nameOf(facts, bidder))],
          rows: of.conditions.map(({ condition, title }) => [
            title,
            ...judged.map(({ bid }) =>
              unqualified.some(one => one.bid === bid && one.condition === condition)
                ? '不合格'
                : '合格',
            ),
          ]),
        },
        ...unqualified.map(({ bid, reason }) => {
          const bidder = bids.find(one => one.bid === bid)?.bidder ?? ''
          return text(`${nameOf(facts, bidder)}不合格的原因：${reason}`)
        }),
      ),
      signatures: [{ by: found.project.purchaser, on: dayOf(reviewed.at) }],
    }
  },
}
