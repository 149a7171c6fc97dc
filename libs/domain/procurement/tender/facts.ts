import { count, factsOf, reference, word } from '#libs/domain/deciding'
import type { TenderEvent } from './events.js'

export { tenderRound, type RoundLot, type TenderRound } from './tender-round.js'

const ofLot = ({ lot }: { readonly lot: string }) => ({ lot: reference(lot) })

/** What is owed for an award is about this: the lot, or the setting aside after which it is awarded anew. */
export const awardOf = (lot: string, after?: string): string =>
  after === undefined ? lot : `${lot}/${after}`
export { reportOf } from './report-of.js'

interface OfAward {
  readonly lot: string
  readonly after?: string | undefined
}
const ofAward = ({ lot, after }: OfAward) => ({
  lot: reference(lot),
  award: reference(awardOf(lot, after)),
})
const ofWinner = ({ bid, bidder, ...of }: OfAward & { bid: string; bidder: string }) => ({
  ...ofAward(of),
  bid: reference(bid),
  bidder: reference(bidder),
})

/** What ends a suspension is about this: the lot, and which of its suspensions. */
export const suspensionOf = (lot: string, suspension: string): string => `${lot}/${suspension}`

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
  EvaluationReportReceived: ({ lot, receivedAt, confirmFrom, confirmBy }) => ({
    lot: reference(lot),
    receivedAt,
    confirmFrom,
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
  LotContracted: ({ contract, signedAt, ...of }) => ({
    ...ofLot(of),
    ...{ contract: reference(contract), signedAt },
  }),
  WinnerRefused: ofWinner,
  BidDroppedOut: ({ enough, effectiveAt, ...of }) => ({ ...ofWinner(of), enough, effectiveAt }),
  OtherMethodDecided: ({ lot, approved }) => ({ lot: reference(lot), approved }),
  AwardSetAside: ({ lot, setAside, setAsideAt, next }) => ({
    ...ofAward({ lot, after: setAside }),
    setAsideAt,
    next: word(next),
  }),
  LotFailed: ({ ground, ...of }) => ({ ...ofAward(of), ground: word(ground) }),
  LawfulExitTaken: ({ exit, ...of }) => ({ ...ofAward(of), exit: word(exit) }),
  TenderTerminated: () => ({}),
  TerminationRefunded: ({ refundedOn }) => ({ refundedOn }),
  OpeningQuestioned: ({ question }) => ({ question: reference(question) }),
  OpeningQuestionAnswered: ({ question }) => ({ question: reference(question) }),
  EnquiryAnsweredToAll: ({ enquiry }) => ({ enquiry: reference(enquiry) }),
  OutageJudged: ({ number, deadline, decryptionEnds }) => ({
    judgement: reference(outageJudgement(number)),
    deadline,
    decryptionEnds,
  }),
  OpenQuestionsJudged: ({ number, deadline }) => ({
    judgement: reference(questionsJudgement(number)),
    deadline,
  }),
  LotSuspended: ({ lot, suspension, since, endsAt }) => ({
    lot: reference(lot),
    suspension: reference(suspension),
    since,
    endsAt,
  }),
  LotResumed: ({ lot, suspension, until }) => ({
    lot: reference(lot),
    suspension: reference(suspension),
    of: reference(suspensionOf(lot, suspension)),
    until,
  }),
})
