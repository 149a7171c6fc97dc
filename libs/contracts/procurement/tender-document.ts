import { z } from 'zod'
import { fenField, id, positiveFenField, remark } from '../fields.js'
import { creditGrade } from '../payment/claim.js'
import { basisPoints, lotBasics, slug, title, securityForm } from './fields.js'

/**
 * One scoring factor 评分因素. `price` is scored by formula; on an `objective` one all experts must
 * agree (87§64); a `judged` one each expert scores alone. Scores are out of 100, then weighted.
 */
const scoringFactor = z.strictObject({
  factor: slug,
  title,
  kind: z.enum(['price', 'objective', 'judged']),
  /** Points out of 100 over all factors of the lot. */
  weight: z.int().min(1).max(100),
  /** The only scores that may be given, in hundredths, where the factor is banded (87§55). */
  bands: z.array(z.int().min(0).max(10_000)).min(2).optional(),
  /** What is scored how 评分标准, in words (87§55, 需求§21). */
  standard: remark.optional(),
})

/** A condition of taking part 资格条件; never a scoring factor too (87§55). */
const qualificationCondition = z.strictObject({
  condition: slug,
  title,
  rule: title,
  /** Similar contracts that prove it, where it asks for any. */
  contracts: z.int().min(1).max(20).optional(),
})

/**
 * One instalment 分期付款; `due` names the fact it waits for. Shares of a lot sum to the whole. What is
 * retained 质保金 is the instalment that waits until the time after acceptance is over.
 */
export const instalment = z.strictObject({
  instalment: slug,
  share: basisPoints,
  due: z.enum([
    'class-commenced',
    'training-completed',
    'acceptance-passed',
    'performance-evaluated',
    'retention-ended',
  ]),
  /** Calendar days from the acceptance, of what is retained and of nothing else. */
  retainedDays: z.int().min(1).max(730).optional(),
})

/** The contract's terms that the tender document fixes and no signature may change (法§46). */
const performanceTerms = z.strictObject({
  /** Lesson hours 课时 below which a head is not paid. */
  minimumLessonHours: z.int().nonnegative(),
  /** Attendance below which a head is not paid. */
  minimumAttendance: basisPoints,
  /** Days from the invoice to the payment, at most 30 (财库〔2019〕38号 三). */
  payWithinDays: z.int().min(1),
  /** Advance payment 预付款 by the credit grade of the supplier. */
  advanceByGrade: z.strictObject({
    A: basisPoints,
    B: basisPoints,
    C: basisPoints,
    D: basisPoints,
  }),
  /** Performance security 履约保证金, of the contract's amount. */
  performanceSecurity: basisPoints,
  /** Grades of the supplier for which none is asked. */
  securityWaivedFor: z.array(creditGrade).max(4).optional(),
})

/** Why a contract may be changed 合同变更 while it is performed; never its price or its standards. */
export const changeReason = z.enum([
  'public-interest',
  'force-majeure',
  'fewer-trainees',
  'dates-moved',
  'place-moved',
  'policy-changed',
])

/** What is owed where the contract is not kept 违约责任. */
const remedy = z.strictObject({
  breach: z.enum(['late-delivery', 'standard-not-met', 'abandoned', 'late-payment']),
  remedy: z.enum(['redo', 'deduction', 'damages', 'termination']),
  /** Of the contract's amount; none where the remedy is no money. */
  share: basisPoints.optional(),
})

/** What the contract will say besides prices and payment (需求§23). */
export const agreement = z.strictObject({
  /** 合同期限. */
  months: z.int().min(1).max(120),
  acceptance: z.strictObject({
    /** 验收标准, each judged by itself. */
    standards: z.array(title).max(40),
    /** Those who were trained are asked (条例§45). */
    traineesHeard: z.boolean(),
    published: z.boolean(),
  }),
  /** When the performance security comes back, and what is owed where it does not. */
  securityReturn: z
    .strictObject({ withinDays: z.int().min(1).max(365), lateLiability: z.boolean() })
    .optional(),
  /** What a payment waits for besides acceptance and invoice. */
  paymentWaitsFor: z.array(slug).max(20),
  /** Reasons for which the contract may be changed, beside those of the law (法§50, 民法典§590). */
  changeReasons: z.array(changeReason).max(6).optional(),
  remedies: z.array(remedy).max(20).optional(),
})

/** Whether several may bid together 联合体. */
export const consortium = z.enum(['accepted', 'refused'])

/** Whether a part may be given on 分包, and which. */
export const subcontracting = z.strictObject({
  allowed: z.boolean(),
  parts: z.array(title).max(20),
})

const tenderLot = z.strictObject({
  ...lotBasics,
  /** Industry by which the size of a business is told 中小企业划分标准所属行业. */
  industry: title.optional(),
  agreement: agreement.optional(),
  /** 最高限价; the budget where absent. */
  ceiling: positiveFenField.optional(),
  /** A price set by the state is no scoring factor (87§55). */
  fixedUnitPrice: positiveFenField.optional(),
  reservedForSmallBusinesses: z.boolean(),
  factors: z.array(scoringFactor).min(1).max(40),
  conditions: z.array(qualificationCondition).min(1).max(40),
  terms: performanceTerms,
  instalments: z.array(instalment).min(1).max(12),
})

/** 失信被执行人, 重大税收违法失信主体, 政府采购严重违法失信行为记录 (财库〔2016〕125号). */
export const creditList = z.enum(['judgment-defaulters', 'tax-offenders', 'procurement-offenders'])

/**
 * How several lots go to their bidders 授标规则: whether one bidder may win one of them or all, and the
 * order in which they are awarded. Each lot has one winner.
 */
const awardRule = z.strictObject({
  lotsPerBidder: z.enum(['one', 'all']),
  order: z.array(id).min(1).max(20),
})

/** What the tender document 招标文件 says, as far as a machine has to know. */
export const tenderDocument = {
  title,
  lots: z.array(tenderLot).min(1).max(20),
  /** Only a document of one lot can do without. */
  awardRule: awardRule.optional(),
  openingPlace: title,
  bidValidityDays: z.int().min(1).max(365),
  /** Bid security 投标保证金 in fen; none where absent. */
  bidSecurity: fenField.optional(),
  /** All challenges of one step at once 一次性提出; silent, as often as the days allow (94§10). */
  challengedOnce: z.boolean().optional(),
  decryptionMinutes: z.int().min(30).max(1440),
  /** What a bid not decrypted in time is: no rule fixes it, so the document must (87§83). */
  undecryptedBid: z.enum(['revoked', 'withdrawn', 'invalid']),
  /** Deduction for small and micro businesses on lots not reserved for them. */
  smallBusinessDeduction: basisPoints,
  /** Deduction where small and micro businesses do at least 30 % of it, together or as subcontractors. */
  consortiumDeduction: basisPoints.optional(),
  /** Decimals of a score; the law fixes none. */
  scoreDecimals: z.int().min(2).max(4),
  /** Who wins among parallel first-ranked bids (87§68). */
  amongParallel: z.enum(['random-draw', 'lower-price', 'higher-judged-score']),
  /** Channel and date of the credit screening, 财库〔2016〕125号. */
  creditScreening: remark,
  /** The same, as a machine reads it. */
  screening: z
    .strictObject({
      lists: z.array(creditList).max(3),
      asOf: z.enum(['bid-deadline', 'qualification-review']),
      evidenceKept: z.boolean(),
      /** Whoever stands on a list is kept out, or it is only written down. */
      use: z.enum(['kept-out', 'noted']),
    })
    .optional(),
  /**
   * Whether a question that came in time and is unanswered at the deadline holds the opening until the
   * officer has judged it, or is only noted; absent: noted.
   */
  openQuestions: z.enum(['hold', 'noted']).optional(),
  consortium: consortium.optional(),
  subcontracting: subcontracting.optional(),
  /** How the bid security may be given. */
  securityForms: z.array(securityForm).optional(),
  /** Why the document is right as it is, for each warning of the pre-flight 预检 that stands. */
  justified: z
    .array(z.strictObject({ warning: slug, reason: remark }))
    .max(40)
    .optional(),
}

export type TenderDocument = z.output<z.ZodObject<typeof tenderDocument>>
export type TenderLot = z.output<typeof tenderLot>
export type ScoringFactor = z.output<typeof scoringFactor>
export type Instalment = z.output<typeof instalment>
export type PerformanceTerms = z.output<typeof performanceTerms>
export type ChangeReason = z.output<typeof changeReason>
export type CreditList = z.output<typeof creditList>
