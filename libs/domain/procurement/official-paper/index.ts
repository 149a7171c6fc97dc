export * from './events.js'

export { numberPaper, voidPaper } from './number-paper.js'
export {
  approveSeal,
  confirmSealedScan,
  recordElectronicSeal,
  recordSealedScan,
  refuseSeal,
  requestSeal,
  requestsOf,
} from './seal-paper.js'
export { recordSealSystemAnswer, sealRequestId } from './seal-system.js'
export { sealAbout } from './facts.js'
export { officialPaper, type OfficialPaper, type SealNotPut } from './state.js'
