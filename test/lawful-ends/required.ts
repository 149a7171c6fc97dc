import type { BidEvent } from '#libs/domain/procurement/bid'
import type { BidBoxEvent } from '#libs/domain/procurement/bid-box'
import type { ChallengeEvent } from '#libs/domain/procurement/challenge'
import type { ChallengeBookEvent } from '#libs/domain/procurement/challenge-book'
import type { ComplaintEvent } from '#libs/domain/procurement/complaint'
import type { ContractEvent } from '#libs/domain/procurement/contract'
import type { EnquiryEvent } from '#libs/domain/procurement/enquiry'
import type { EvaluationEvent } from '#libs/domain/procurement/evaluation'
import type { StandingBidsEvent } from '#libs/domain/procurement/standing-bids'
import type { TenderEvent } from '#libs/domain/procurement/tender'

import { isFullRun } from '../support/property-runs.js'
import { ends, type End } from './ends.js'

type OfATender =
  | (TenderEvent | BidBoxEvent | BidEvent | EvaluationEvent | EnquiryEvent)['type']
  | (ChallengeEvent | ChallengeBookEvent | ComplaintEvent)['type']
  | (ContractEvent | StandingBidsEvent)['type']

/** Why an event is in none of these histories: open tenders, held here, up to the signed contract. */
type Beyond =
  | ('another method' | 'held elsewhere' | 'drawn here' | 'signed by key' | 'performed')
  /** It comes about here, too, but not among as few histories as the usual run has: the full run requires it. */
  | 'seldom'

const placed: Readonly<Record<OfATender, 'here' | Beyond>> = {
  ...{ TenderDrafted: 'here', TenderRedrafted: 'seldom', TenderNoticePublished: 'here' },
  ...{ TenderAmended: 'seldom', DocumentOfferingExtended: 'here', NoticeCorrected: 'seldom' },
  ...{ TenderTerminated: 'seldom', TerminationRefunded: 'seldom', EnquiryAnsweredToAll: 'here' },
  ...{ OutageJudged: 'seldom', OpenQuestionsJudged: 'seldom', TenderDatesReckonedAgain: 'seldom' },
  ...{ BidsOpened: 'here', BidOpeningNotHeld: 'here', BidDecrypted: 'here' },
  ...{ DecryptionClosed: 'here', OpeningRecordConfirmed: 'seldom', OpeningQuestioned: 'here' },
  ...{ OpeningQuestionAnswered: 'here', OpeningFaultReported: 'seldom' },
  RecordingArchived: 'seldom',
  ...{ QualificationReviewed: 'here', CommitteeSeatedForLot: 'here' },
  ...{ CommitteeDissolvedForLot: 'seldom', EvaluationEndedWithoutRanking: 'here' },
  ...{ EvaluationReportReceived: 'here', LotEvaluatedAgain: 'seldom', BidDroppedOut: 'here' },
  ...{ ReasonAgainstFirstRankedRecorded: 'seldom', WinnerConfirmed: 'here' },
  ...{ WinnerConfirmedByLapse: 'seldom', AwardAnnounced: 'here', LotContracted: 'here' },
  ...{
    WinnerRefused: 'seldom',
    AwardSetAside: 'seldom',
    LotFailed: 'here',
    LawfulExitTaken: 'here',
  },
  ...{ OtherMethodDecided: 'here', LotSuspended: 'here', LotResumed: 'here' },
  ...{ LotDatesReckonedAgain: 'seldom', ContractDraftedForLot: 'here' },
  ...{ BidBoxPlaced: 'here', DocumentTaken: 'here', BidReceived: 'here' },
  ...{ ReceivedBidWithdrawn: 'here', BidSecurityGiven: 'here', QuestionReceived: 'here' },
  ...{ QuestionAnswered: 'here', BidBoxOpened: 'here' },
  ...{ BidSubmitted: 'here', BidReplaced: 'seldom', BidWithdrawn: 'here', BidRevealed: 'here' },
  ...{ BidQuestioned: 'here', BidClarified: 'here', BidCorrectionAnswered: 'here' },
  BidOpenedElsewhere: 'held elsewhere',
  ...{
    CommitteeSeated: 'here',
    ChairElected: 'here',
    MemberLeft: 'seldom',
    MemberReplaced: 'seldom',
  },
  ...{ RecusalDeclined: 'seldom', CommitteeDissolved: 'seldom', EvaluationStopped: 'seldom' },
  ...{ CommitteeWorkRecorded: 'here', CollusionMarkersPut: 'here', ResponsivenessVoted: 'here' },
  ...{ ClarificationAsked: 'seldom', ArithmeticCorrected: 'here', ResponsivenessReviewed: 'here' },
  ...{ PriceExplanationJudged: 'seldom', ScoresSubmitted: 'here', ScoresReturned: 'here' },
  ...{ ScoresCompared: 'here', OutliersAnswered: 'here', EvaluationCompleted: 'here' },
  ...{ EvaluationDatesReckonedAgain: 'seldom', ReportSigned: 'here', AgreementDeemed: 'here' },
  ...{ ReportDelivered: 'here', ReEvaluationOrdered: 'seldom', ReEvaluationReported: 'seldom' },
  ...{ DrawCommitted: 'drawn here', ExpertsDrawn: 'drawn here' },
  ...{ FinalQuotesInvited: 'another method', FinalQuoteOpened: 'another method' },
  ...{ CorrectedQuoteAnswered: 'another method', FinalQuotesClosed: 'another method' },
  ...{ EnquiryAsked: 'here', EnquiryAnswered: 'here' },
  ...{ ChallengeEntered: 'here', ChallengeLodged: 'here', ChallengeCorrectionRequested: 'seldom' },
  ...{
    ChallengeCorrected: 'seldom',
    ChallengeFoundToMatter: 'seldom',
    ChallengeDismissed: 'seldom',
  },
  ...{ ChallengeWithdrawn: 'seldom', ChallengeReplied: 'here', ChallengeRemedied: 'here' },
  ...{ ChallengeReportedToFinance: 'here', ChallengeComplainedOf: 'here' },
  ChallengeDatesReckonedAgain: 'seldom',
  ...{
    ComplaintLodged: 'here',
    ComplaintCorrectionRequested: 'seldom',
    ComplaintCorrected: 'seldom',
  },
  ...{ ComplaintAccepted: 'here', ComplaintRefused: 'here', ComplaintRefusalServed: 'here' },
  ...{ ComplaintCopiesSent: 'here', ComplaintAnswered: 'seldom', ExaminationOrdered: 'seldom' },
  ...{ ExaminationConcluded: 'seldom', ComplaintSuspensionOrdered: 'seldom' },
  ...{ ComplaintSuspensionEnded: 'seldom', ComplaintWithdrawn: 'seldom', ComplaintDecided: 'here' },
  ...{ ComplaintDecisionPublished: 'here', ComplaintDatesReckonedAgain: 'seldom' },
  ...{ ContractDrafted: 'here', ContractRedrafted: 'seldom', ContractReviewed: 'here' },
  ...{ ContractVersionRejected: 'seldom', SignedPaperRecorded: 'here', ContractSigned: 'here' },
  ...{ ContractNotConcluded: 'seldom', ContractPublished: 'here', ContractFiled: 'here' },
  ...{ ContractCancelled: 'seldom', ContractDatesReckonedAgain: 'seldom' },
  ...{ PerformanceSuspended: 'here', PerformanceResumed: 'here' },
  ContractSignedByKey: 'signed by key',
  ...{ PerformanceSecurityGiven: 'performed', PerformanceSecurityWaived: 'performed' },
  ...{ SecurityReturnDue: 'performed', PerformanceSecurityReturned: 'performed' },
  ...{ SecurityUseProposed: 'performed', SecurityUseAnswered: 'performed' },
  ...{ SecurityUseDropped: 'performed', PerformanceSecurityUsed: 'performed' },
  ...{ SubcontractRecorded: 'performed', ContractChangeProposed: 'performed' },
  ...{ SupplementaryContractProposed: 'performed', ContractTerminationProposed: 'performed' },
  ...{ ContractProposalDropped: 'performed', ContractChanged: 'performed' },
  ...{ SupplementaryContractSigned: 'performed', ContractTerminated: 'performed' },
  ...{ HeadsTakenUp: 'performed', HeadsGivenBack: 'performed' },
  ...{ BiddersBound: 'here', LongerValidityAsked: 'here', LongerValidityAnswered: 'here' },
  ...{
    LongerValidityClosed: 'seldom',
    BidSecurityRecorded: 'seldom',
    BidSecurityReturnDue: 'here',
  },
  ...{ BidSecurityReturned: 'here', BidSecurityForfeited: 'here' },
  SecurityDatesReckonedAgain: 'here',
}

/** Every event that these histories can have; one that is new does not compile until it is placed. */
export const requiredEvents: readonly string[] = Object.entries(placed)
  .filter(([, where]) => where === 'here' || (where === 'seldom' && isFullRun()))
  .map(([type]) => type)

/** A termination before the opening is seldom, too. */
export const requiredEnds: readonly End[] = ends.filter(end => end !== 'terminated' || isFullRun())

/** Refusals that these histories are sure to meet, by whoever asked at the wrong time or of the wrong one. */
export const requiredRefusals: readonly string[] = [
  ...['answer-time-runs', 'benchmark-rate-unset', 'bid-already-submitted'],
  ...['bid-does-not-stand', 'bid-security-settled', 'calendar-already-published'],
  ...['challenge-window-closed', 'committee-already-seated', 'committee-not-waiting'],
  ...['complained-already', 'complaint-not-accepted', 'complaint-window-closed'],
  ...['contract-not-reviewed', 'contract-not-sealed-by-both', 'deadline-already-explained'],
  ...['deadline-not-reached', 'deadline-passed', 'deadline-too-early'],
  ...['decryption-window-open', 'document-not-offered', 'document-not-taken', 'forbidden'],
  ...['ground-does-not-fit-stage', 'longer-validity-not-asked', 'lot-suspended'],
  ...['no-report-to-confirm', 'no-report-yet', 'no-such-opening-question', 'no-such-question'],
  ...['not-a-participant', 'not-awaiting-qualification', 'not-decrypting', 'not-found'],
  ...['not-receiving-bids', 'not-scoring', 'not-suspended', 'not-what-was-committed-to'],
  ...['offer-still-runs', 'opening-is-over', 'result-not-announced'],
  ...['security-already-given', 'tender-already-drafted', 'tender-not-drafted'],
  ...['too-late-to-clarify'],
  ...(isFullRun() ? ['left-the-committee'] : []),
]
