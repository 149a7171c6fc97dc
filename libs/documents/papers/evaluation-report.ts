import { dayOf } from '#libs/calendar'
import type { Facts } from '../facts/facts.js'
import { heading, items, text } from '../paper.js'
import { inStream, lotNumber } from './case.js'
import { completed, evaluatedCase, memberWords, namedMembers } from './evaluated.js'
import type { EvaluatedCase } from './evaluated.js'
import { blocksOf, isNotYet, notYet, particulars, type Asked, type PaperKind } from './kind.js'
import { doubtsOf, factorTable, resultTable } from './scores.js'
import { momentOf, nameOf } from './words.js'

/**
 * 评标报告: what the committee found, for the purchaser who confirms the winner (87§61, §68). Its
 * members stand on it by their seats until the award is announced.
 */
export const evaluationReport: PaperKind = {
  ...{ kind: 'evaluation-report', name: '评标报告', of: 'evaluation', perLot: false, open: false },
  mandatory: [
    { article: '87§39', item: '开标时间' },
    { article: '本系统文书格式', item: '公告媒体' },
    { article: '本系统文书格式', item: '投标人名单' },
    { article: '87§47', item: '评标委员会' },
    { article: '87§55', item: '评标方法和标准' },
    { article: '87§63', item: '投标无效' },
    { article: '87§57', item: '中标候选人' },
    { article: '87§64', item: '评分复核' },
    { article: '87§61', item: '不同意见' },
  ],
  persons: ({ facts, about }) => {
    const found = evaluatedCase(facts, about)
    return isNotYet(found) ? [] : namedMembers(facts, found).map(({ person }) => person)
  },
  write(asked) {
    const { facts, about } = asked
    const found = evaluatedCase(facts, about)
    if (isNotYet(found)) return found
    const done = completed(facts, about)
    const reviewed = facts.last('ResponsivenessReviewed', inStream('evaluation', about))
    const opened = facts.last('BidsOpened')
    if (!done || !reviewed || !opened) return notYet('EvaluationCompleted')
    const { project, lot, notice, seated } = found
    const candidates = done.data.results.toSorted((one, other) => one.rank - other.rank).slice(0, 3)
    return {
      title: '评标报告',
      blocks: blocksOf(
        heading('基本情况'),
        particulars(
          ['项目名称', project.title],
          ['采购包', `${lotNumber(found, lot.lot)} ${lot.title}`],
          ['公告媒体', mediumOf(notice.channel)],
          ['开标时间', momentOf(opened.at)],
          ['开标地点', notice.openingPlace],
          ['评审完成时间', momentOf(done.data.completedAt)],
        ),
        heading('投标人名单'),
        items(...seated.bids.map(({ bidder }) => nameOf(facts, bidder))),
        heading('评标委员会'),
        items(...membersOf(asked, found)),
        heading('评标方法和标准'),
        text('综合评分法。评分因素、分值和评分标准以招标文件为准。'),
        factorTable(found),
        heading('评标情况'),
        ...doubtsOf(facts, found, reviewed.data),
        resultTable(facts, found, done.data.results),
        heading('中标候选人'),
        items(
          ...candidates.map(({ rank, bidder }) => `第${String(rank)}名：${nameOf(facts, bidder)}`),
        ),
        heading('评分复核'),
        ...reviewsOf(facts, about),
        heading('不同意见'),
        ...dissentsOf(asked, found),
      ),
      signatures: [{ by: '评标委员会全体成员（签字）', on: dayOf(done.at) }],
    }
  },
}

const mediumOf = (channel: { readonly channel: string; readonly reference?: string }): string =>
  channel.channel === 'elsewhere'
    ? `指定媒体（登记编号 ${channel.reference ?? ''}，本系统为副本）`
    : '本系统公告栏'

function membersOf(asked: Asked, found: EvaluatedCase): readonly string[] {
  const inThis = inStream('evaluation', found.evaluation)
  const chair = asked.facts.last('ChairElected', inThis)?.data.person
  const word = memberWords(asked, found)
  return found.seated.members.map(
    ({ person }) => word(person) + (person === chair ? '（组长）' : ''),
  )
}

/**
 * Sheets that were given back, each with the lawful case that allowed it (87§64), and what the authors
 * of scores far from the others' said to them.
 */
function reviewsOf(facts: Facts, evaluation: string) {
  const inThis = inStream('evaluation', evaluation)
  const returned = facts
    .all('ScoresReturned', inThis)
    .map(({ data, at }) => text(`${momentOf(at)}退回一份评分：${data.reason}`))
  const far = facts
    .all('OutliersAnswered', inThis)
    .flatMap(({ data, at }) => data.answers.map(({ reason }) => farWords(momentOf(at), reason)))
  return returned.length + far.length === 0
    ? [text('复核未发现需要修改评分的情形。')]
    : [...returned, ...far]
}

const farWords = (moment: string, reason: string | undefined) =>
  text(
    reason === undefined
      ? `${moment}一名成员更正了偏离较大的一项评分。`
      : `${moment}一名成员说明偏离较大的一项评分：${reason}`,
  )

/** Who signs without a word agrees (87§61). */
function dissentsOf(asked: Asked, found: EvaluatedCase) {
  const word = memberWords(asked, found)
  const dissents = asked.facts
    .all('ReportSigned', inStream('evaluation', found.evaluation))
    .filter(({ data }) => data.dissent !== undefined)
  return dissents.length === 0
    ? [text('无。')]
    : dissents.map(({ data }) => text(`${word(data.expert)}：${data.dissent ?? ''}`))
}
