import type { Instant } from '#libs/calendar'
import type { DataOf, EventType, Facts } from '../facts/facts.js'
import { evaluationOf } from './evaluated.js'
import type { MethodWords } from './method-words.js'

interface ProvingPaper {
  readonly paper: string
  readonly evidence: string
}

/** What the record holds of what is challenged: one event, with the papers that prove it. */
export interface OnRecord {
  readonly at: Instant
  readonly type: EventType
  readonly stream: string
  readonly version: number
  readonly papers: readonly ProvingPaper[]
}

const ofDocument = ['TenderNoticePublished', 'TenderAmended', 'EnquiryAnsweredToAll'] as const
const ofOpening = ['BidsOpened', 'BidOpeningNotHeld', 'OutageJudged', 'DecryptionClosed'] as const
const ofQualification = ['QualificationReviewed'] as const
const ofEvaluation = [
  ...(['CommitteeSeated', 'MemberReplaced', 'ChairElected'] as const),
  ...(['ResponsivenessReviewed', 'PriceExplanationJudged'] as const),
  ...(['EvaluationCompleted', 'ReportSigned'] as const),
] as const
const ofResult = [
  ...(['ReportDelivered', 'WinnerConfirmed', 'WinnerConfirmedByLapse', 'AwardAnnounced'] as const),
] as const

type Challenged = DataOf<'ChallengeLodged'>

function typesFor({ subject }: Challenged): readonly EventType[] {
  if (subject.against === 'document') return ofDocument
  if (subject.against === 'result') return [...ofEvaluation, ...ofResult]
  const steps = { opening: ofOpening, qualification: ofQualification, evaluation: ofEvaluation }
  return steps[subject.step]
}

/**
 * The facts by which a challenge is checked, oldest first: what was done of the part that it is against,
 * for its lot. Scores and what bids say stay out of it: a reply tells no trade secret.
 */
export function onRecord(facts: Facts, challenged: Challenged): readonly OnRecord[] {
  const { tender, lot } = challenged
  const streams = [`tender-${tender}`, `evaluation-${evaluationOf(facts, lot) ?? ''}`]
  return typesFor(challenged)
    .flatMap(type =>
      facts.all(type, fact => streams.includes(fact.stream) && isOfLot(fact.data, lot)),
    )
    .map(({ at, type, stream, version, data }) => ({
      ...{ at, type, stream, version },
      papers: papersIn(data),
    }))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

const isOfLot = (data: object, lot: string): boolean => !('lot' in data) || data.lot === lot

/** Papers stand in an event with their number and hash, a copy from outside with its reference. */
function papersIn(data: object): readonly ProvingPaper[] {
  const own = paperOf(data)
  return [
    ...(own ? [own] : []),
    ...Object.values(data).flatMap((value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? papersIn(value) : [],
    ),
  ]
}

function paperOf(data: object): ProvingPaper | undefined {
  const number = 'paper' in data ? data.paper : 'reference' in data ? data.reference : undefined
  const evidence = 'evidence' in data ? data.evidence : undefined
  return typeof number === 'string' && typeof evidence === 'string'
    ? { paper: number, evidence }
    : undefined
}

/** The office's words for what happened, under the purchase's method. */
export const recordWord = (type: EventType, words: MethodWords): string =>
  happenedWord(words)[type] ?? type

const happenedWord = ({
  notice,
  document,
  opening,
  committee,
  report,
  winner,
  won,
}: MethodWords): Readonly<Partial<Record<EventType, string>>> => ({
  ...{ TenderNoticePublished: `发布${notice}`, TenderAmended: `修改${document}` },
  ...{ EnquiryAnsweredToAll: '向全体供应商答复询问', BidsOpened: opening },
  ...{ BidOpeningNotHeld: `不足规定家数未${opening}`, OutageJudged: '认定系统停机影响' },
  ...{ DecryptionClosed: '解密结束', QualificationReviewed: '资格审查' },
  ...{ CommitteeSeated: `组建${committee}`, ChairElected: '推选评审组长' },
  ...{ MemberReplaced: `更换${committee}成员` },
  ...{ ResponsivenessReviewed: '符合性审查', PriceExplanationJudged: '评判报价说明' },
  ...{ EvaluationCompleted: '汇总评分并排序', ReportSigned: `评委签署${report}` },
  ...{ ReportDelivered: `${report}送交采购人`, WinnerConfirmed: `确定${winner}` },
  ...{ WinnerConfirmedByLapse: `依法确定${winner}`, AwardAnnounced: `公告${won}结果` },
})
