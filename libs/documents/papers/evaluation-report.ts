import { dayOf } from '#libs/calendar'
import type { DataOf, Facts } from '../facts/facts.js'
import { heading, items, text } from '../paper.js'
import { inStream, lotRow, openedAt } from './case.js'
import { bidderOf, committeeNamed, completedCase, memberWords, seatWord } from './evaluated.js'
import type { EvaluatedCase } from './evaluated.js'
import { blocksOf, isNotYet, notYet, particulars, type Asked, type PaperKind } from './kind.js'
import { doubtsOf, factorTable, resultTable } from './scores.js'
import { correctionWord, leftWord, momentOf, nameOf, yuanOf } from './words.js'

/**
 * 评标报告: what the committee found, for the purchaser who confirms the winner (87§61, §68). Its
 * members stand on it by their seats until the award is announced.
 */
export const evaluationReport: PaperKind = {
  ...{ kind: 'evaluation-report', name: '评标报告', of: 'evaluation', perLot: false, open: false },
  ranks: true,
  mandatory: [
    { article: '87§39', item: '开标时间' },
    { article: '本系统文书格式', item: '公告媒体' },
    { article: '本系统文书格式', item: '投标人名单' },
    { article: '87§47', item: '评标委员会' },
    { article: '87§55', item: '评标方法和标准' },
    { article: '87§49', item: '评标委员会成员变动' },
    { article: '87§63', item: '投标无效' },
    { article: '本系统文书格式', item: '澄清和说明' },
    { article: '87§57', item: '中标候选人' },
    { article: '87§64', item: '评分复核' },
    { article: '87§61', item: '不同意见' },
  ],
  persons: committeeNamed,
  write(asked) {
    const { facts, about } = asked
    const found = completedCase(facts, about)
    if (isNotYet(found)) return found
    const reviewed = facts.last('ResponsivenessReviewed', inStream('evaluation', about))
    const opened = facts.last('BidsOpened')
    if (!reviewed || !opened) return notYet('EvaluationCompleted')
    const { done, project, lot, notice, seated, words } = found
    const candidates = done.data.results.toSorted((one, other) => one.rank - other.rank).slice(0, 3)
    return {
      title: words.report,
      blocks: blocksOf(
        heading('基本情况'),
        particulars(
          ['项目名称', project.title],
          lotRow(found, lot.lot),
          ['公告媒体', mediumOf(notice.channel)],
          [`${words.opening}时间`, momentOf(openedAt(opened))],
          [`${words.opening}地点`, notice.openingPlace],
          ['评审完成时间', momentOf(done.data.completedAt)],
        ),
        heading(`${words.bidder}名单`),
        items(...seated.bids.map(({ bidder }) => nameOf(facts, bidder))),
        heading(words.committee),
        items(...membersOf(asked, found)),
        heading(`${words.committee}成员变动`),
        ...comingsAndGoings(facts, found),
        heading(`${words.evaluation}方法和标准`),
        text(`${words.ranking}。评审因素和评审标准以${words.document}为准。`),
        factorTable(found),
        heading(`${words.evaluation}情况`),
        ...doubtsOf(facts, found, reviewed.data),
        resultTable(facts, found, done.data.results),
        heading('澄清和说明'),
        ...clarifications(facts, found),
        heading(words.candidate),
        items(
          ...candidates.map(({ rank, bidder }) => `第${String(rank)}名：${nameOf(facts, bidder)}`),
        ),
        heading('评分复核'),
        ...reviewsOf(facts, about),
        heading('不同意见'),
        ...dissentsOf(asked, found, done.data),
      ),
      signatures: [{ by: `${words.committee}全体成员（签字）`, on: dayOf(done.at) }],
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
  return found.members.map(member => word(member) + (member.person === chair ? '（组长）' : ''))
}

/** Who left, by the seat, and on which paper somebody else took it (87§49). */
function comingsAndGoings(facts: Facts, { evaluation, everSeated }: EvaluatedCase) {
  const inThis = inStream('evaluation', evaluation)
  const seatOf = (person: string) => {
    const seat = everSeated.find(one => one.person === person)
    return seat ? seatWord(seat) : ''
  }
  const replaced = facts.all('MemberReplaced', inThis)
  const told = facts.all('MemberLeft', inThis).map(({ at, data }) => {
    const { person, cause, reason } = data
    const successor = replaced.find(one => one.data.instead === person)
    return text(
      `${momentOf(at)}，${seatOf(person)}成员${leftWord[cause]}：${reason}。其评审意见无效` +
        (successor
          ? `，${momentOf(successor.at)}更换该席成员（${successor.data.document.paper}）。`
          : '。'),
    )
  })
  return told.length === 0 ? [text('无。')] : told
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

/** What the committee asked bidders, with their answers, and the figures it corrected (87§59). */
function clarifications(facts: Facts, found: EvaluatedCase) {
  const inThis = inStream('evaluation', found.evaluation)
  const asked = facts
    .all('ClarificationAsked', inThis)
    .flatMap(({ at, data }) => [
      text(
        `${momentOf(at)}要求${data.bids.map(bid => nameOf(facts, bidderOf(found, bid))).join('、')}澄清：` +
          data.words +
          (data.onlyBecause === undefined
            ? ''
            : `（未要求其他${found.words.bidder}，因${data.onlyBecause}）`),
      ),
      ...data.bids.map(bid => text(answerTo(facts, found, { bid, question: data.question }))),
    ])
  const corrected = facts
    .all('ArithmeticCorrected', inThis)
    .map(({ at, data }) => text(momentOf(at) + correctionOf(facts, found, data)))
  const told = [...asked, ...corrected]
  return told.length === 0 ? [text('无。')] : told
}

interface Question {
  readonly bid: string
  readonly question: string
}

function answerTo(facts: Facts, found: EvaluatedCase, { bid, question }: Question): string {
  const answer = facts.last(
    'BidClarified',
    fact => inStream('bid', bid)(fact) && fact.data.question === question,
  )
  const bidder = nameOf(facts, bidderOf(found, bid))
  return answer
    ? `${bidder}于${momentOf(answer.data.answeredAt)}答复（${answer.data.answer.paper}）。`
    : `${bidder}未答复。`
}

function correctionOf(
  facts: Facts,
  found: EvaluatedCase,
  { bid, question, steps, price }: DataOf<'ArithmeticCorrected'>,
): string {
  const answer = facts.last(
    'BidCorrectionAnswered',
    fact => inStream('bid', bid)(fact) && fact.data.question === question,
  )
  const said = answer ? (answer.data.accepted ? '已确认' : '不确认') : '未答复'
  return (
    `修正${nameOf(facts, bidderOf(found, bid))}的报价为${yuanOf(price)}元：` +
    `${steps.map(step => correctionWord[step]).join('；')}（${found.words.bidder}${said}）。`
  )
}

/** Who signs without a word agrees (87§61); what was signed before a later sitting is no longer said. */
function dissentsOf(
  asked: Asked,
  found: EvaluatedCase,
  { sitting }: DataOf<'EvaluationCompleted'>,
) {
  const word = memberWords(asked, found)
  const inThis = inStream('evaluation', found.evaluation)
  const dissents = asked.facts
    .all('ReportSigned', fact => inThis(fact) && fact.data.sitting === sitting)
    .flatMap(({ data }) => {
      const member = found.members.find(({ person }) => person === data.expert)
      return member && data.dissent !== undefined ? [`${word(member)}：${data.dissent}`] : []
    })
  return dissents.length === 0 ? [text('无。')] : dissents.map(text)
}
