import { day, instant } from '#libs/calendar'
import {
  confirmationFault,
  policyConfirmed,
  policySheet,
  resolve,
  type PolicyConfirmation,
} from './index.js'

const confirmation = (over: Partial<PolicyConfirmation>): PolicyConfirmation => ({
  key: 'threshold.openTender',
  value: 400_000_000,
  source: '苏财购〔2026〕1号 §2',
  confirmedBy: 'procurement-officer',
  validFrom: day('2026-01-01'),
  demonstration: false,
  ...over,
})
const production = policySheet({ demonstration: false })

test.each([
  ['2024-12-31', { times: 3, per: 'year' }, '重点任务分工表第13项'],
  ['2025-01-01', { times: 3, per: 'lifetime' }, '苏人社函〔2025〕32号'],
  ['2026-06-30', { times: 3, per: 'lifetime' }, '苏人社函〔2025〕32号'],
])('the subsidy limit as of %s is %j', (asOf, value, rule) => {
  expect(resolve(production, 'subsidy.limit', day(asOf))).toMatchObject({
    state: 'set',
    value,
    from: { rule, mark: 'R', demonstration: false },
  })
})

test('the abnormally low price has no rule before 2026-02-01', () => {
  const at = (text: string) => resolve(production, 'abnormalPrice.belowCeiling', instant(text))
  expect(at('2026-01-31T23:59:59.999+08:00')).toEqual({ state: 'not-in-force' })
  expect(at('2026-02-01T00:00+08:00')).toMatchObject({ state: 'set', value: 45 })
})

test('what is unset blocks until an officer confirms it with a source', () => {
  const at = instant('2026-03-02T09:00+08:00')
  expect(resolve(production, 'threshold.openTender', at)).toMatchObject({
    state: 'unset',
    from: { mark: 'M', source: '江苏省政府采购限额标准（公开招标数额）' },
  })
  const sheet = policyConfirmed(production, confirmation({}))
  expect(resolve(sheet, 'threshold.openTender', at)).toEqual({
    state: 'set',
    value: 400_000_000,
    from: {
      rule: '苏财购〔2026〕1号 §2',
      source: '苏财购〔2026〕1号 §2',
      mark: 'R',
      validFrom: '2026-01-01',
      confirmedBy: 'procurement-officer',
      demonstration: false,
    },
  })
  expect([production.version, sheet.version]).toEqual(['2026-1.0', '2026-1.1'])
})

test('a confirmation holds from its own day, and the last for one day stands', () => {
  const sheet = policySheet({
    demonstration: false,
    confirmations: [
      confirmation({ value: 1_000, validFrom: day('2026-06-01') }),
      confirmation({ value: 500 }),
      confirmation({ value: 2_000, validFrom: day('2026-06-01') }),
    ],
  })
  const at = (text: string) => resolve(sheet, 'threshold.openTender', day(text))
  expect(at('2025-12-31').state).toBe('unset')
  expect(at('2026-05-31')).toMatchObject({ value: 500 })
  expect(at('2026-06-01')).toMatchObject({ value: 2_000 })
})

test.each([
  ['a key the sheet has not', { key: 'tender.minBidders' }, 'unknown-key'],
  ['a statute', { key: 'tender.minimumBidders', value: 2 }, 'fixed-by-statute'],
  ['no source', { source: '  ' }, 'no-source'],
  ['half a fen', { value: 0.5 }, 'wrong-value'],
  ['a negative amount', { value: -1 }, 'wrong-value'],
  ['a word for a number', { value: '400' }, 'wrong-value'],
  ['more than all', { key: 'attendance.traineeFloor', value: 101 }, 'wrong-value'],
  ['a number for a period', { key: 'intent.minimumDays', value: 30 }, 'wrong-value'],
  [
    'a period of no days',
    { key: 'intent.minimumDays', value: { length: 0, unit: 'calendar-days', roll: 'none' } },
    'wrong-value',
  ],
  [
    'a period in hours where days are',
    { key: 'intent.minimumDays', value: { length: 1, unit: 'hours', roll: 'none' } },
    'wrong-value',
  ],
  ['a grade missing', { key: 'advance.byGrade', value: { A: 50, B: 30, C: 0 } }, 'wrong-value'],
  ['a made-up figure', { demonstration: true }, 'demonstration-only'],
])('%s is refused', (_, over, fault) => {
  expect(confirmationFault(production, confirmation(over))).toBe(fault)
  expect(() => policyConfirmed(production, confirmation(over))).toThrow(fault)
})

test.each([
  { key: 'advance.byGrade', value: { A: 40, B: 20, C: 0, D: 0 } },
  {
    key: 'intent.minimumDays',
    value: { length: 30, unit: 'calendar-days', roll: 'none' },
  },
  { key: 'attendance.traineeFloor', value: 80 },
  { key: 'class.filingLead', value: { length: 15, unit: 'calendar-days', roll: 'none' } },
  { key: 'performance.selfEvaluationWeights', value: { output: 50, benefit: 50 } },
])('the county may decide $key', over => {
  expect(confirmationFault(production, confirmation(over))).toBeUndefined()
})

test('a demonstration county takes made-up figures, and they stay marked', () => {
  const sheet = policySheet({
    demonstration: true,
    confirmations: [confirmation({ demonstration: true })],
  })
  expect(resolve(sheet, 'threshold.openTender', day('2026-03-02'))).toMatchObject({
    from: { demonstration: true },
  })
})
