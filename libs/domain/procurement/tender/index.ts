export { amendUnderNumber, correctUnderNumber, extendUnderNumber } from './number-notice.js'
export { amendTender } from './amend-tender.js'
export {
  confirmNextCandidateAmong,
  confirmWinnerAmong,
  confirmWinnerByLapseAmong,
  recordReasonAgainstFirstRankedAmong,
  reviewQualificationAmong,
} from './among-project.js'
export { concernedIn, otherRounds } from './relations.js'
export { lookedAt, relationsAmong } from './relations-among.js'
export { isApproved } from './splitting.js'
export { announceAward, announceNumberedAward } from './announce-award.js'
export { candidatesOf, contractOf, waitsForEarlierLot } from './candidates.js'
export { closeDecryption } from './close-decryption.js'
export {
  confirmWinner,
  confirmWinnerByLapse,
  recordReasonAgainstFirstRanked,
} from './confirm-winner.js'
export { giveBidSecurity, isGuaranteed, securityFault } from './give-bid-security.js'
export { draftTender } from './draft-tender.js'
export * from './events.js'

export { correctNotice } from './correct-notice.js'
export { extendDocumentOffering } from './extend-document-offering.js'
export { failLot, takeLawfulExit } from './fail-lot.js'
export { judgeOpenQuestions } from './judge-open-questions.js'
export { judgeOutage } from './judge-outage.js'
export {
  answerOpeningQuestion,
  confirmOpeningRecord,
  isBidder,
  questionOpening,
  reportOpeningFault,
} from './opening-record.js'
export { archiveRecording } from './archive-recording.js'
export { refundTerminatedTender, terminateTender } from './terminate-tender.js'
export { bidsByLot, openBids, openingOf } from './open-bids.js'
export { awardOf, suspensionOf } from './facts.js'
export { evaluateAgain } from './evaluate-again.js'
export { reportOf } from './report-of.js'
export {
  afresh,
  isSuspended,
  type EndedStep,
  type LotRound,
  type LotStage,
  type OpenedBid,
  type RankedBid,
} from './lot.js'
export { outOf } from './dropped-out.js'
export { tooFewResponsive, withEndIfNobodyIsLeft } from './nobody-left.js'
export { publishTenderNotice } from './publish-tender-notice.js'
export { recordMethodDecision } from './record-method-decision.js'
export { redraftTender } from './redraft-tender.js'
export { procuredAgain, setAsideAward } from './set-aside-award.js'
export { reviewQualification } from './review-qualification.js'
export {
  holdsTender,
  lotOf,
  mayRespond,
  methodOf,
  tender,
  worksOnTender,
  type PublishedTender,
  type Tender,
} from './state.js'
export { resumeLot, suspendLot, suspensionIn } from './suspend-lot.js'
export { confirmNextCandidate, refuseToSign } from './winner-refuses.js'
export { takeDocument } from './take-document.js'
export { reckonTenderDatesAgain } from './reckon-tender-dates-again.js'
