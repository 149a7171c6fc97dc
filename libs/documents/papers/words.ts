import { formatYuan, fen } from '#libs/money'
import { dayOf, type Instant } from '#libs/calendar'
import type {
  ChangeReason,
  ContractTerms,
  CorrectionStep,
  LotKind,
  SkillLevel,
  StatutoryEnd,
  TenderDocument,
  TenderLot,
} from '#libs/contracts'
import { paperDay } from '../chinese.js'
import type { DataOf, Facts } from '../facts/facts.js'
import type { MethodWords } from './method-words.js'

type Remedy = NonNullable<NonNullable<TenderLot['agreement']>['remedies']>[number]

/** The office's words for what events say in English. */

export const kindWord: Readonly<Record<LotKind, string>> = {
  training: '培训',
  'skill-assessment': '技能评价',
  'quality-supervision': '质量督导',
  'third-party-evaluation': '第三方评估',
  audit: '审计',
}
export const levelWord: Readonly<Record<SkillLevel, string>> = {
  ...{ five: '五级', four: '四级', three: '三级', two: '二级', one: '一级' },
}
/** What becomes of a bid that was not decrypted. */
export const undecryptedWord = (
  consequence: TenderDocument['undecryptedBid'],
  { bid }: MethodWords,
): string =>
  ({ revoked: `视为撤销${bid}`, withdrawn: `视为撤回${bid}`, invalid: `${bid}无效` })[consequence]

export const sizeWord = {
  ...{ micro: '微型企业', small: '小型企业', medium: '中型企业', large: '大型企业' },
} as const
export const dueWord: Readonly<Record<TenderLot['instalments'][number]['due'], string>> = {
  'class-commenced': '开班后',
  'training-completed': '培训完成后',
  'acceptance-passed': '履约验收合格后',
  'performance-evaluated': '绩效评价后',
  'retention-ended': '质保期满后',
}
export const breachWord: Readonly<Record<Remedy['breach'], string>> = {
  'late-delivery': '乙方迟延履行',
  'standard-not-met': '乙方履行未达验收标准',
  abandoned: '乙方中途停止履行',
  'late-payment': '甲方逾期付款',
}
export const remedyWord: Readonly<Record<Remedy['remedy'], string>> = {
  ...{ redo: '重新履行', deduction: '扣减价款', damages: '支付违约金', termination: '解除合同' },
}
export const changeWord: Readonly<Record<ChangeReason, string>> = {
  'public-interest': '公共利益需要',
  'force-majeure': '不可抗力',
  'fewer-trainees': '学员人数减少',
  'dates-moved': '培训时间调整',
  'place-moved': '培训地点调整',
  'policy-changed': '政策调整',
}
export const consortiumWord: Readonly<Record<NonNullable<ContractTerms['consortium']>, string>> = {
  ...{ accepted: '接受联合体', refused: '不接受联合体' },
}
/** Why a bid is invalid, of the grounds that the committee or the law itself gives. */
const invalidGroundWord = ({
  security,
  bid,
  collusion,
}: MethodWords): Readonly<Record<string, string>> => ({
  'security-missing': `未按要求提交${security}`,
  'not-signed': '未按要求签署、盖章',
  'conditions-not-acceptable': '含有不能接受的附加条件',
  'price-above-ceiling': '报价超过预算金额或者最高限价',
  'other-substantive-requirement': '不满足其他实质性要求',
  'correction-not-confirmed': '未确认修正后的报价',
  'price-not-explained': '不能证明报价合理',
  'deemed-collusion': `视为${collusion}`,
  'no-final-quote': '未提交最后报价',
  'validity-ended': `${bid}有效期届满`,
})
export const triggerWord = {
  'half-of-mean': '低于全部通过符合性审查供应商报价平均值的50%',
  'half-of-second-lowest': '低于通过符合性审查的次低报价的50%',
  'share-of-ceiling': '低于最高限价的45%',
  'committee-judgement': '经评审判断明显偏低',
} as const
export const leftWord: Readonly<Record<DataOf<'MemberLeft'>['cause'], string>> = {
  ...{ recused: '自行回避', 'recusal-upheld': '经申请回避' },
  ...{ absent: '缺席', unable: '中途不能继续评审' },
}
/** In the order of 87§59. */
export const correctionWord: Readonly<Record<CorrectionStep, string>> = {
  'sheet-before-body': '以开标一览表为准',
  'words-before-figures': '以大写金额为准',
  'misplaced-decimal': '单价小数点明显错位，以开标一览表总价为准并修改单价',
  'unit-price-before-total': '以单价金额计算结果为准',
}
export const parallelWord: Readonly<Record<TenderDocument['amongParallel'], string>> = {
  'random-draw': '随机抽取',
  'lower-price': '报价低者优先',
  'higher-judged-score': '主观分高者优先',
}

/** What a ground is called; one of another system stays as it came. */
export const groundOf = (ground: string, words: MethodWords): string =>
  invalidGroundWord(words)[ground] ?? ground

export const yuanOf = (amount: number): string => formatYuan(fen(amount))

/** Basis points as a share: 2 540 is 25.4%. */
export const percentOf = (points: number): string => `${String(points / 100)}%`

/** Scores in units of the document's decimals: at two, 9 679 is 96.79. */
export const scoreOf = (units: number, decimals: number): string =>
  (units / 10 ** decimals).toFixed(decimals)

/** The last day of a period; a provisional one says so. */
export const lastDayOf = ({ lastDay, provisional }: StatutoryEnd): string =>
  paperDay(lastDay) + (provisional ? '（暂定，待放假安排公布后重算）' : '')

/** 2026年10月8日09:00, as the county's clock has it. */
export const momentOf = (at: Instant): string => `${paperDay(dayOf(at))}${at.slice(11, 16)}`

/** The registered name of an institution. */
export const nameOf = (facts: Facts, institution: string): string =>
  facts.last('InstitutionRegistered', ({ stream }) => stream === `institution-${institution}`)?.data
    .name ?? '（机构未登记）'
