import { dayOf } from '#libs/calendar'
import type { DataOf, Facts } from '../facts/facts.js'
import { heading, text, type Block } from '../paper.js'
import { inStream, lotRow, publishedCase, type PublishedCase } from './case.js'
import { blocksOf, isNotYet, notYet, particulars, type NotYet, type PaperKind } from './kind.js'
import { momentOf, nameOf } from './words.js'

type Decided = DataOf<'ComplaintDecided'>

/** 投诉处理决定书 (94§26 to 94§34): finance's own paper, published once it is served. */
export const complaintDecision: PaperKind = {
  ...{ kind: 'complaint-decision', name: '投诉处理决定书', of: 'complaint', perLot: false },
  open: true,
  mandatory: [
    { article: '94§26', item: '投诉人' },
    { article: '94§26', item: '被投诉人' },
    { article: '94§26', item: '投诉事项' },
    { article: '94§26', item: '查明的事实' },
    { article: '94§31', item: '处理决定' },
    { article: '本系统文书格式', item: '救济途径' },
  ],
  write({ facts, about }) {
    const found = decidedCase(facts, about)
    if (isNotYet(found)) return found
    const { lodged, decided, project, drafted } = found
    return {
      title: '政府采购投诉处理决定书',
      blocks: blocksOf(
        particulars(
          ['投诉人', nameOf(facts, lodged.complainant)],
          ['被投诉人', project.purchaser],
          ['项目名称及编号', `${project.title}（${drafted.planNumber}）`],
          lotRow(found, lodged.lot),
          ['收到投诉', momentOf(lodged.receivedAt)],
          ['投诉请求', found.request],
        ),
        ...decided.findings.flatMap(finding => foundOf(found, finding)),
        heading('处理决定'),
        text(consequenceWord(found)[decided.consequence](decided)),
        decided.abusive
          ? text('投诉人的行为属于虚假、恶意投诉，列入不良行为记录名单（94号令第37条）。')
          : undefined,
        heading('救济途径'),
        text('对本决定不服的，可以依法申请行政复议或者提起行政诉讼。'),
        text('本决定在省级以上财政部门指定的媒体上公告（94号令第34条）。'),
      ),
      signatures: [{ by: '本级财政部门', on: dayOf(decided.decidedAt) }],
    }
  },
}

interface DecidedCase extends PublishedCase {
  readonly lodged: DataOf<'ComplaintLodged'>
  readonly decided: Decided
  /** As it stands, completed where finance asked for it. */
  readonly request: string
  /** What was challenged before, and in the challenger's words why. */
  readonly subject: DataOf<'ChallengeLodged'>['subject'] | undefined
  readonly objections: DataOf<'ChallengeLodged'>['objections']
}

function decidedCase(facts: Facts, complaint: string): DecidedCase | NotYet {
  const own = inStream('complaint', complaint)
  const lodged = facts.last('ComplaintLodged', own)?.data
  const decided = facts.last('ComplaintDecided', own)?.data
  if (!lodged || !decided) return notYet('ComplaintDecided')
  const found = publishedCase(facts)
  if (isNotYet(found)) return found
  const { request } = facts.last('ComplaintCorrected', own)?.data ?? lodged
  return { ...found, lodged, decided, request, ...challengedIn(facts, lodged.challenge) }
}

function challengedIn(
  facts: Facts,
  challenge: string,
): Pick<DecidedCase, 'subject' | 'objections'> {
  const own = inStream('challenge', challenge)
  const lodged = facts.last('ChallengeLodged', own)?.data
  const stands = facts.last('ChallengeCorrected', own)?.data ?? lodged
  return { subject: lodged?.subject, objections: stands?.objections ?? [] }
}

function foundOf(
  { objections }: DecidedCase,
  { objection, upheld, reason }: Decided['findings'][number],
): readonly Block[] {
  const known = objections.find(one => one.objection === objection)
  return [
    heading(`投诉事项：${known?.what ?? objection}`),
    particulars(
      ['主张的事实', known?.facts ?? ''],
      ['主张的依据', known?.ground ?? ''],
      ['查明的事实', reason],
      ['认定', upheld ? '投诉事项成立' : '投诉事项缺乏事实依据，不成立'],
    ),
  ]
}

/** By the article for what was challenged: the document 94§31, process and result 94§32. */
function consequenceWord({
  subject,
  words: { won, winner },
}: DecidedCase): Readonly<Record<Decided['consequence'], (of: Decided) => string>> {
  const article = `94号令第${subject?.against === 'document' ? '31' : '32'}条`
  return {
    none: ({ upheld }) =>
      upheld
        ? `投诉事项成立，但不影响采购结果，采购活动继续进行（${article}）。`
        : '驳回投诉（94号令第29条）。',
    redo: () => `投诉事项成立：${winner}尚未确定，责令重新开展采购活动（${article}）。`,
    'award-void': () => `投诉事项成立：合同尚未签订，认定${won}结果无效（${article}）。`,
    'contract-cancelled': () => `投诉事项成立：合同已经签订但尚未履行，撤销合同（${article}）。`,
    damages: () =>
      `投诉事项成立：合同已经履行，给他人造成损失的，由责任人承担赔偿责任（${article}）。`,
  }
}
