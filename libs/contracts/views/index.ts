export {
  contractHistory,
  contractList,
  type ContractHistory,
  type ContractList,
  type ContractProposalView,
  type ContractRow,
  type ContractStanding,
  type ContractVersion,
} from './contract-view.js'
export { deadlineSheet, type DeadlineSheet } from './deadline-sheet.js'
export { type DutyView } from './duty-view.js'
export { lotStatuses, type LotStatus, type LotView } from './lot-view.js'
export { preFlightRuleBook, type PreFlightRuleBook } from './pre-flight-view.js'
export { whatHappens, type ForetoldDuty, type WhatHappens } from './what-happens.js'
export * from './project-view.js'
export type { OpenedLine, OpeningEntry, OpeningRoom, OwnBids } from './opening-view.js'
export {
  objectPapers,
  paperKindNames,
  paperList,
  paperStatuses,
  type ObjectPaper,
  type ObjectPapers,
  type PaperList,
  type PaperRow,
} from './paper-view.js'
