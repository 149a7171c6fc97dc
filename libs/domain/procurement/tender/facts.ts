import { count, factsOf, reference, word } from '#libs/domain/deciding'
import type { TenderEvent } from './events.js'

export { tenderRound, type RoundLot, type TenderRound } from './tender-round.js'

const ofLot = ({ lot }: { readonly lot: string }) => ({ lot: reference(lot) })
const ofWinner = ({ lot, bid, bidder }: { lot: string; bid: string; bidder: string }) => ({
  lot: reference(lot),
  bid: reference(bid),
  bidder: reference(bidder),
})

/** What the duties to judge are about: each time it is another judgement. */
export const outageJudgement = (number: number): string => `outage/${String(number)}`
export const questionsJudgement = (number: number): string => `questions/${String(number)}`

/** What procedures may know of a tender round: who acts, when, and how each lot stands. */
export const tenderFacts = factsOf<TenderEvent>()({
  TenderDrafted: ({ project, officer, signatory, notBefore, lots, method = 'open-tender' }) => ({
    method: word(method),
    project: reference(project),
    officer: reference(officer),
    signatory: reference(signatory),
    notBefore,
    lots: lots.map(({ lot, kind }) => ({ lot: reference(lot), kind: word(kind) })),
  }),
  TenderNoticePublished: ({ deadline, publishedAt }) => ({ deadline, publishedAt }),
  TenderAmended: ({ deadline }) => ({ deadline }),
  BidsOpened: ({ lots, decryptionEnds }) => ({
    lots: lots.map(({ lot }) => reference(lot)),
    bids: count(lots.reduce((all, { bids }) => all + bids.length, 0)),
    decryptionEnds,
  }),
  BidOpeningNotHeld: ({ lots }) => ({ lots: lots.map(reference) }),
  BidDecrypted: ({ lot }) => ({ lot: reference(lot) }),
  DecryptionClosed: ({ effectiveAt }) => ({ effectiveAt }),
  QualificationReviewed: ({ lot, evaluable }) => ({ lot: reference(lot), evaluable }),
  CommitteeSeatedForLot: ({ lot, evaluation }) => ({
    lot: reference(lot),
    evaluation: reference(evaluation),
  }),
  CommitteeDissolvedForLot: ofLot,
  EvaluationEndedWithoutRanking: ofLot,
  EvaluationReportReceived: ({ lot, receivedAt, confirmBy }) => ({
    lot: reference(lot),
    receivedAt,
    confirmBy: confirmBy.end,
  }),
  ReasonAgainstFirstRankedRecorded: ofLot,
  WinnerConfirmed: data => ({ ...ofWinner(data), announceBy: data.announceBy.end }),
  WinnerConfirmedByLapse: data => ({
    ...ofWinner(data),
    effectiveAt: data.effectiveAt,
    announceBy: data.announceBy.end,
  }),
  AwardAnnounced: data => ({
    ...ofWinner(data),
    announcedAt: data.announcedAt,
    challengeEnds: data.challengeEnds.end,
    signBy: data.signBy.end,
  }),
  WinnerRefused: ofWinner,
  LotFailed: ({ lot, ground }) => ({ lot: reference(lot), ground: word(ground) }),
  LawfulExitTaken: ({ lot, exit }) => ({ lot: reference(lot), exit: word(exit) }),
  OtherMethodDecided: ({ lot, approved }) => ({ lot: reference(lot), approved }),
  TenderTerminated: () => ({}),
  TerminationRefunded: ({ refundedOn }) => ({ refundedOn }),
  OutageJudged: ({ number, deadline, decryptionEnds }) => ({
    judgement: reference(outageJudgement(number)),
    deadline,
    decryptionEnds,
  }),
  OpenQuestionsJudged: ({ number, deadline }) => ({
    judgement: reference(questionsJudgement(number)),
    deadline,
  }),
  LotSuspended: ({ lot, suspension, since }) => ({
    lot: reference(lot),
    suspension: reference(suspension),
    since,
  }),
  LotResumed: ({ lot, suspension, until }) => ({
    lot: reference(lot),
    suspension: reference(suspension),
    until,
  }),
})
