export { notCheckable } from './not-checkable.js'
export { preFlight, preFlightRules } from './pre-flight.js'
