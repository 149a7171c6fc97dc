import fc from 'fast-check'
import { addDays, day, startOfDay } from '#libs/calendar'
import { occurrences } from '../../test/support/occurrences.js'
import { propertyRuns } from '../../test/support/property-runs.js'
import {
  confirmationFault,
  policyKeys,
  policySheet,
  resolve,
  resolvePolicy,
  type PolicyConfirmation,
} from './index.js'

const days = fc.nat({ max: 700 }).map(offset => addDays(day('2025-06-01'), offset))
const values = fc.oneof(
  fc.integer({ min: -5, max: 200 }),
  fc.record({
    length: fc.integer({ min: 0, max: 40 }),
    unit: fc.constantFrom('working-days', 'calendar-days', 'minutes'),
    roll: fc.constantFrom('statutory', 'anyRest', 'none', 'other'),
  }),
  fc.constant({ A: 1, B: 2, C: 3, D: 4 }),
)
const confirmations: fc.Arbitrary<PolicyConfirmation> = fc.record({
  key: fc.oneof(
    fc.constantFrom(...policyKeys, 'no.such'),
    fc.constantFrom('advance.byGrade', 'class.maximumSize', 'intent.minimumDays'),
  ),
  value: values,
  source: fc.constantFrom('文件 §1', '文件 §2', '文件 §3', ''),
  confirmedBy: fc.constant('procurement-officer'),
  validFrom: days,
  demonstration: fc.constantFrom(false, false, false, true),
})

test('whatever is confirmed, a statute stands, and every value keeps the form of its unit', () => {
  const seen = occurrences('confirmations', [
    ...(['accepted', 'unknown-key', 'fixed-by-statute', 'wrong-value', 'no-source'] as const),
    ...(['demonstration-only', 'set', 'unset', 'not-in-force', 'confirmed'] as const),
  ])
  const shipped = policySheet({ demonstration: false })
  fc.assert(
    fc.property(fc.array(confirmations, { minLength: 20, maxLength: 40 }), days, (asked, at) => {
      const accepted = asked.filter(confirmation => {
        const fault = confirmationFault(shipped, confirmation)
        seen.saw(fault ?? 'accepted')
        return fault === undefined
      })
      const sheet = policySheet({ demonstration: false, confirmations: accepted })
      const { policy } = resolvePolicy(sheet, {}, startOfDay(at))
      for (const key of policyKeys) {
        const before = resolve(shipped, key, at)
        const after = resolve(sheet, key, at)
        seen.saw(after.state)
        const last = accepted
          .filter(found => found.key === key && found.validFrom <= at)
          .reduce<PolicyConfirmation | undefined>(
            (best, found) => (best && best.validFrom > found.validFrom ? best : found),
            undefined,
          )
        if (last) seen.saw('confirmed')
        expect(after).toEqual(last ? { ...after, state: 'set', value: last.value } : before)
      }
      expect(policy.tender.minimumBidders).toBe(3)
    }),
    // A sheet of forty confirmations, every key resolved.
    propertyRuns(60, 40),
  )
  expect(seen.missing()).toEqual([])
})
