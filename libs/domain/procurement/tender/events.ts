import type { EventOf, tenderCommands, tenderEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type TenderEvent = EventOf<typeof tenderEvents>
export type TenderInput<Command extends keyof typeof tenderCommands> = z.output<
  (typeof tenderCommands)[Command]
>

export const tenderDrafted = happened<TenderEvent, 'TenderDrafted'>('TenderDrafted')
export const tenderRedrafted = happened<TenderEvent, 'TenderRedrafted'>('TenderRedrafted')
export const tenderNoticePublished = happened<TenderEvent, 'TenderNoticePublished'>(
  'TenderNoticePublished',
)
export const tenderAmended = happened<TenderEvent, 'TenderAmended'>('TenderAmended')
export const bidsOpened = happened<TenderEvent, 'BidsOpened'>('BidsOpened')
export const bidOpeningNotHeld = happened<TenderEvent, 'BidOpeningNotHeld'>('BidOpeningNotHeld')
export const bidDecrypted = happened<TenderEvent, 'BidDecrypted'>('BidDecrypted')
export const decryptionClosed = happened<TenderEvent, 'DecryptionClosed'>('DecryptionClosed')
export const openingRecordConfirmed = happened<TenderEvent, 'OpeningRecordConfirmed'>(
  'OpeningRecordConfirmed',
)
export const openingQuestioned = happened<TenderEvent, 'OpeningQuestioned'>('OpeningQuestioned')
export const openingQuestionAnswered = happened<TenderEvent, 'OpeningQuestionAnswered'>(
  'OpeningQuestionAnswered',
)
export const openingFaultReported = happened<TenderEvent, 'OpeningFaultReported'>(
  'OpeningFaultReported',
)
export const recordingArchived = happened<TenderEvent, 'RecordingArchived'>('RecordingArchived')
export const qualificationReviewed = happened<TenderEvent, 'QualificationReviewed'>(
  'QualificationReviewed',
)
export const committeeSeatedForLot = happened<TenderEvent, 'CommitteeSeatedForLot'>(
  'CommitteeSeatedForLot',
)
export const committeeDissolvedForLot = happened<TenderEvent, 'CommitteeDissolvedForLot'>(
  'CommitteeDissolvedForLot',
)
export const evaluationEndedWithoutRanking = happened<TenderEvent, 'EvaluationEndedWithoutRanking'>(
  'EvaluationEndedWithoutRanking',
)
export const evaluationReportReceived = happened<TenderEvent, 'EvaluationReportReceived'>(
  'EvaluationReportReceived',
)
export const lotEvaluatedAgain = happened<TenderEvent, 'LotEvaluatedAgain'>('LotEvaluatedAgain')
export const reasonAgainstFirstRankedRecorded = happened<
  TenderEvent,
  'ReasonAgainstFirstRankedRecorded'
>('ReasonAgainstFirstRankedRecorded')
export const winnerConfirmed = happened<TenderEvent, 'WinnerConfirmed'>('WinnerConfirmed')
export const winnerConfirmedByLapse = happened<TenderEvent, 'WinnerConfirmedByLapse'>(
  'WinnerConfirmedByLapse',
)
export const awardAnnounced = happened<TenderEvent, 'AwardAnnounced'>('AwardAnnounced')
export const contractDraftedForLot = happened<TenderEvent, 'ContractDraftedForLot'>(
  'ContractDraftedForLot',
)
export const lotContracted = happened<TenderEvent, 'LotContracted'>('LotContracted')
export const winnerRefused = happened<TenderEvent, 'WinnerRefused'>('WinnerRefused')
export const awardSetAside = happened<TenderEvent, 'AwardSetAside'>('AwardSetAside')
export const bidDroppedOut = happened<TenderEvent, 'BidDroppedOut'>('BidDroppedOut')
export const lotFailed = happened<TenderEvent, 'LotFailed'>('LotFailed')
export const lawfulExitTaken = happened<TenderEvent, 'LawfulExitTaken'>('LawfulExitTaken')
export const otherMethodDecided = happened<TenderEvent, 'OtherMethodDecided'>('OtherMethodDecided')
export const tenderTerminated = happened<TenderEvent, 'TenderTerminated'>('TenderTerminated')
export const lotSuspended = happened<TenderEvent, 'LotSuspended'>('LotSuspended')
export const lotResumed = happened<TenderEvent, 'LotResumed'>('LotResumed')
export const lotDatesReckonedAgain = happened<TenderEvent, 'LotDatesReckonedAgain'>(
  'LotDatesReckonedAgain',
)
export const tenderDatesReckonedAgain = happened<TenderEvent, 'TenderDatesReckonedAgain'>(
  'TenderDatesReckonedAgain',
)
export const documentOfferingExtended = happened<TenderEvent, 'DocumentOfferingExtended'>(
  'DocumentOfferingExtended',
)
export const noticeCorrected = happened<TenderEvent, 'NoticeCorrected'>('NoticeCorrected')
export const outageJudged = happened<TenderEvent, 'OutageJudged'>('OutageJudged')
export const openQuestionsJudged = happened<TenderEvent, 'OpenQuestionsJudged'>(
  'OpenQuestionsJudged',
)
export const enquiryAnsweredToAll = happened<TenderEvent, 'EnquiryAnsweredToAll'>(
  'EnquiryAnsweredToAll',
)
export const terminationRefunded = happened<TenderEvent, 'TerminationRefunded'>(
  'TerminationRefunded',
)
