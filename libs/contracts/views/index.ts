export {
  contractHistory,
  contractList,
  type ContractHistory,
  type ContractList,
  type ContractProposalView,
  type SecurityUseView,
  type ContractRow,
  type ContractStanding,
  type ContractVersion,
} from './contract-view.js'
export type { HandoverLine, HandoverList, StandIn, StandingView } from './stand-in.js'
export { deadlineSheet, type DeadlineSheet } from './deadline-sheet.js'
export { annualPlan, type AnnualPlan, type PlanLine, type UnitPlan } from './annual-plan-view.js'
export { countyFigures, type CountyFigure, type CountyFigures } from './figures-view.js'
export { lotRelations, type LotRelations } from './relation-view.js'
export { type DutyView } from './duty-view.js'
export { heldUp, type HeldUp } from './held-up-view.js'
export { lotStatuses, type LotStatus, type LotView } from './lot-view.js'
export type { PlanEntry, PlanRecord } from './plan-record-view.js'
export { preFlightRuleBook, type PreFlightRuleBook } from './pre-flight-view.js'
export type { CreditCodeStanding, OwnContact, OwnRegistration } from './registration-view.js'
export {
  challengeBundle,
  challengeWindowList,
  debriefView,
  lotCourse,
  remedyList,
  type ChallengeBundle,
  type ChallengeWindowList,
  type ChallengeWindowRow,
  type DebriefView,
  type LotCourse,
  type RemedyList,
  type RemedyRow,
  type RemedyStanding,
} from './remedy-view.js'
export type {
  AmendmentTold,
  CorrectionTold,
  OwnEnquiries,
  OwnEnquiry,
  Told,
  ToldOfTender,
} from './told-view.js'
export { whatHappens, type ForetoldDuty, type WhatHappens } from './what-happens.js'
export * from './project-view.js'
export type { OwnMatter, OwnMatterKind, OwnMatters } from './own-matter-view.js'
export type {
  OpenedLine,
  OpeningEntry,
  OpeningRoom,
  OwnBids,
  OwnQuote,
  OwnQuotes,
} from './opening-view.js'
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
