import { dayOf } from '#libs/calendar'
import { paperDay } from '../chinese.js'
import type { DataOf, Facts } from '../facts/facts.js'
import { heading, text, type Block, type Table } from '../paper.js'
import { inStream, lotRow, publishedCase, type PublishedCase } from './case.js'
import { blocksOf, isNotYet, notYet, particulars, type NotYet, type PaperKind } from './kind.js'
import type { MethodWords } from './method-words.js'
import { onRecord, recordWord, type OnRecord } from './on-record.js'
import { lastDayOf, momentOf, nameOf } from './words.js'

type Objection = DataOf<'ChallengeLodged'>['objections'][number]

interface ChallengedCase extends PublishedCase {
  readonly lodged: DataOf<'ChallengeLodged'>
  /** As they stand, completed where the challenger was asked to. */
  readonly objections: readonly Objection[]
  readonly replied: DataOf<'ChallengeReplied'> | undefined
}

function challengedCase(facts: Facts, challenge: string): ChallengedCase | NotYet {
  const own = inStream('challenge', challenge)
  const lodged = facts.last('ChallengeLodged', own)?.data
  if (!lodged) return notYet('ChallengeLodged')
  const found = publishedCase(facts)
  if (isNotYet(found)) return found
  const { objections } = facts.last('ChallengeCorrected', own)?.data ?? lodged
  return { ...found, lodged, objections, replied: facts.last('ChallengeReplied', own)?.data }
}

/**
 * 质疑答复函 (94§13, 94§15): a draft with its facts from the record as soon as the challenge is in, with
 * the findings once it is replied to. It goes to the challenger and the other parties, not before.
 */
export const challengeReply: PaperKind = {
  ...{ kind: 'challenge-reply', name: '质疑答复函', of: 'challenge', perLot: false, open: false },
  mandatory: [
    { article: '94§15', item: '质疑供应商' },
    { article: '94§15', item: '收到质疑函日期' },
    { article: '94§15', item: '项目名称及编号' },
    { article: '94§15', item: '质疑事项' },
    { article: '94§15', item: '事实依据' },
    { article: '94§15', item: '法律依据' },
    { article: '94§15', item: '答复意见' },
    { article: '94§15', item: '投诉' },
  ],
  addressees: ({ facts, about }) => {
    const own = inStream('challenge', about)
    const replied = facts.last('ChallengeReplied', own)
    const lodged = facts.last('ChallengeLodged', own)
    if (!replied || !lodged) return []
    const { challenger, jointly } = lodged.data
    return [challenger, ...jointly, ...replied.data.parties]
  },
  write({ facts, about }) {
    const found = challengedCase(facts, about)
    if (isNotYet(found)) return found
    const { lodged, objections, replied, project, drafted, document, words } = found
    const challenger = nameOf(facts, lodged.challenger)
    return {
      title: '质疑答复函',
      to: challenger,
      blocks: blocksOf(
        text('你单位提出的质疑收悉。经核查，现依法答复如下：'),
        particulars(
          ['质疑供应商', [lodged.challenger, ...lodged.jointly].map(nameIn(facts)).join('、')],
          ['收到质疑函日期', paperDay(dayOf(lodged.receivedAt))],
          ['项目名称及编号', `${project.title}（${drafted.planNumber}）`],
          lotRow(found, lodged.lot),
          ['质疑的环节', subjectWord(lodged.subject, words)],
        ),
        ...objections.flatMap(objection => answered(objection, replied)),
        heading('事实依据'),
        text('以下记录和材料由采购活动的事件记录写成，材料以校验值（SHA-256）为准。'),
        recordTable(onRecord(facts, lodged), words),
        replied && heading('处理'),
        replied && text(consequenceWord(words)[replied.consequence]),
        heading('投诉'),
        text(
          '对本答复不满意的，可在答复期满后15个工作日内' +
            (replied ? `（至${lastDayOf(replied.complaintEnds)}）` : '') +
            '向本级财政部门投诉；投诉事项不得超出已质疑事项的范围。',
        ),
        document.challengedOnce === true
          ? text(`按${words.document}，针对同一采购程序环节的质疑应当一次性提出。`)
          : undefined,
      ),
      signatures: [{ by: project.purchaser, ...(replied && { on: dayOf(replied.repliedAt) }) }],
    }
  },
}

const nameIn = (facts: Facts) => (institution: string) => nameOf(facts, institution)

function subjectWord(
  subject: DataOf<'ChallengeLodged'>['subject'],
  { opening, won }: MethodWords,
): string {
  if (subject.against === 'document') return '采购文件'
  if (subject.against === 'result') return `${won}结果`
  return `采购过程：${{ opening, qualification: '资格审查', evaluation: '评审' }[subject.step]}`
}

/** One objection with the answer to it; before the reply its place is empty. */
function answered(
  { objection, what, facts, ground, remedy }: Objection,
  replied: DataOf<'ChallengeReplied'> | undefined,
): readonly Block[] {
  const finding = replied?.findings.find(one => one.objection === objection)
  const answer = finding
    ? `${finding.upheld ? '质疑事项成立' : '质疑事项不成立'}：${finding.reason}`
    : '（待答复）'
  return [
    heading(`质疑事项：${what}`),
    particulars(
      ['质疑的事实', facts],
      ['法律依据', ground],
      ['请求', remedy],
      ['答复意见', answer],
    ),
  ]
}

const recordTable = (record: readonly OnRecord[], words: MethodWords): Table => ({
  caption: '核查的记录',
  head: ['时间', '记录', '材料'],
  rows: record.map(({ at, type, papers }) => [
    momentOf(at),
    recordWord(type, words),
    papers.map(({ paper, evidence }) => `${paper}（${evidence.slice(0, 16)}…）`).join('；') || '—',
  ]),
  widths: [1.4, 1.6, 3],
})

const consequenceWord = ({
  won,
  candidate,
  winner,
}: MethodWords): Readonly<Record<DataOf<'ChallengeReplied'>['consequence'], string>> => ({
  none: `质疑不成立，或者成立但不影响${won}结果，采购活动继续进行（94号令第16条）。`,
  'clarify-or-redo':
    '质疑成立且影响采购结果：依法澄清或者修改采购文件后继续开展采购活动，否则重新开展采购活动（94号令第16条）。',
  'next-candidate-or-redo':
    `质疑成立且影响${won}结果：合格供应商符合法定数量的，从合格的${candidate}中另行确定${winner}，` +
    '否则重新开展采购活动（94号令第16条）。',
})
