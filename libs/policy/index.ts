export type { Mark, PolicyAnchor, PolicyEntry, PolicyKind, PolicyRule } from './entry.js'
export type { ClockLength, DayLength, NotInForce, PolicyUnit, Unset } from './measure.js'
export {
  isPolicyKey,
  policyKeys,
  type PeriodKey,
  type Policy,
  type PolicyKey,
  type PolicyValue,
} from './policy.js'
export {
  confirmationFault,
  isUpToCounty,
  policyConfirmed,
  policyLines,
  policySheet,
  resolve,
  unsetKeys,
  type Authority,
  type ConfirmationFault,
  type PolicyConfirmation,
  type PolicyLine,
  type PolicySheet,
  type Resolution,
} from './sheet.js'
export {
  policyValue,
  resolvePolicy,
  type DecidedBy,
  type PolicyAnchors,
  type ResolvedPolicy,
} from './resolve-policy.js'
