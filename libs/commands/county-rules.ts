import type { Calendar } from '#libs/calendar'
import { calendar, calendarId } from '#libs/domain/county/calendar'
import { policySheet, policySheetId, type CountySheet } from '#libs/domain/county/policy-sheet'
import { resolvePolicy } from '#libs/policy'
import type { RulesInForce } from './rules-in-force.js'

/** The county's own calendar and policy sheet. */
export const countyRules: RulesInForce = {
  calendar: { of: calendar, id: calendarId },
  policy: { of: policySheet, id: policySheetId },
  calendarOf: state => state as Calendar, // folded with `calendar`
  policyOf: (state, anchors, at) => {
    const { sheet } = state as CountySheet // folded with `policySheet`
    const { policy, version, decidedBy } = resolvePolicy(sheet, anchors, at)
    return {
      policy,
      version,
      decided: () => Object.fromEntries(decidedBy().map(({ key, value }) => [key, value])),
    }
  },
}
