export { roles, type Role } from './role.js'
export type { EventOf, EventShapes } from './shapes.js'
export {
  channelField,
  dayField,
  fenField,
  hash,
  id,
  instantField,
  outsideRecord,
  paperNumber,
  positiveFenField,
  remark,
} from './fields.js'
export {
  earmarkedLedgerCommands,
  earmarkedLedgerEvents,
  fundField,
} from './payment/earmarked-ledger.js'
