import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScoringFactor, TenderDocument, TenderLot } from '#libs/contracts'
import type { Fault, Repair } from '#libs/domain/deciding'
import { policyOf, tenderCase } from '#libs/domain/procurement/testing'
import { fen, yuan } from '#libs/money'
import { preFlight, preFlightRules } from './index.js'

const policy = policyOf('2026-09-10T10:00+08:00')
const { trainingDocument: training, assessmentDocument: assessment } = tenderCase

/** A document that nothing can be said against. */
const clean: TenderDocument = {
  ...tenderCase.document,
  lots: [training, assessment].map(lot => ({ ...lot, reservedForSmallBusinesses: true })),
  justified: [],
}

const withFirst = (change: (lot: TenderLot) => Partial<TenderLot>): TenderDocument => ({
  ...clean,
  lots: clean.lots.map((lot, index) => (index === 0 ? { ...lot, ...change(lot) } : lot)),
})
const withTerms = (terms: Partial<TenderLot['terms']>) =>
  withFirst(lot => ({ terms: { ...lot.terms, ...terms } }))
const withFactor = (change: Partial<ScoringFactor>, of: string) =>
  withFirst(({ factors }) => ({
    factors: factors.map(one => (one.factor === of ? { ...one, ...change } : one)),
  }))
const withCondition = (condition: string) =>
  withFirst(({ conditions }) => ({
    conditions: [...conditions, { condition, title: '条件', rule: '招标文件' }],
  }))
const shares = (...of: number[]) =>
  withFirst(() => ({
    instalments: of.map((share, index) => ({
      ...{ instalment: `part-${String(index)}`, share },
      due: 'acceptance-passed' as const,
    })),
  }))
/** Bought at a price of the county's: nobody bids a price, and nobody is scored by it. */
const unscoredPrice = (lot: TenderLot): Partial<TenderLot> => ({
  fixedUnitPrice: yuan(2_000),
  factors: lot.factors
    .filter(({ kind }) => kind !== 'price')
    .map(one => (one.factor === 'plan' ? { ...one, weight: 70 } : one)),
})

/** Per rule, the clean document with one thing changed, and the field that is named. */
const broken: Readonly<Record<string, readonly [path: string, document: TenderDocument]>> = {
  'lot-named-twice': [
    'lots.1',
    { ...clean, lots: clean.lots.map((lot, _, [first]) => ({ ...lot, lot: first?.lot ?? '' })) },
  ],
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
  'deduction-out-of-range': ['smallBusinessDeduction', { ...clean, smallBusinessDeduction: 999 }],
}

const found = (document: TenderDocument): readonly Fault[] => {
  const { blocks, warns } = preFlight(document, policy)
  return [...blocks, ...warns]
}

test('a clean document breaks no rule', () => {
  expect(found(clean)).toEqual([])
})

test('every rule has a document that breaks it', () => {
  expect(Object.keys(broken).toSorted()).toEqual(preFlightRules.map(rule => rule.reason).toSorted())
})

test.each(Object.entries(broken))(
  '%s: that rule alone, at its field',
  (reason, [path, document]) => {
    expect(found(document).map(fault => [fault.reason, fault.path])).toEqual([[reason, path]])
  },
)

type Fields = Record<string, unknown>

/** The document with repairs made, as a screen makes them. */
function repaired(document: TenderDocument, repairs: readonly Repair[]): TenderDocument {
  const mended = structuredClone(document)
  for (const { path, value } of repairs) {
    const steps = path.split('.')
    const field = steps.pop() ?? ''
    let holder = mended as unknown as Fields // any of its fields, which the path names
    for (const step of steps) holder = holder[step] as Fields // a path leads through what holds fields
    if (value === null) Reflect.deleteProperty(holder, field)
    else holder[field] = value
  }
  return mended
}

const mechanical = Object.entries(broken).flatMap(([reason, [, document]]) =>
  found(document).flatMap(({ repair }) => (repair ? [[reason, document, repair] as const] : [])),
)

test('what is mechanical has its repair', () => {
  expect(mechanical.map(([reason]) => reason)).toEqual([
    ...['bid-security-too-high', 'ceiling-above-budget', 'fixed-price-above-budget'],
    ...['fixed-price-with-ceiling', 'not-reserved-for-small-businesses'],
    ...['performance-security-too-high', 'pays-too-late', 'instalments-not-the-whole'],
    'more-hours-than-planned',
  ])
})

test.each(mechanical)('%s: the repair mends it', (_, document, repair) => {
  expect(found(repaired(document, repair))).toEqual([])
})

test('all that is wrong is said at once, statutes apart from warnings', () => {
  const { blocks, warns } = preFlight(
    { ...withTerms({ payWithinDays: 31, minimumAttendance: 0 }), bidSecurity: yuan(5_000) },
    policy,
  )
  expect(blocks.map(({ rule }) => rule)).toEqual(['条例§33', '财库〔2019〕38号'])
  expect(warns.map(({ rule }) => rule)).toEqual(['本县规定：计费出勤'])
})

interface Template {
  readonly template: string
  readonly factors: readonly (ScoringFactor & { readonly risk?: string })[]
}
const seeded = join(import.meta.dirname, '../../../../seeds/scoring-templates.json')
// As the seeds' own contract has it; read-seeds checks the file itself.
const { templates } = JSON.parse(readFileSync(seeded, 'utf8')) as { templates: Template[] }

test.each(templates.map(one => [one.template, one] as const))(
  'the printed scoring table %s loads as it stands, and its doubtful factors are raised',
  (_, { factors }) => {
    const { blocks, warns } = preFlight(
      withFirst(() => ({
        factors: factors.map(({ factor, title, kind, weight }) => ({
          ...{ factor, title, kind, weight },
        })),
      })),
      policy,
    )
    expect(blocks).toEqual([])
    const doubtful = factors.filter(({ risk }) => risk !== undefined).map(({ factor }) => factor)
    expect(doubtful.length).toBeGreaterThan(0)
    expect(warns.map(({ reason, detail }) => [reason, detail['factor']])).toEqual(
      doubtful.map(factor => ['bonus-in-doubt', factor]),
    )
  },
)
