import type { PerformanceTerms, PlannedLot, TenderDocument, TenderLot } from '#libs/contracts'
import { asTendered } from '#libs/domain/procurement/project'
import type { Script } from './script.js'

/** The lists in which every bidder is looked up (财库〔2016〕125号). */
export const creditLists = [
  'judgment-defaulters',
  'tax-offenders',
  'procurement-offenders',
] as const

/** The tender document of the demonstration: two lots, each scored by price, plan and people. */
export function tenderDocument({ lots }: Script): TenderDocument {
  return {
    title: `演示项目：${lots.training.title}与评价 公开招标文件`,
    lots: [
      tenderLot(lots.training, [
        { instalment: 'acceptance', share: 8_000, due: 'acceptance-passed' },
        { instalment: 'outcome', share: 2_000, due: 'performance-evaluated' },
      ]),
      tenderLot(lots.assessment, [
        { instalment: 'acceptance', share: 10_000, due: 'acceptance-passed' },
      ]),
    ],
    awardRule: { lotsPerBidder: 'one', order: [lots.training.lot, lots.assessment.lot] },
    openingPlace: '演示县公共资源交易室',
    bidValidityDays: 90,
    decryptionMinutes: 60,
    undecryptedBid: 'invalid',
    smallBusinessDeduction: 1_000,
    scoreDecimals: 2,
    amongParallel: 'lower-price',
    creditScreening: '资格审查当日在信用中国、中国政府采购网查询（演示）',
    screening: {
      lists: [...creditLists],
      ...{ asOf: 'qualification-review', evidenceKept: true, use: 'kept-out' },
    },
    ...{ consortium: 'refused', subcontracting: { allowed: false, parts: [] } },
  }
}

function tenderLot(planned: PlannedLot, instalments: TenderLot['instalments']): TenderLot {
  return {
    ...asTendered(planned),
    ...{ reservedForSmallBusinesses: true, industry: '其他未列明行业' },
    agreement: {
      ...{ months: 12, paymentWaitsFor: [] },
      acceptance: { standards: ['课时', '出勤', '考核'], traineesHeard: true, published: true },
    },
    factors: [
      { factor: 'price', title: '投标报价', kind: 'price', weight: 30 },
      { factor: 'plan', title: '实施方案', kind: 'judged', weight: 40 },
      { factor: 'people', title: '师资与人员配备', kind: 'judged', weight: 30 },
    ],
    conditions: [
      { condition: 'legal-person', title: '独立承担民事责任的能力', rule: '法§22' },
      { condition: 'licence', title: '办学许可或评价机构备案', rule: '民办教育促进法§12' },
    ],
    terms: terms(planned),
    instalments,
  }
}

/** Advance by grade, nothing held back: the security is not asked for. */
const terms = ({ lessonHours }: PlannedLot): PerformanceTerms => ({
  minimumLessonHours: lessonHours,
  minimumAttendance: 8_000,
  payWithinDays: 30,
  advanceByGrade: { A: 5_000, B: 3_000, C: 3_000, D: 3_000 },
  performanceSecurity: 0,
})
