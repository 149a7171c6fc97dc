export { notCheckable } from './not-checkable.js'
export { preFlight, preFlightRules } from './pre-flight.js'
export { creditLists } from './rules/participation.js'
export { documentPolicyGroups, type DocumentPolicy } from './rule.js'
