import { instant, periodEnd, publishedCalendar } from '#libs/calendar'
import { policySheet, resolvePolicy } from './index.js'

test('smoke', () => {
  const { policy, decidedBy, version } = resolvePolicy(
    policySheet({ demonstration: true }),
    { 'tender-notice-published': instant('2026-01-20T09:00+08:00') },
    instant('2026-03-01T09:00+08:00'),
  )
  const bidders: number = policy.tender.minimumBidders
  expect(bidders).toBe(3)
  expect(policy.abnormalPrice.belowMean).toBe('not-in-force')
  expect(policy.threshold.openTender).toBe('unset')
  expect(policy.subsidy.limit.per).toBe('lifetime')
  expect(
    periodEnd(
      { from: instant('2026-09-14T09:00+08:00'), ...policy.tender.minimumDaysToDeadline },
      publishedCalendar,
    ).lastDay,
  ).toBe('2026-10-08')
  expect(version).toBe('2026-1.0')
  expect(decidedBy()).toHaveLength(5)
})
