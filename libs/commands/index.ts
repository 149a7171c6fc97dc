export type * from './types.js'
export {
  type AcrossEntry,
  type Asked,
  type DecisionAcross,
  type InputOf,
  type OwnEntry,
  type StatesOf,
} from './command.js'
export { catalogue, type CommandName } from './catalogue/index.js'
export { eventShapesOf } from './event-shapes.js'
export { gate } from './gate.js'
export type { GateParts } from './gate-parts.js'
export { dutyIdOf, type Act, type Discharged, type DutyDoor } from './duty-door.js'
export type { PolicyInForce, RulesInForce } from './rules-in-force.js'
export { countyRules } from './county-rules.js'
export { dutyDoor } from './catalogue/supervision/duty-door.js'
export { mayKnow } from './may-know.js'
export { recentStates, type RecentStates, type Snapshot, type Subject } from './recent-states.js'
