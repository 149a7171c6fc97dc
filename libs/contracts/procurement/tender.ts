import { z } from 'zod'
import {
  channelField,
  dayField,
  elsewhereField,
  id,
  instantField,
  paperNumber,
  remark,
} from '../fields.js'
import type { EventShapes } from '../shapes.js'
import { issuedPaper, paper, slug, statutoryEnd } from './fields.js'
import {
  methodBasis,
  methodDecision,
  purchasingMethod,
  splitting,
  splittingJudged,
} from './method.js'
import { openingCommands, openingEvents } from './opening.js'
import {
  fieldChanged,
  tenderClockCommands,
  tenderClockEvents,
  terminationGround,
} from './tender-clock.js'
import { relationFound } from './relation.js'
import { creditList, tenderDocument } from './tender-document.js'

const lot = { lot: id }
const bidOfLot = { ...lot, bid: id, bidder: id }
/** The setting aside after which it happened anew; absent, it happened the first time. */
const after = { after: id.optional() }
const bids = z.array(z.strictObject({ bid: id, bidder: id }))

/** The four grounds on which a tender fails 废标, 法§36. */
const failureGround = z.enum([
  'fewer-than-three-suppliers',
  'illegality-affecting-fairness',
  'all-prices-above-budget',
  'task-cancelled',
])

/** One bidder looked up in one credit list, with the page that is kept of it (财库〔2016〕125号). */
const creditSearch = z.strictObject({
  bid: id,
  list: creditList,
  searchedOn: dayField,
  listed: z.boolean(),
  ...paper.shape,
})

const bidSecurityAfterRefusal = z.enum(['none-asked', 'forfeited', 'returned'])

/** Where the outside platform held the opening; absent where it was held here. */
const openedElsewhere = elsewhereField.optional()

export const tenderEvents = {
  TenderDrafted: z.strictObject({
    project: id,
    officer: id,
    signatory: id,
    agency: id.optional(),
    ledger: id,
    planNumber: paperNumber,
    /** From the disclosed intent. */
    notBefore: instantField,
    /** An open tender where absent. */
    method: purchasingMethod.optional(),
    basis: methodBasis.optional(),
    /** The only ones that may respond, where two were left. */
    invited: z.array(id).optional(),
    ...tenderDocument,
  }),
  /** The document anew, for the same lots, before anybody outside has had it. */
  TenderRedrafted: z.strictObject({ ...tenderDocument }),
  TenderNoticePublished: z.strictObject({
    channel: channelField,
    publishedAt: instantField,
    /** 87§16, five working days. */
    noticeEnds: statutoryEnd,
    /** 条例§31, five working days. */
    documentOfferEnds: statutoryEnd,
    /** 法§35, twenty days from the issue of the document. */
    earliestDeadline: statutoryEnd,
    deadline: instantField,
    openingPlace: z.string(),
    /** Only where it is not an open tender and nobody has approved that (条例§28). */
    splitting: splittingJudged.optional(),
  }),
  TenderAmended: z.strictObject({
    amendment: id,
    channel: channelField,
    changes: remark,
    document: paper,
    affectsBids: z.boolean(),
    /** The whole document as it is from now on, where the amendment changes it. */
    changed: z.strictObject(tenderDocument).optional(),
    /** Each field of it that is another, as it was and as it is. */
    difference: z.array(fieldChanged).optional(),
    /** 87§27, fifteen days from the amendment; only where it may affect bids. */
    earliestDeadline: statutoryEnd.optional(),
    deadline: instantField,
    moved: z.boolean(),
  }),
  BidsOpened: z.strictObject({
    lots: z.array(
      z.strictObject({ ...lot, bids: z.array(z.strictObject({ bid: id, bidder: id })) }),
    ),
    decryptionEnds: instantField,
    channel: openedElsewhere,
  }),
  BidOpeningNotHeld: z.strictObject({
    lots: z.array(id).min(1),
    ground: z.enum(['fewer-than-three-bidders', 'fewer-than-two-bidders']),
    rule: z.string(),
    /** Who had handed in by the deadline: two are what 74§27 asks for. */
    received: z
      .array(z.strictObject({ ...lot, bids: z.array(z.strictObject({ bid: id, bidder: id })) }))
      .optional(),
    channel: openedElsewhere,
  }),
  BidDecrypted: z.strictObject({ ...bidOfLot, related: z.array(id) }),
  DecryptionClosed: z.strictObject({
    effectiveAt: instantField,
    undecrypted: z.array(z.strictObject(bidOfLot)),
    consequence: z.enum(['revoked', 'withdrawn', 'invalid']),
  }),
  ...openingEvents,
  QualificationReviewed: z.strictObject({
    ...lot,
    qualified: z.array(z.strictObject({ bid: id, bidder: id })),
    unqualified: z.array(z.strictObject({ bid: id, condition: slug, reason: remark })),
    /** Absent where none was entered; the list was not said of the first ones. */
    searches: z.array(creditSearch.partial({ list: true })).optional(),
    /** Relations by 条例§18 that the records knew of those who were looked at; absent where there were none. */
    relations: z.array(relationFound).max(1000).optional(),
    /** Three or more qualified; otherwise there is no evaluation (87§44). */
    evaluable: z.boolean(),
    rule: z.string(),
    /** With it the step ends, and the days of a challenge against it begin (条例§53). */
    reviewedAt: instantField.optional(),
  }),
  CommitteeSeatedForLot: z.strictObject({ ...lot, evaluation: id }),
  EvaluationEndedWithoutRanking: z.strictObject({
    ...lot,
    evaluation: id,
    ground: z.enum([
      ...(['fewer-than-three-responsive', 'fewer-than-two-responsive'] as const),
      ...(['document-contradictory', 'document-unlawful'] as const),
    ]),
    /** Whose bids answer the document: two are what 74§27 asks for. */
    responsive: z.array(z.strictObject({ bid: id, bidder: id })).optional(),
  }),
  /** The lot waits for another committee (87§49, §67). */
  CommitteeDissolvedForLot: z.strictObject({ ...lot, evaluation: id }),
  EvaluationReportReceived: z.strictObject({
    ...lot,
    evaluation: id,
    /** Best first. */
    ranking: z.array(z.strictObject({ bid: id, bidder: id })).min(1),
    receivedAt: instantField,
    /** Of a tender that nobody is entrusted with: when the evaluation ended, from which the days run. */
    confirmFrom: instantField.optional(),
    /** 87§68, five working days from the report, or from the end of the evaluation. */
    confirmBy: statutoryEnd,
  }),
  /** Before a winner is confirmed the original committee evaluates again: no report stands (87§64). */
  LotEvaluatedAgain: z.strictObject({
    ...lot,
    evaluation: id,
    qualified: z.array(z.strictObject({ bid: id, bidder: id })).min(1),
  }),
  ReasonAgainstFirstRankedRecorded: z.strictObject({
    ...lot,
    /** Against whom; the first ones name nobody and are against the first-ranked. */
    bid: id.optional(),
    reason: remark,
    document: paper,
  }),
  WinnerConfirmed: z.strictObject({
    ...bidOfLot,
    ...after,
    confirmedBy: id,
    /** 条例§43, two working days. */
    announceBy: statutoryEnd,
  }),
  WinnerConfirmedByLapse: z.strictObject({
    ...bidOfLot,
    effectiveAt: instantField,
    rule: z.string(),
    announceBy: statutoryEnd,
  }),
  AwardAnnounced: z.strictObject({
    ...bidOfLot,
    ...after,
    channel: channelField,
    noticeNumber: paperNumber,
    letterNumber: paperNumber,
    announcedAt: instantField,
    /** 87§69, one working day. */
    noticeEnds: statutoryEnd,
    /** 条例§53, seven working days after it; rolls by 94§42. */
    challengeEnds: statutoryEnd,
    /** 法§46, thirty days from the letter. */
    signBy: statutoryEnd,
  }),
  /** A contract was drawn up for the award: there is no other for it, and a refusal names it. */
  ContractDraftedForLot: z.strictObject({ ...lot, contract: id }),
  /** Its contract is signed: what takes the award back from now on takes back the contract too. */
  LotContracted: z.strictObject({ ...lot, contract: id, signedAt: instantField.optional() }),
  /** 条例§49: the winner refuses to sign; the next candidate is confirmed, or it is tendered again. */
  WinnerRefused: z.strictObject({
    ...bidOfLot,
    reason: remark,
    document: paper,
    /** What becomes of the bid security, of which the tender document decides. */
    bidSecurity: bidSecurityAfterRefusal,
    /** Candidates of the report that are left, best first. */
    candidates: z.array(z.strictObject({ bid: id, bidder: id })),
  }),
  /** The award is void 中标无效: who is ranked next is confirmed, or all of it is done again. */
  AwardSetAside: z.strictObject({
    ...bidOfLot,
    setAside: id,
    ground: z.enum(['challenge', 'complaint']),
    rule: z.string(),
    document: paper,
    next: z.enum(['next-candidate', 'redo']),
    /** Who is still ranked, best first. */
    remaining: bids,
    setAsideAt: instantField,
    /** Until when the next candidate is confirmed; absent where all is done again. */
    confirmBy: statutoryEnd.optional(),
  }),
  /** A bid is out of consideration: taken back while it bound, or no longer binding (87§23). */
  BidDroppedOut: z.strictObject({
    ...bidOfLot,
    ground: z.enum(['revoked', 'longer-validity-refused', 'longer-validity-unanswered']),
    rule: z.string(),
    /** As many are left as an evaluation takes. */
    enough: z.boolean(),
    effectiveAt: instantField,
  }),
  LotFailed: z.strictObject({
    ...lot,
    ...after,
    ground: failureGround,
    rule: z.string(),
    reason: remark,
  }),
  LawfulExitTaken: z.strictObject({
    ...lot,
    ...after,
    /** 87§43: an unreasonable document is mended and tendered again, otherwise another method is asked for. */
    exit: z.enum(['tender-again', 'apply-for-other-method']),
    documentUnreasonable: z.boolean(),
    finding: paper,
    /** Fewer than three small ones came to a reserved lot: the next tender is not reserved (46§10). */
    unreserved: z.literal(true).optional(),
    rule: z.string(),
  }),
  OtherMethodDecided: z.strictObject(methodDecision),
  TenderTerminated: z.strictObject({
    ground: terminationGround.optional(),
    reason: remark,
    reportToFinance: paper,
  }),
  ...tenderClockEvents,
  LotSuspended: z.strictObject({
    ...lot,
    suspension: id,
    ground: z.enum(['challenge', 'complaint']),
    document: paper,
    since: instantField,
    /** Where the law lets it stand no longer, it ends by itself then (法§57). */
    endsAt: instantField.optional(),
  }),
  LotResumed: z.strictObject({ ...lot, suspension: id, outcome: remark, until: instantField }),
  /** Provisional dates of the notice by a calendar that knows more. */
  TenderDatesReckonedAgain: z.strictObject({
    noticeEnds: statutoryEnd.optional(),
    documentOfferEnds: statutoryEnd.optional(),
  }),
  /** Provisional dates of a lot by a calendar that knows more. */
  LotDatesReckonedAgain: z.strictObject({
    ...lot,
    confirmBy: statutoryEnd.optional(),
    announceBy: statutoryEnd.optional(),
    noticeEnds: statutoryEnd.optional(),
    challengeEnds: statutoryEnd.optional(),
    signBy: statutoryEnd.optional(),
  }),
} satisfies EventShapes

export const tenderCommands = {
  reckonTenderDatesAgain: z.strictObject({}),
  draftTender: z.strictObject({
    project: id,
    agency: id.optional(),
    method: purchasingMethod.optional(),
    basis: methodBasis.optional(),
    ...tenderDocument,
  }),
  redraftTender: z.strictObject({ ...tenderDocument }),
  publishTenderNotice: z.strictObject({
    channel: channelField,
    deadline: instantField,
    splitting: splitting.optional(),
  }),
  amendTender: z.strictObject({
    amendment: id,
    channel: channelField,
    changes: remark,
    document: issuedPaper,
    affectsBids: z.boolean(),
    changed: z.strictObject(tenderDocument).optional(),
    /** A later deadline; where the law moves it further, the law's. */
    deadline: instantField.optional(),
  }),
  /** An institution takes the tender document; the box knows of it, the tender does not. */
  takeDocument: z.strictObject({}),
  openBids: z.strictObject({}),
  closeDecryption: z.strictObject({}),
  ...openingCommands,
  reviewQualification: z.strictObject({
    ...lot,
    unqualified: z.array(z.strictObject({ bid: id, condition: slug, reason: remark })).max(100),
    /** Of every bid that qualifies, one in each list that the document names. */
    searches: z.array(creditSearch).max(600).optional(),
  }),
  recordReasonAgainstFirstRanked: z.strictObject({
    ...lot,
    /** Against whom of the ranking; against the first-ranked where absent. */
    bid: id.optional(),
    reason: remark,
    document: paper,
  }),
  confirmWinner: z.strictObject({ ...lot, bid: id }),
  /** The duty that lapses says which lot it is about. */
  confirmWinnerByLapse: z.strictObject({ duty: id }),
  /** A paper of ours takes its number from a series, one issued elsewhere keeps its own. */
  announceAward: z.strictObject({
    ...lot,
    channel: channelField,
    noticeNumber: paperNumber.optional(),
    noticeSeries: id.optional(),
    letterNumber: paperNumber.optional(),
    letterSeries: id.optional(),
  }),
  recordWinnersRefusal: z.strictObject({
    ...lot,
    reason: remark,
    document: paper,
    bidSecurity: bidSecurityAfterRefusal,
    /** What was drafted for the winner, where something was. */
    contract: id.optional(),
  }),
  confirmNextCandidate: z.strictObject({ ...lot, bid: id }),
  failLot: z.strictObject({ ...lot, ground: failureGround, reason: remark }),
  takeLawfulExit: z.strictObject({ ...lot, documentUnreasonable: z.boolean(), finding: paper }),
  recordMethodDecision: z.strictObject(methodDecision),
  terminateTender: z.strictObject({
    ground: terminationGround,
    reason: remark,
    reportToFinance: paper,
  }),
  ...tenderClockCommands,
  suspendLot: z.strictObject({
    ...lot,
    suspension: id,
    ground: z.enum(['challenge', 'complaint']),
    document: paper,
  }),
  resumeLot: z.strictObject({ ...lot, suspension: id, outcome: remark }),
}
