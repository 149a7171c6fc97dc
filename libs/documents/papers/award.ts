import { dayOf } from '#libs/calendar'
import { capitalFigures, fen } from '#libs/money'
import type { DataOf, Fact, Facts } from '../facts/facts.js'
import { heading, items, text } from '../paper.js'
import { articleOf } from './article.js'
import {
  handedIn,
  lotIn,
  lotNumber,
  lotRow,
  noticeTitle,
  publishedCase,
  purchaseRows,
  revealed,
  type PublishedCase,
} from './case.js'
import { outcomeOf, type Own } from './debriefing.js'
import {
  committeeNamed,
  type EvaluatedCase,
  evaluatedCase,
  evaluationOf,
  memberWords,
} from './evaluated.js'
import {
  blocksOf,
  isNotYet,
  notYet,
  particulars,
  type Asked,
  type NotYet,
  type PaperKind,
} from './kind.js'
import { kindWord, lastDayOf, nameOf, sizeWord, yuanOf } from './words.js'

interface AwardedCase extends PublishedCase {
  readonly announced: Fact<'AwardAnnounced'>
  readonly winning: DataOf<'BidRevealed'>['content']
}

function awardedCase(facts: Facts, lot: string | undefined): AwardedCase | NotYet {
  const found = publishedCase(facts)
  if (isNotYet(found)) return found
  const announced = facts.last('AwardAnnounced', ({ data }) => data.lot === lot)
  const winning = announced && winningBid(facts, announced.data)
  return announced && winning ? { ...found, announced, winning } : notYet('AwardAnnounced')
}

/** What the winner revealed, at the price the committee ranked it by: finally quoted, or corrected. */
function winningBid(facts: Facts, { bid, lot }: DataOf<'AwardAnnounced'>) {
  const said = revealed(facts, bid)
  const quoted = facts.last('FinalQuotesClosed', ({ data }) => data.lot === lot)?.data.quoted
  const reviewed = facts.last('ResponsivenessReviewed', ({ data }) => data.lot === lot)?.data
  const ranked = (quoted ?? reviewed?.responsive)?.find(one => one.bid === bid)
  return said && { ...said, ...(ranked && pricesOf(ranked)) }
}

const pricesOf = ({
  price,
  unitPrice,
}: Pick<DataOf<'BidRevealed'>['content'], 'price' | 'unitPrice'>) => ({
  price,
  unitPrice,
})

/** The committee of the lot as the notice names it: from now on its experts are published (87§69). */
function committeeOf(facts: Facts, lot: string | undefined) {
  const evaluation = evaluationOf(facts, lot)
  const found = evaluation === undefined ? undefined : evaluatedCase(facts, evaluation)
  return found && !isNotYet(found) ? found : undefined
}

/** 中标公告 (87§69), out at the same moment as the letter. */
export const awardNotice: PaperKind = {
  ...{ kind: 'award-notice', name: '中标公告', of: 'tender', perLot: true, open: true },
  mandatory: [
    { article: '87§69', item: '中标人' },
    { article: '87§69', item: '中标金额（元）' },
    { article: '87§69', item: '评审专家名单' },
    { article: '87§69', item: '公告期限' },
    { article: '87§69', item: '招标文件' },
    { article: '46§11', item: '中小企业声明函' },
    { article: '条例§53', item: '质疑' },
  ],
  persons: ({ facts, lot }) => {
    const about = evaluationOf(facts, lot)
    return about === undefined ? [] : committeeNamed({ facts, about })
  },
  write(asked) {
    const { facts, lot } = asked
    const found = awardedCase(facts, lot)
    if (isNotYet(found)) return found
    const { project, announced, winning, words } = found
    const { bidder, noticeEnds, challengeEnds, announcedAt } = announced.data
    const committee = committeeOf(facts, lot)
    const size = sizeWord[winning.businessSize]
    return {
      title: noticeTitle(found, `${words.won}公告`),
      blocks: blocksOf(
        heading('项目基本情况'),
        particulars(...purchaseRows(found), lotRow(found, lot)),
        heading(`${words.won}信息`),
        particulars(
          [words.winner, nameOf(facts, bidder)],
          [`${words.won}金额（元）`, yuanOf(winning.price)],
          [`${words.won}单价（元/人）`, yuanOf(winning.unitPrice)],
          ['中小企业声明函', `${words.winner}声明为${size}，声明函随本公告公开`],
        ),
        heading('评审专家名单'),
        items(...(committee ? expertsOf(asked, committee) : [])),
        heading('公告期限'),
        text(`自本公告发布之日起1个工作日，至${lastDayOf(noticeEnds)}止。`),
        heading('其他'),
        text(`${words.document}随本公告一并公开。`),
        text(
          `质疑：参加本项目的供应商可在公告期限届满之日起7个工作日内（至${lastDayOf(challengeEnds)}）` +
            '以书面形式向采购人提出质疑。',
        ),
      ),
      signatures: [{ by: project.purchaser, on: dayOf(announcedAt) }],
    }
  },
}

const expertsOf = (asked: Asked, committee: EvaluatedCase): readonly string[] =>
  committee.members.map(memberWords(asked, committee))

/** 中标通知书: to the winner, who has thirty days from it to sign (法§46). */
export const awardLetter: PaperKind = {
  ...{ kind: 'award-letter', name: '中标通知书', of: 'tender', perLot: true, open: false },
  mandatory: [
    { article: '87§69', item: '中标金额（元）' },
    { article: '法§46', item: '签订合同' },
    { article: '87§71', item: '不得' },
  ],
  addressees: ({ facts, lot }) =>
    facts.all('AwardAnnounced', ({ data }) => data.lot === lot).map(({ data }) => data.bidder),
  write({ facts, lot }) {
    const found = awardedCase(facts, lot)
    if (isNotYet(found)) return found
    const { project, announced, winning, words } = found
    const { won, winner } = words
    const { bidder, signBy, announcedAt } = announced.data
    const of = lotIn(found, lot)
    return {
      title: `${won}通知书`,
      to: nameOf(facts, bidder),
      blocks: blocksOf(
        text(
          `${project.title}${lotNumber(found, lot)}（${of?.title ?? ''}）经${words.committee}评审、采购人确定，` +
            `你单位为${winner}。`,
        ),
        particulars(
          ['采购内容', of ? `${kindWord[of.kind]}，${String(of.heads)}人` : ''],
          [`${won}金额（元）`, yuanOf(winning.price)],
          ['金额大写', `人民币${capitalFigures(fen(winning.price))}`],
          [`${won}单价（元/人）`, yuanOf(winning.unitPrice)],
        ),
        text(
          `请自本通知书发出之日起30日内（至${lastDayOf(signBy)}）与采购人签订合同。` +
            `合同不得对${words.document}确定的事项和${words.bidFile}作实质性修改。`,
        ),
        text(
          `${won}通知书对采购人和${winner}具有法律效力；改变${won}结果或者放弃${won}的，依法承担责任。`,
        ),
      ),
      signatures: [{ by: project.purchaser, on: dayOf(announcedAt) }],
    }
  },
}

/** 未中标通知书 (87§69): a loser's own score and rank, or why the bid was out; nobody else's. */
export const debrief: PaperKind = {
  ...{ kind: 'debrief', name: '未中标通知书', of: 'bid', perLot: false, open: false },
  mandatory: [
    { article: '87§69', item: '评审得分与排序' },
    { article: '94§11', item: '质疑' },
  ],
  write({ facts, about }) {
    const submitted = handedIn(facts, about)
    if (!submitted) return notYet('BidSubmitted')
    const { lot, bidder } = submitted
    const found = awardedCase(facts, lot)
    if (isNotYet(found)) return found
    const { announced, project, words } = found
    if (announced.data.bid === about) return notYet('BidSubmitted')
    return {
      title: `未${words.won}通知书`,
      to: nameOf(facts, bidder),
      blocks: blocksOf(
        text(
          `感谢参加${project.title}${lotNumber(found, lot)}的采购活动。该采购包${words.winner}为` +
            `${nameOf(facts, announced.data.bidder)}。你单位未${words.won}，情况如下：`,
        ),
        particulars(['评审得分与排序', whyNot(facts, found, { lot, bid: about })]),
        text(
          `质疑：认为${words.won}结果使自己的权益受到损害的，可在${lastDayOf(announced.data.challengeEnds)}前` +
            '以书面形式向采购人提出质疑。',
        ),
      ),
      signatures: [{ by: project.purchaser, on: dayOf(announced.data.announcedAt) }],
    }
  },
}

/** The same in the words of the paper. */
function whyNot(facts: Facts, found: AwardedCase, own: Own): string {
  const { outcome, reason = '', rule = '', result } = outcomeOf(facts, found, own)
  const { bid } = found.words
  if (outcome === 'unqualified') return `未通过资格审查：${reason}`
  if (outcome === 'invalid') return `${bid}无效：依据${articleOf(rule)}${reason && `，${reason}`}`
  if (!result) return '未解密或未进入评审'
  const { rank, scores } = result
  return `${scores ? `总分${scores.total}，` : ''}排序第${String(rank)}名`
}
