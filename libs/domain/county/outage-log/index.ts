export * from './events.js'

export { noteOutage, recordOutage } from './record-outage.js'
export {
  outageLog,
  outageLogId,
  outagesNear,
  outagesOver,
  type Outage,
  type OutageLog,
} from './state.js'
