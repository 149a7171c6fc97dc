export { roles, type Role } from './role.js'
export type { EventOf, EventShapes } from './shapes.js'
export { eventUpcasters, schemaVersionOf, type EventUpcasters } from './event-versions.js'
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
export {
  approvalCommands,
  approvalEvents,
  type ApprovalStep,
  type ApprovalStepName,
  type ApprovalTurn,
} from './procurement/approval.js'
export {
  bidBoxEvents,
  bidCommands,
  bidContent,
  bidEvents,
  mostSealedBytes,
  type BidContent,
} from './procurement/bid.js'
export {
  challengeBookEvents,
  challengeCommands,
  challengeEvents,
  type ChallengeObjection,
  type ChallengeSubject,
} from './procurement/challenge.js'
export { complaintCommands, complaintEvents } from './procurement/complaint.js'
export { contractCommands, contractEvents } from './procurement/contract.js'
export { contractTerms, type ContractTerms } from './procurement/contract-terms.js'
export {
  evaluationCommands,
  evaluationEvents,
  type CommitteeMember,
  type EvaluationResult,
  type ScoreLine,
  type PriceTrigger,
} from './procurement/evaluation.js'
export type { Relation } from './procurement/committee.js'
export type { CollusionMarker, CorrectionStep } from './procurement/responsiveness.js'
export {
  finalQuoteCommands,
  finalQuoteEvents,
  type FinalQuoteContent,
} from './procurement/final-quote.js'
export {
  lotKind,
  skillLevel,
  type LotKind,
  type SkillLevel,
  type StatutoryEnd,
} from './procurement/fields.js'
export {
  standingBidsCommands,
  standingBidsEvents,
  type ReleaseGround,
} from './procurement/standing-bids.js'
export { officialPaperCommands, officialPaperEvents } from './procurement/official-paper.js'
export {
  offeredMethods,
  purchasingMethod,
  type MethodBasis,
  type OfferedMethod,
  type PurchasingMethod,
  type Splitting,
} from './procurement/method.js'
export {
  projectCommands,
  projectEvents,
  type DemandSurvey,
  type PreparatoryService,
  type PerformanceTarget,
  type PlannedLot,
} from './procurement/project.js'
export { tenderCommands, tenderEvents } from './procurement/tender.js'
export type { FieldChanged } from './procurement/tender-clock.js'
export { enquiryCommands, enquiryEvents } from './procurement/enquiry.js'
export { outageLogCommands, outageLogEvents } from './county/outage-log.js'
export type {
  Instalment,
  PerformanceTerms,
  ScoringFactor,
  TenderDocument,
  TenderLot,
  CreditList,
  ChangeReason,
} from './procurement/tender-document.js'
export { channelActs, channelCommands, channelEvents } from './county/channel.js'
export {
  institutionCommands,
  institutionEvents,
  institutionKindField,
} from './county/institution.js'
export { numberRegisterEvents } from './county/number-register.js'
export { creditCodeEvents } from './county/credit-code.js'
export {
  delegableOffices,
  officeholderCommands,
  officeholderEvents,
} from './county/officeholder.js'
export { numberSeriesCommands, numberSeriesEvents } from './county/number-series.js'
export { signingKeyCommands, signingKeyEvents } from './county/signing-key.js'
export { policySheetCommands, policySheetEvents } from './county/policy-sheet.js'
export { dutyCommands, dutyEvents } from './supervision/duty.js'
export { calendarCommands, calendarEvents } from './county/calendar.js'
export {
  occupationCatalogueCommands,
  occupationCatalogueEvents,
} from './county/occupation-catalogue.js'
export { relationFound, type RelationFound } from './procurement/relation.js'
export { annualQuotaCommands, annualQuotaEvents } from './county/annual-quota.js'
export { clockCommands, clockEvents } from './county/clock.js'
export {
  rollMeans,
  traineeGroup,
  trainingClassCommands,
  trainingClassEvents,
  type Attendance,
  type ClassPeriod,
  type RollColour,
  type RosterLine,
} from './delivery/training-class.js'
export { acceptanceCommands, acceptanceEvents } from './delivery/acceptance.js'
export { assessmentBatchCommands, assessmentBatchEvents } from './delivery/assessment-batch.js'
export {
  claimCommands,
  claimEvents,
  creditGrade,
  notCountedReason,
  type CreditGrade,
} from './payment/claim.js'
export { paymentCommands, paymentEvents } from './payment/payment.js'
export { subsidyRecordEvents } from './payment/subsidy-record.js'
export {
  performanceEvaluationCommands,
  performanceEvaluationEvents,
  performanceGrade,
  type PerformanceGrade,
} from './supervision/performance-evaluation.js'
export {
  ratingCommands,
  ratingEvents,
  ratingIndicator,
  ratingVeto,
  type RatingIndicator,
} from './supervision/rating.js'
export type { Organisation, RequirementReview } from './procurement/preparation.js'
