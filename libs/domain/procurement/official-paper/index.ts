export * from './events.js'

export { numberPaper, voidPaper } from './number-paper.js'
export {
  approveSeal,
  confirmSealedScan,
  recordElectronicSeal,
  recordSealedScan,
  refuseSeal,
  requestSeal,
} from './seal-paper.js'
export { officialPaper, type OfficialPaper } from './state.js'
