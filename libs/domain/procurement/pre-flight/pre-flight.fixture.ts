import type {
  Instalment,
  OfferedMethod,
  ScoringFactor,
  TenderDocument,
  TenderLot,
} from '#libs/contracts'
import { tenderCase, uuid } from '#libs/domain/procurement/testing'
import { fen, yuan } from '#libs/money'

const { trainingDocument: training, assessmentDocument: assessment } = tenderCase

/** A document that nothing can be said against. */
export const clean: TenderDocument = {
  ...tenderCase.document,
  lots: [training, assessment].map(lot => ({ ...lot, reservedForSmallBusinesses: true })),
  justified: [],
}

const ownLot = (place: number) => ({ lot: uuid(20 + place), reservedForSmallBusinesses: true })
export const withFirst = (change: (lot: TenderLot) => Partial<TenderLot>): TenderDocument => ({
  ...clean,
  lots: clean.lots.map((lot, index) => (index === 0 ? { ...lot, ...change(lot) } : lot)),
})
export const withTerms = (terms: Partial<TenderLot['terms']>) =>
  withFirst(lot => ({ terms: { ...lot.terms, ...terms } }))
const withFactor = (change: Partial<ScoringFactor>, of: string) =>
  withFirst(({ factors }) => ({
    factors: factors.map(one => (one.factor === of ? { ...one, ...change } : one)),
  }))
const withCondition = (condition: string) =>
  withFirst(({ conditions }) => ({
    conditions: [...conditions, { condition, title: '条件', rule: '招标文件' }],
  }))
const withAwards = (change: Partial<NonNullable<TenderDocument['awardRule']>>) => ({
  ...clean,
  ...(clean.awardRule && { awardRule: { ...clean.awardRule, ...change } }),
})
/** Lots of which each goes to another bidder: one more than bidders that the law asks for. */
const four = [1, 2, 3, 4].map(place => ({ ...training, ...ownLot(place) }))
const fourLotsOneEach: TenderDocument = {
  ...clean,
  lots: four,
  awardRule: { lotsPerBidder: 'one', order: four.map(({ lot }) => lot) },
}
const withScreening = (change: Partial<NonNullable<TenderDocument['screening']>>) => ({
  ...clean,
  ...(clean.screening && { screening: { ...clean.screening, ...change } }),
})
const withAgreement = (change: Partial<NonNullable<TenderLot['agreement']>>) =>
  withFirst(({ agreement }) => (agreement ? { agreement: { ...agreement, ...change } } : {}))
const withAcceptance = (change: Partial<NonNullable<TenderLot['agreement']>['acceptance']>) =>
  withFirst(({ agreement }) =>
    agreement
      ? { agreement: { ...agreement, acceptance: { ...agreement.acceptance, ...change } } }
      : {},
  )
const without = (
  key: 'awardRule' | 'consortium' | 'subcontracting' | 'screening',
): TenderDocument => {
  const { [key]: _, ...rest } = clean
  return rest
}
const withoutOfFirst = (key: 'industry' | 'agreement'): TenderDocument => ({
  ...clean,
  lots: clean.lots.map((lot, index) => {
    const { [key]: _, ...rest } = lot
    return index === 0 ? rest : lot
  }),
})
const withContracts = (contracts: number) =>
  withFirst(({ conditions }) => ({ conditions: conditions.map(one => ({ ...one, contracts })) }))
const shares = (...of: number[]) =>
  withFirst(() => ({
    instalments: of.map((share, index) => ({
      ...{ instalment: `part-${String(index)}`, share },
      due: 'acceptance-passed' as const,
    })),
  }))
const withInstalment = (place: number, change: Partial<Instalment>) =>
  withFirst(({ instalments }) => ({
    instalments: instalments.map((one, at) => (at === place ? { ...one, ...change } : one)),
  }))
/** Held back for half a year after acceptance. */
const retained = { due: 'retention-ended', retainedDays: 180 } as const
/** With the price at this weight, the plan at the rest. */
export const priceAt = (weight: number) =>
  withFirst(({ factors }) => ({
    factors: factors.map((one, at) => ({ ...one, weight: [weight, 70 - weight, 30][at] ?? 0 })),
  }))
const priceOnly = (lot: TenderLot): TenderLot => ({
  ...lot,
  factors: [{ factor: 'price', title: '价格', kind: 'price', weight: 100 }],
})
/** A price that weighs all but a little, which another factor has. */
const twoPrices = (lot: TenderLot): TenderLot => ({
  ...lot,
  factors: [
    { factor: 'price', title: '价格', kind: 'price', weight: 99 },
    { factor: 'plan', title: '培训方案', kind: 'judged', weight: 1 },
  ],
})
/** Bought at a price of the county's: nobody bids a price, and nobody is scored by it. */
const unscoredPrice = (lot: TenderLot): Partial<TenderLot> => ({
  fixedUnitPrice: yuan(2_000),
  factors: lot.factors
    .filter(({ kind }) => kind !== 'price')
    .map(one => (one.factor === 'plan' ? { ...one, weight: 70 } : one)),
})

/** Per rule, the clean document with one thing changed, and the field that is named. */
export const broken: Readonly<Record<string, readonly [path: string, document: TenderDocument]>> = {
  'lot-named-twice': [
    'lots.1',
    { ...clean, lots: clean.lots.map((lot, _, [first]) => ({ ...lot, lot: first?.lot ?? '' })) },
  ],
  'award-rule-not-said': ['awardRule', without('awardRule')],
  'award-order-misses-a-lot': ['awardRule.order', withAwards({ order: [training.lot] })],
  'award-order-names-twice': [
    'awardRule.order.2',
    withAwards({ order: [training.lot, assessment.lot, training.lot] }),
  ],
  'more-lots-than-bidders-needed': ['awardRule.lotsPerBidder', fourLotsOneEach],
  'bid-security-too-high': ['bidSecurity', { ...clean, bidSecurity: fen(yuan(4_600) + 1) }],
  'ceiling-above-budget': ['lots.0.ceiling', withFirst(() => ({ ceiling: yuan(200_001) }))],
  'fixed-price-above-budget': [
    'lots.0.fixedUnitPrice',
    withFirst(lot => ({ ...unscoredPrice(lot), fixedUnitPrice: fen(yuan(2_000) + 1) })),
  ],
  'fixed-price-with-ceiling': [
    'lots.0.ceiling',
    withFirst(lot => ({ ...unscoredPrice(lot), ceiling: yuan(200_000) })),
  ],
  'not-reserved-for-small-businesses': [
    'lots.0.reservedForSmallBusinesses',
    withFirst(() => ({ reservedForSmallBusinesses: false })),
  ],
  'too-little-reserved': [
    'lots',
    {
      ...clean,
      lots: clean.lots.map((lot, index) =>
        index === 0 ? { ...lot, reservedForSmallBusinesses: false, budget: yuan(2_000_001) } : lot,
      ),
    },
  ],
  'condition-is-scored': ['lots.0.conditions.1', withCondition('teachers')],
  'condition-named-twice': ['lots.0.conditions.1', withCondition('lawful-supplier')],
  'forbidden-factor': ['lots.0.factors.1', withFactor({ factor: 'registered-capital' }, 'plan')],
  'list-keeps-out': ['lots.0.conditions.1', withCondition('institution-directory')],
  'origin-keeps-out': ['lots.0.conditions.1', withCondition('local-branch')],
  'only-a-declaration-proves-size': [
    'lots.0.conditions.1',
    withCondition('small-business-certificate'),
  ],
  'screening-names-no-channel': ['creditScreening', { ...clean, creditScreening: '开标当日查询' }],
  'statutory-conditions-missing': [
    'lots.0.conditions',
    withFirst(() => ({
      conditions: [{ condition: 'licence', title: '办学许可', rule: '民促法' }],
    })),
  ],
  'weights-not-hundred': ['lots.0.factors', withFactor({ weight: 59 }, 'plan')],
  'factor-named-twice': ['lots.0.factors.2', withFactor({ factor: 'plan' }, 'teachers')],
  'fixed-price-is-scored': ['lots.0.factors.0', withFirst(() => ({ fixedUnitPrice: yuan(2_000) }))],
  'one-price-factor': ['lots.0.factors', withFactor({ kind: 'objective' }, 'price')],
  'price-weight-too-low': [
    'lots.0.factors.0',
    withFirst(({ factors }) => ({
      factors: factors.map((one, at) => ({ ...one, weight: [9, 61, 30][at] ?? 0 })),
    })),
  ],
  'price-in-bands': ['lots.0.factors.0', withFactor({ bands: [0, 10_000] }, 'price')],
  'band-given-twice': ['lots.0.factors.1', withFactor({ bands: [0, 0, 10_000] }, 'plan')],
  'best-band-not-full': ['lots.0.factors.1', withFactor({ bands: [0, 9_999] }, 'plan')],
  'bonus-in-doubt': ['lots.0.factors.2', withFactor({ factor: 'honours' }, 'teachers')],
  'performance-security-too-high': [
    'lots.0.terms.performanceSecurity',
    withTerms({ performanceSecurity: 501 }),
  ],
  'pays-too-late': ['lots.0.terms.payWithinDays', withTerms({ payWithinDays: 31 })],
  'instalments-not-the-whole': ['lots.0.instalments', shares(2_540, 6_000, 1_450)],
  'instalment-named-twice': [
    'lots.0.instalments.1',
    withFirst(({ instalments }) => ({
      instalments: instalments.map((one, _, [first]) => ({
        ...one,
        instalment: first?.instalment ?? '',
      })),
    })),
  ],
  'nothing-waits-for-acceptance': [
    'lots.0.instalments',
    withFirst(() => ({
      instalments: [{ instalment: 'all', share: 10_000, due: 'training-completed' }],
    })),
  ],
  'advance-grows-as-grade-falls': [
    'lots.0.terms.advanceByGrade.D',
    withTerms({ advanceByGrade: { A: 5_000, B: 3_000, C: 0, D: 1 } }),
  ],
  'attendance-not-asked-for': [
    'lots.0.terms.minimumAttendance',
    withTerms({ minimumAttendance: 0 }),
  ],
  'more-hours-than-planned': [
    'lots.0.terms.minimumLessonHours',
    withTerms({ minimumLessonHours: 41 }),
  ],
  'consortium-not-said': ['consortium', without('consortium')],
  'subcontracting-not-said': ['subcontracting', without('subcontracting')],
  'subcontracted-part-not-named': [
    'subcontracting.parts',
    { ...clean, subcontracting: { allowed: true, parts: [] } },
  ],
  'screening-not-said': ['screening', without('screening')],
  'screening-misses-a-list': [
    'screening.lists',
    withScreening({ lists: ['judgment-defaulters', 'tax-offenders'] }),
  ],
  'screening-keeps-no-evidence': ['screening.evidenceKept', withScreening({ evidenceKept: false })],
  'screening-keeps-nobody-out': ['screening.use', withScreening({ use: 'noted' })],
  'security-in-cash': ['securityForms.1', { ...clean, securityForms: ['guarantee', 'cash'] }],
  'guarantee-not-taken': [
    'securityForms',
    { ...clean, bidSecurity: yuan(4_600), securityForms: ['transfer'] },
  ],
  'industry-not-named': ['lots.0.industry', withoutOfFirst('industry')],
  'too-many-contracts-asked': ['lots.0.conditions.0', withContracts(3)],
  'deduction-not-the-countys': [
    'smallBusinessDeduction',
    { ...clean, smallBusinessDeduction: 1_001 },
  ],
  'bids-lapse-before-signing': ['bidValidityDays', { ...clean, bidValidityDays: 38 }],
  'decrypting-shorter-than-usual': ['decryptionMinutes', { ...clean, decryptionMinutes: 59 }],
  'retention-without-days': ['lots.0.instalments.1', withInstalment(1, { due: 'retention-ended' })],
  'days-without-retention': [
    'lots.0.instalments.1.retainedDays',
    withInstalment(1, { retainedDays: 180 }),
  ],
  'retention-not-last': ['lots.0.instalments.0', withInstalment(0, retained)],
  'retained-beside-security': ['lots.0.terms.performanceSecurity', withInstalment(1, retained)],
  'instalment-of-nothing': ['lots.0.instalments.1', shares(10_000, 0)],
  'advance-is-everything': [
    'lots.0.terms.advanceByGrade.A',
    withTerms({ advanceByGrade: { A: 10_000, B: 3_000, C: 0, D: 0 } }),
  ],
  'training-without-hours': [
    'lots.0.lessonHours',
    withFirst(lot => ({ lessonHours: 0, terms: { ...lot.terms, minimumLessonHours: 0 } })),
  ],
  'agreement-not-said': ['lots.0.agreement', withoutOfFirst('agreement')],
  'contract-too-long': ['lots.0.agreement.months', withAgreement({ months: 37 })],
  'contract-longer-than-usual': ['lots.0.agreement.months', withAgreement({ months: 13 })],
  'acceptance-without-standards': [
    'lots.0.agreement.acceptance.standards',
    withAcceptance({ standards: [] }),
  ],
  'acceptance-without-trainees': [
    'lots.0.agreement.acceptance.traineesHeard',
    withAcceptance({ traineesHeard: false }),
  ],
  'acceptance-stays-unpublished': [
    'lots.0.agreement.acceptance.published',
    withAcceptance({ published: false }),
  ],
  'security-comes-back-when': [
    'lots.0.agreement.securityReturn',
    withAgreement({ securityReturn: undefined }),
  ],
  'late-return-costs-nothing': [
    'lots.0.agreement.securityReturn.lateLiability',
    withAgreement({ securityReturn: { withinDays: 30, lateLiability: false } }),
  ],
  'audit-decides-payment': [
    'lots.0.agreement.paymentWaitsFor',
    withAgreement({ paymentWaitsFor: ['audit-result'] }),
  ],
  'payment-waits-for-the-office': [
    'lots.0.agreement.paymentWaitsFor',
    withAgreement({ paymentWaitsFor: ['change-of-leader'] }),
  ],
  'consortium-deduction-out-of-range': [
    'consortiumDeduction',
    { ...clean, consortiumDeduction: 9_000 },
  ],
  'deduction-out-of-range': ['smallBusinessDeduction', { ...clean, smallBusinessDeduction: 999 }],
}

/** Rules of other methods than the open tender, broken by what an open tender may say. */
export const brokenUnder: Readonly<
  Record<string, readonly [path: string, method: OfferedMethod, document: TenderDocument]>
> = {
  'price-weight-too-high': ['lots.0.factors.0', 'competitive-consultation', priceAt(31)],
  'scored-beside-the-price': [
    'lots.1.factors.1',
    'competitive-negotiation',
    {
      ...clean,
      lots: clean.lots.map((lot, place) => (place === 0 ? priceOnly(lot) : twoPrices(lot))),
    },
  ],
}
