import type { evaluationFacts } from '#facts/procurement/evaluation'
import type { Instant } from '#libs/calendar'
import type { CaseFacts, FactOf, Reference } from '#libs/domain/deciding'
import type { tenderFacts } from './facts.js'
import { evolveRoundLot, roundLot, type LotFact, type RoundLot } from './round-lot.js'

export type { RoundLot } from './round-lot.js'

/** A tender round as its procedure sees it: who acts, the instants it waits for, its lots. */
export interface TenderRound {
  readonly project?: Reference
  readonly officer?: Reference
  readonly signatory?: Reference
  /** End of the disclosed intent: no notice before it. */
  readonly notBefore?: Instant
  readonly deadline?: Instant
  readonly opened: boolean
  readonly decryptionEnds?: Instant
  /** Bids that were opened and are not decrypted yet. */
  readonly sealed: number
  readonly decryptionClosed: boolean
  readonly terminated: boolean
  readonly terminatedAt?: Instant
  /** Judgements so far: the next one is another duty. */
  readonly outagesJudged: number
  readonly questionsJudged: number
  /** Enquiries that were answered to everybody who took the document. */
  readonly enquiriesAnswered: number
  /** What was doubted in the room of the opening, and who should step back, in the order it was said. */
  readonly questioned: readonly OpeningQuestion[]
  /** Whether final quotes are given, and whether members score beside them. */
  readonly quotesFinally: boolean
  readonly scored: boolean
  readonly lots: readonly RoundLot[]
}

/** Said in the room of the opening (87§40). */
export interface OpeningQuestion {
  readonly question: Reference
  readonly askedAt: Instant
}

type Heard = FactOf<typeof tenderFacts> | FactOf<typeof evaluationFacts>

const initial: TenderRound = {
  ...{ opened: false, sealed: 0, decryptionClosed: false, terminated: false, lots: [] },
  ...{
    outagesJudged: 0,
    questionsJudged: 0,
    enquiriesAnswered: 0,
    questioned: [],
    quotesFinally: false,
    scored: true,
  },
}

/** The case of one tender round; each of its lots ends by itself. */
export const tenderRound = {
  procedure: 'tender-round',
  subject: 'tender',
  begins: ['TenderDrafted'],
  reopens: ['AwardSetAside'],
  hears: [
    ...(['TenderDrafted', 'TenderNoticePublished', 'TenderAmended', 'TenderTerminated'] as const),
    ...(['BidsOpened', 'BidOpeningNotHeld', 'BidDecrypted', 'DecryptionClosed'] as const),
    ...(['QualificationReviewed', 'CommitteeSeatedForLot', 'CommitteeSeated'] as const),
    ...(['MemberLeft', 'MemberReplaced', 'CommitteeDissolved', 'EvaluationStopped'] as const),
    ...(['ChairElected', 'ResponsivenessVoted', 'ResponsivenessReviewed'] as const),
    ...(['PriceExplanationJudged', 'FinalQuotesInvited', 'FinalQuoteOpened'] as const),
    ...(['CorrectedQuoteAnswered', 'FinalQuotesClosed'] as const),
    ...(['ScoresSubmitted', 'ScoresReturned', 'EvaluationCompleted', 'ReportSigned'] as const),
    ...(['ScoresCompared', 'OutliersAnswered'] as const),
    ...(['AgreementDeemed', 'ReEvaluationOrdered', 'ReEvaluationReported'] as const),
    ...(['ReportDelivered', 'EvaluationReportReceived', 'EvaluationEndedWithoutRanking'] as const),
    ...(['ReasonAgainstFirstRankedRecorded', 'WinnerConfirmed', 'AwardAnnounced'] as const),
    ...(['OtherMethodDecided'] as const),
    ...(['WinnerConfirmedByLapse', 'LotFailed', 'LawfulExitTaken', 'AwardSetAside'] as const),
    ...(['BidDroppedOut', 'LotSuspended', 'LotResumed'] as const),
    ...(['EnquiryAnsweredToAll', 'OpeningQuestioned', 'OpeningQuestionAnswered'] as const),
    ...(['OutageJudged', 'OpenQuestionsJudged', 'TerminationRefunded'] as const),
  ],
  caseOf: fact => ('tender' in fact.fields ? fact.fields.tender : idOfTender(fact.stream)),
  initial,
  evolve,
  outcomes: ['AwardAnnounced', 'LotFailed', 'LawfulExitTaken'],
  suspensions: ({ lots }) => lots.flatMap(({ suspensions }) => suspensions),
  board: ({ lots }) => ({
    phase: lots.every(({ stage }) => stage === 'awarded') ? 'contracting' : 'procurement',
  }),
} as const satisfies CaseFacts<TenderRound, Heard>

const prefix = 'tender-'
const idOfTender = (stream: string): string | undefined =>
  stream.startsWith(prefix) ? stream.slice(prefix.length) : undefined

function evolve(round: TenderRound, fact: Heard): TenderRound {
  if (isOfLot(fact)) return withLot(round, fact)
  switch (fact.type) {
    case 'TenderDrafted': {
      const { project, officer, signatory, notBefore, lots, method } = fact.fields
      const quotesFinally = method !== 'open-tender'
      const scored = method !== 'competitive-negotiation'
      const drafted = lots.map(({ lot }) => roundLot(lot))
      const who = { project, officer, signatory, notBefore }
      return { ...round, ...who, quotesFinally, scored, lots: drafted }
    }
    case 'TenderNoticePublished':
    case 'TenderAmended':
      return { ...round, deadline: fact.fields.deadline }
    case 'TenderTerminated':
      return { ...round, terminated: true, terminatedAt: fact.at }
    default:
      return evolveOpening(round, fact)
  }
}

function evolveOpening(round: TenderRound, fact: Heard): TenderRound {
  switch (fact.type) {
    case 'BidsOpened': {
      const { lots, bids, decryptionEnds } = fact.fields
      const opened = staged(round.lots, lots, { stage: 'opened', since: fact.at })
      return { ...round, opened: true, decryptionEnds, sealed: bids, lots: opened }
    }
    case 'BidOpeningNotHeld': {
      const out = { stage: 'opening-not-held', since: fact.at } as const
      return { ...round, opened: true, lots: staged(round.lots, fact.fields.lots, out) }
    }
    case 'OpeningQuestioned': {
      const asked = { question: fact.fields.question, askedAt: fact.at }
      return { ...round, questioned: [...round.questioned, asked] }
    }
    case 'DecryptionClosed':
      return { ...round, decryptionClosed: true }
    default:
      return evolveJudgements(round, fact)
  }
}

function evolveJudgements(round: TenderRound, fact: Heard): TenderRound {
  switch (fact.type) {
    case 'OutageJudged':
      return { ...round, ...movedBy(fact.fields), outagesJudged: round.outagesJudged + 1 }
    case 'OpenQuestionsJudged': {
      const { deadline } = fact.fields
      return { ...round, ...movedBy({ deadline }), questionsJudged: round.questionsJudged + 1 }
    }
    case 'EnquiryAnsweredToAll':
      return { ...round, enquiriesAnswered: round.enquiriesAnswered + 1 }
    default:
      return round
  }
}

/** The instants that a judgement moved; the others stay. */
const movedBy = ({ deadline, decryptionEnds }: Moved) => ({
  ...(deadline !== undefined && { deadline }),
  ...(decryptionEnds !== undefined && { decryptionEnds }),
})

interface Moved {
  readonly deadline?: Instant | undefined
  readonly decryptionEnds?: Instant | undefined
}

const isOfLot = (fact: Heard): fact is LotFact => 'lot' in fact.fields

function withLot(round: TenderRound, fact: LotFact): TenderRound {
  const sealed = fact.type === 'BidDecrypted' ? round.sealed - 1 : round.sealed
  const lots = round.lots.map(known =>
    known.lot === fact.fields.lot ? evolveRoundLot(known, fact) : known,
  )
  return { ...round, sealed, lots }
}

const staged = (
  lots: readonly RoundLot[],
  these: readonly Reference[],
  to: Pick<RoundLot, 'stage' | 'since'>,
): readonly RoundLot[] =>
  lots.map(known => (these.includes(known.lot) ? { ...known, ...to } : known))
