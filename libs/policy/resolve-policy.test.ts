import { day, instant, periodEnd, publishedCalendar } from '#libs/calendar'
import { fen, percent, share, yuan, type Fen } from '#libs/money'
import { policySheet, policyValue, resolvePolicy, type PeriodKey } from './index.js'

const sheet = policySheet({ demonstration: false })
const march = instant('2026-03-02T09:00+08:00')

test('values are nested and typed as deciders read them', () => {
  const { policy } = resolvePolicy(sheet, {}, march)
  const bidders: number = policy.tender.minimumBidders
  const largeFrom: Fen = policy.committee.largeBudgetFrom
  const threshold: Fen | 'unset' = policy.threshold.openTender
  const times: { per: 'year' | 'lifetime' } = policy.subsidy.limit
  expect([bidders, largeFrom, threshold, times.per]).toEqual([
    3,
    fen(1_000_000_000),
    'unset',
    'lifetime',
  ])
  expect(share(yuan(600_000), percent(policy.bidSecurity.maximumShare), 'down')).toBe(yuan(12_000))
})

test('a period spreads into the calendar', () => {
  const { policy } = resolvePolicy(sheet, {}, march)
  const from = instant('2026-09-14T09:00+08:00')
  expect(
    periodEnd({ from, ...policy.tender.minimumDaysToDeadline }, publishedCalendar).lastDay,
  ).toBe('2026-10-08')
  expect(periodEnd({ from, ...policy.opening.decryptionWindow }, publishedCalendar).end).toBe(
    '2026-09-14T10:00:00.000+08:00',
  )
})

test('each key is taken as of its own anchor, an absent one as of the act', () => {
  const january = instant('2026-01-20T09:00+08:00')
  const anchored = resolvePolicy(sheet, { 'tender-notice-published': january }, march).policy
  expect(anchored.abnormalPrice.belowMean).toBe('not-in-force')
  expect(resolvePolicy(sheet, {}, march).policy.abnormalPrice.belowMean).toBe(50)
  const claimed = { 'claim-made': instant('2024-11-11T09:00+08:00') }
  expect(resolvePolicy(sheet, claimed, march).policy.subsidy.limit.per).toBe('year')
})

test('what decided is what was read: key, value, source, once each', () => {
  const resolved = resolvePolicy(sheet, {}, march)
  expect(resolved.decidedBy()).toEqual([])
  const { policy } = resolved
  expect([policy.tender.minimumBidders, policy.tender.minimumBidders]).toEqual([3, 3])
  expect(policy.threshold.openTender).toBe('unset')
  expect(resolved.decided()).toEqual(['threshold.openTender="unset"', 'tender.minimumBidders=3'])
  expect(resolved.decidedBy().at(-1)).toMatchObject({
    key: 'tender.minimumBidders',
    value: 3,
    from: { rule: '87§41', source: '政府采购货物和服务招标投标管理办法（财政部令第87号）§41' },
  })
  expect(resolved.version).toBe('2026-1.0')
})

test("a confirmed figure replaces the sheet's own", () => {
  const confirmed = policySheet({
    demonstration: false,
    confirmations: [
      {
        key: 'class.filingLead',
        value: { length: 15, unit: 'calendar-days', roll: 'none' },
        source: '本县开班管理办法 §4',
        confirmedBy: 'procurement-officer',
        validFrom: day('2026-02-01'),
        demonstration: false,
      },
    ],
  })
  const { policy } = resolvePolicy(confirmed, {}, march)
  expect(policy.class.filingLead).toEqual({ length: 15, unit: 'calendar-days', roll: 'none' })
})

test('duty kinds name a period by its key', () => {
  const { policy, decided } = resolvePolicy(sheet, {}, march)
  const key: PeriodKey = 'award.confirmWithin'
  expect(policyValue(policy, key)).toEqual({
    length: 5,
    unit: 'working-days',
    roll: 'statutory',
  })
  expect(decided()).toHaveLength(1)
})

test('before the statute it acts by, no county acts', () => {
  const early = { 'contract-signed': instant('2025-05-31T09:00+08:00') }
  const { policy } = resolvePolicy(sheet, early, march)
  expect(() => policy.payment.smallAndMedium).toThrow('payment.smallAndMedium: no rule in force')
})

test('a policy can be spread and listed like the plain object it stands for', () => {
  const { policy } = resolvePolicy(sheet, {}, march)
  const changed = { ...policy, tender: { ...policy.tender, minimumBidders: 5 } }
  expect([changed.tender.minimumBidders, changed.tender.minimumQualified]).toEqual([5, 3])
  expect(Object.keys(policy.award)).toEqual([
    'reportWithin',
    'confirmWithin',
    'noticeWithin',
    'noticePeriod',
  ])
  expect('noSuchGroup' in policy).toBe(false)
  expect(JSON.parse(JSON.stringify(policy.committee))).toMatchObject({ minimumSize: 5 })
})
