import { formatYuan, fen } from '#libs/money'
import { dayOf, type Instant } from '#libs/calendar'
import type { LotKind, SkillLevel, StatutoryEnd, TenderDocument, TenderLot } from '#libs/contracts'
import { paperDay } from '../chinese.js'
import type { Facts } from '../facts/facts.js'

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
export const undecryptedWord: Readonly<Record<TenderDocument['undecryptedBid'], string>> = {
  ...{ revoked: '视为撤销投标', withdrawn: '视为撤回投标', invalid: '投标无效' },
}
export const sizeWord = {
  ...{ micro: '微型企业', small: '小型企业', medium: '中型企业', large: '大型企业' },
} as const
export const dueWord: Readonly<Record<TenderLot['instalments'][number]['due'], string>> = {
  'class-commenced': '开班后',
  'training-completed': '培训完成后',
  'acceptance-passed': '履约验收合格后',
  'performance-evaluated': '绩效评价后',
}
export const triggerWord = {
  'half-of-mean': '低于全部通过符合性审查投标人报价平均值的50%',
  'half-of-second-lowest': '低于通过符合性审查的次低报价的50%',
  'share-of-ceiling': '低于最高限价的45%',
  'committee-judgement': '经评标委员会判断明显偏低',
} as const
export const parallelWord: Readonly<Record<TenderDocument['amongParallel'], string>> = {
  'random-draw': '随机抽取',
  'lower-price': '报价低者优先',
  'higher-judged-score': '主观分高者优先',
}

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
