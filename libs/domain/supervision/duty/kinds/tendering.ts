import { ownOffice, type DutyKinds } from './kind.js'

/** An act of the law for one lot: a suspension of the lot stops its clock (法§57). */
const statutory = { pausedBySuspension: true, then: 'never-lapses' } as const

/** From the drafted tender document to the contract on file. */
export const tenderingKinds = {
  'draft-tender': { ...ownOffice(20), by: 'procurement-officer', dischargedBy: ['TenderDrafted'] },
  /** Done by the new tender, which its case sees; it is withdrawn then. */
  'tender-again': {
    ...ownOffice(20),
    article: '法§37',
    by: 'procurement-officer',
    dischargedBy: [],
  },
  'publish-tender-notice': {
    ...ownOffice(10),
    by: 'procurement-officer',
    dischargedBy: ['TenderNoticePublished'],
  },
  /** A question is answered whatever is suspended (条例§52). */
  'answer-enquiry': {
    ...statutory,
    pausedBySuspension: false,
    article: '条例§52',
    clock: { policy: 'tender.enquiryAnswer' },
    by: 'procurement-officer',
    dischargedBy: ['EnquiryAnswered'],
  },
  /** The opening was held on the outside platform; its sheet is entered here. */
  'record-opening': {
    ...ownOffice(1),
    by: 'procurement-officer',
    dischargedBy: ['BidsOpened', 'BidOpeningNotHeld'],
  },
  /** An outage of ours lay over the deadline or in the window: nothing is opened before. */
  'judge-outage': {
    ...ownOffice(1),
    by: 'procurement-officer',
    dischargedBy: ['OutageJudged'],
  },
  'judge-open-questions': {
    ...ownOffice(1),
    by: 'procurement-officer',
    dischargedBy: ['OpenQuestionsJudged'],
  },
  /** A doubt, or that somebody has to step back, said in the room of the opening: dealt with in time. */
  'answer-opening-question': {
    ...ownOffice(1),
    article: '87§40',
    by: 'procurement-officer',
    dischargedBy: ['OpeningQuestionAnswered'],
  },
  /** Document fees, securities and interest; one duty, whatever there is to give back (87§29). */
  'refund-terminated-tender': {
    ...statutory,
    pausedBySuspension: false,
    article: '87§29',
    clock: { policy: 'tender.terminationRefund' },
    by: 'procurement-officer',
    dischargedBy: ['TerminationRefunded'],
  },
  /** Before the bids stop binding; nothing may be put off because the lot is suspended. */
  'ask-for-longer-validity': {
    ...statutory,
    pausedBySuspension: false,
    article: '87§23',
    clock: 'recorded-end',
    by: 'procurement-officer',
    dischargedBy: ['LongerValidityAsked'],
  },
  /** 条例§33, 87§38; a suspension keeps nobody's money. */
  'return-bid-security': {
    ...statutory,
    pausedBySuspension: false,
    article: '条例§33',
    clock: 'recorded-end',
    by: 'procurement-officer',
    dischargedBy: ['BidSecurityReturned'],
    command: 'return-bid-securities',
  },
  'review-qualification': {
    ...ownOffice(1),
    pausedBySuspension: true,
    by: 'procurement-officer',
    dischargedBy: ['QualificationReviewed', 'LotFailed'],
  },
  'seat-committee': {
    ...ownOffice(2),
    pausedBySuspension: true,
    by: 'procurement-officer',
    dischargedBy: ['CommitteeSeated', 'LotFailed'],
  },
  /** 87§49: filled, or the committee is dissolved. */
  'replace-member': {
    ...ownOffice(1),
    article: '87§49',
    pausedBySuspension: true,
    by: 'procurement-officer',
    dischargedBy: ['MemberReplaced'],
  },
  'elect-chair': {
    ...ownOffice(1),
    pausedBySuspension: true,
    by: 'evaluation-expert',
    dischargedBy: ['ChairElected', 'LotFailed'],
  },
  'vote-on-responsiveness': {
    ...ownOffice(1),
    pausedBySuspension: true,
    by: 'evaluation-expert',
    dischargedBy: ['ResponsivenessVoted'],
  },
  'review-responsiveness': {
    ...ownOffice(1),
    pausedBySuspension: true,
    by: 'evaluation-expert',
    dischargedBy: ['ResponsivenessReviewed', 'LotFailed'],
  },
  'judge-price-explanation': {
    ...ownOffice(1),
    pausedBySuspension: true,
    by: 'evaluation-expert',
    dischargedBy: ['PriceExplanationJudged'],
  },
  'invite-final-quotes': {
    ...ownOffice(1),
    pausedBySuspension: true,
    by: 'evaluation-expert',
    dischargedBy: ['FinalQuotesInvited', 'LotFailed'],
  },
  'submit-scores': {
    ...ownOffice(2),
    pausedBySuspension: true,
    by: 'evaluation-expert',
    dischargedBy: ['ScoresSubmitted'],
  },
  /** Of scores that are far from the others': nobody but their author knows that this is owed. */
  'answer-outliers': {
    ...ownOffice(1),
    article: '87§64',
    pausedBySuspension: true,
    by: 'evaluation-expert',
    dischargedBy: ['OutliersAnswered'],
    confidential: true,
  },
  'return-scores': {
    ...ownOffice(1),
    pausedBySuspension: true,
    by: 'evaluation-expert',
    dischargedBy: ['ScoresReturned'],
  },
  'sign-report': {
    ...ownOffice(1),
    pausedBySuspension: true,
    by: 'evaluation-expert',
    dischargedBy: ['ReportSigned', 'AgreementDeemed'],
  },
  'deliver-report': {
    ...statutory,
    article: '条例§43',
    clock: { policy: 'award.reportWithin' },
    by: 'procurement-officer',
    dischargedBy: ['ReportDelivered', 'LotFailed'],
  },
  /** A re-evaluation changed the result (87§64). */
  'report-re-evaluation': {
    ...ownOffice(2),
    article: '87§64',
    by: 'procurement-officer',
    dischargedBy: ['ReEvaluationReported'],
  },
  'confirm-winner': {
    ...statutory,
    article: '87§68',
    clock: { policy: 'award.confirmWithin' },
    by: 'signatory',
    dischargedBy: ['WinnerConfirmed', 'ReasonAgainstFirstRankedRecorded', 'LotFailed'],
    then: { lapses: 'confirmWinnerByLapse' },
  },
  'confirm-next-ranked': {
    ...ownOffice(5),
    command: 'confirm-winner',
    pausedBySuspension: true,
    by: 'signatory',
    dischargedBy: ['WinnerConfirmed', 'LotFailed'],
  },
  /** Of who is ranked next, once an award was set aside: here silence confirms nobody. */
  'confirm-after-set-aside': {
    ...ownOffice(5),
    command: 'confirm-winner',
    pausedBySuspension: true,
    by: 'signatory',
    dischargedBy: ['WinnerConfirmed', 'LotFailed'],
  },
  'announce-award': {
    ...statutory,
    article: '条例§43',
    clock: { policy: 'award.noticeWithin' },
    by: 'procurement-officer',
    dischargedBy: ['AwardAnnounced', 'LotFailed'],
  },
  /** What was held up by hand nobody's clock ends; while it stands, every other clock of the lot does. */
  'resume-lot': {
    ...ownOffice(20),
    article: '条例§54',
    by: 'procurement-officer',
    dischargedBy: ['LotResumed'],
  },
  'take-lawful-exit': {
    ...ownOffice(5),
    by: 'procurement-officer',
    dischargedBy: ['LawfulExitTaken'],
  },
  /** What finance says to another method; its own time is not the officer's. */
  'record-method-decision': {
    ...ownOffice(20),
    article: '87§43',
    by: 'procurement-officer',
    dischargedBy: ['OtherMethodDecided'],
  },
  /** 用印: asked for by its maker, approved or refused by whoever keeps the seal. */
  'approve-seal': {
    ...ownOffice(1),
    by: 'seal-keeper',
    dischargedBy: ['SealApproved', 'SealRefused'],
  },
  'put-seal': {
    ...ownOffice(1),
    command: 'record-sealed-scan',
    by: 'seal-keeper',
    dischargedBy: ['PaperSealedElectronically', 'SealedScanRecorded'],
  },
  'confirm-sealed-scan': {
    ...ownOffice(1),
    by: 'procurement-officer',
    dischargedBy: ['SealedScanConfirmed'],
  },
  'sign-contract': {
    ...statutory,
    article: '法§46',
    clock: { policy: 'contract.signWithin' },
    by: 'signatory',
    dischargedBy: ['ContractSigned'],
  },
  'publish-contract': {
    ...statutory,
    article: '条例§50',
    clock: { policy: 'contract.publishWithin' },
    by: 'procurement-officer',
    dischargedBy: ['ContractPublished'],
  },
  'file-contract': {
    ...statutory,
    article: '法§47',
    clock: { policy: 'contract.fileWithin' },
    by: 'procurement-officer',
    dischargedBy: ['ContractFiled'],
  },
} as const satisfies DutyKinds
