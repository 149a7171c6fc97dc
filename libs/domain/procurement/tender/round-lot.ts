import type { evaluationFacts } from '#facts/procurement/evaluation'
import type { Instant } from '#libs/calendar'
import type { FactOf, Reference, Suspended } from '#libs/domain/deciding'
import type { tenderFacts } from './facts.js'

/** Where a lot stands, as the tender round's procedure goes by it. */
export type RoundStage =
  | 'awaiting-opening'
  | 'opening-not-held'
  | 'opened'
  | 'too-few'
  | 'qualified'
  | 'reviewed'
  | 'completed'
  | 'reported'
  | 'confirmed'
  | 'awarded'
  | 'failed'
  | 'left'

export interface RoundLot {
  readonly lot: Reference
  /** What its award is about: the lot itself, or the setting aside after which it is awarded anew. */
  readonly award: Reference
  readonly stage: RoundStage
  /** County time of the act that brought the lot to its stage; of a lapse, when it took effect. */
  readonly since?: Instant
  readonly evaluation?: Reference
  readonly members: readonly Reference[]
  /** Members who left, and nobody has taken their seat yet. */
  readonly vacant: readonly Reference[]
  /** Which sitting of which committee; the lot itself where it is the first. */
  readonly sitting: Reference
  readonly chair?: Reference
  /** Bids whose price the bidder must explain first, and until when it may. */
  readonly toExplain: readonly Reference[]
  readonly explainBy?: Instant | undefined
  /** Final quotes, from the invitation on, and how many are sealed or have a sum to confirm. */
  readonly quotesCloseAt?: Instant
  readonly quotesRevealBy?: Instant
  readonly sealedQuotes: number
  readonly quotesClosed: boolean
  /** Members whose ballots on responsiveness are in. */
  readonly voted: readonly Reference[]
  /** Seats whose scores are in. */
  readonly scored: readonly Reference[]
  /** Members whose sheets were sent back, once each time. */
  readonly returned: readonly Reference[]
  /** Reports so far; the sitting whose report changed the result, of which finance is told (87§64). */
  readonly reports: number
  /** The days to confirm run from then; from the report where absent (87§68). */
  readonly confirmFrom?: Instant | undefined
  readonly changed?: Reference
  /** Which comparison of all scores it is, and whose are far from the others' and not answered for. */
  readonly comparison: number
  readonly far: readonly Reference[]
  readonly reasonAgainstFirstRanked: boolean
  /** Too few were left, and finance is asked for another method. */
  readonly asksForOtherMethod: boolean
  readonly suspensions: readonly Suspended[]
}

export const roundLot = (lot: Reference): RoundLot => ({
  ...{ lot, award: lot, sitting: lot, stage: 'awaiting-opening', members: [], vacant: [] },
  ...{ toExplain: [], voted: [], scored: [], returned: [] },
  ...{ sealedQuotes: 0, quotesClosed: false, comparison: 0, far: [], reports: 0 },
  ...{ reasonAgainstFirstRanked: false, asksForOtherMethod: false, suspensions: [] },
})

type Heard = FactOf<typeof tenderFacts> | FactOf<typeof evaluationFacts>
/** Facts of one lot. */
export type LotFact = Extract<Heard, { readonly fields: { readonly lot: Reference } }>

/** What one fact of the lot makes of it. */
export function evolveRoundLot(known: RoundLot, fact: LotFact): RoundLot {
  switch (fact.type) {
    case 'QualificationReviewed':
      return { ...known, stage: fact.fields.evaluable ? 'qualified' : 'too-few', since: fact.at }
    case 'EvaluationEndedWithoutRanking':
      return { ...known, stage: 'too-few', since: fact.at }
    case 'BidDroppedOut':
      return withOneLess(known, fact.fields)
    case 'LotFailed':
      return { ...known, stage: 'failed', since: fact.at }
    case 'LawfulExitTaken': {
      const asksForOtherMethod = fact.fields.exit === 'apply-for-other-method'
      return { ...known, stage: 'left', since: fact.at, asksForOtherMethod }
    }
    case 'OtherMethodDecided':
      return { ...known, asksForOtherMethod: false }
    case 'LotSuspended':
    case 'LotResumed':
      return { ...known, suspensions: suspended(known, fact) }
    default:
      return evolveAward(known, fact)
  }
}

type DroppedOut = Extract<LotFact, { readonly type: 'BidDroppedOut' }>['fields']

/** Once its committee sits, it is for the committee to say whether enough are left. */
function withOneLess(known: RoundLot, { enough, effectiveAt }: DroppedOut): RoundLot {
  const isReviewed = known.stage === 'qualified' && known.evaluation === undefined
  return enough || !isReviewed ? known : { ...known, stage: 'too-few', since: effectiveAt }
}

function evolveAward(known: RoundLot, fact: LotFact): RoundLot {
  switch (fact.type) {
    case 'EvaluationReportReceived':
      return reported(known, fact.fields)
    case 'ReasonAgainstFirstRankedRecorded':
      return { ...known, reasonAgainstFirstRanked: true, since: fact.at }
    case 'WinnerConfirmed':
      return { ...known, stage: 'confirmed', since: fact.at }
    case 'WinnerConfirmedByLapse':
      return { ...known, stage: 'confirmed', since: fact.fields.effectiveAt }
    case 'AwardAnnounced':
      return { ...known, stage: 'awarded', since: fact.fields.announcedAt }
    case 'AwardSetAside': {
      const { award, setAsideAt } = fact.fields
      return { ...known, ...{ award, stage: 'reported', since: setAsideAt }, ...firstRankedAgain }
    }
    default:
      return evolveEvaluation(known, fact)
  }
}

type Received = Extract<LotFact, { readonly type: 'EvaluationReportReceived' }>['fields']

const reported = (known: RoundLot, { receivedAt: since, confirmFrom }: Received): RoundLot => ({
  ...{ ...known, stage: 'reported', since, confirmFrom, reports: known.reports + 1 },
  ...firstRankedAgain,
})

/** A reason against who was ranked first before is none against who is ranked first now. */
const firstRankedAgain = { reasonAgainstFirstRanked: false }

function evolveEvaluation(known: RoundLot, fact: LotFact): RoundLot {
  switch (fact.type) {
    case 'ResponsivenessReviewed': {
      const { evaluable, toExplain, explainBy, rescored } = fact.fields
      const returned = [...known.returned, ...rescored]
      return evaluable
        ? { ...known, stage: 'reviewed', since: fact.at, toExplain, explainBy, returned }
        : known
    }
    default:
      return evolveScores(known, fact)
  }
}

function evolveScores(known: RoundLot, fact: LotFact): RoundLot {
  switch (fact.type) {
    case 'FinalQuotesInvited':
    case 'FinalQuoteOpened':
    case 'CorrectedQuoteAnswered':
    case 'FinalQuotesClosed':
      return evolveQuotes(known, fact)
    case 'ScoresSubmitted':
      return { ...known, scored: [...known.scored, fact.fields.seat] }
    case 'ScoresReturned': {
      const { member, sitting } = fact.fields
      const far = without(known.far, member)
      const back = { ...known, far, returned: [...known.returned, member] }
      return sitting ? { ...back, sitting, stage: 'reviewed', since: fact.at } : back
    }
    case 'EvaluationCompleted':
      return { ...known, stage: 'completed', since: fact.fields.completedAt }
    default:
      return evolveComparison(known, fact)
  }
}

function evolveComparison(known: RoundLot, fact: LotFact): RoundLot {
  switch (fact.type) {
    case 'ScoresCompared':
      return { ...known, comparison: fact.fields.comparison, far: fact.fields.far }
    case 'OutliersAnswered':
      return { ...known, far: without(known.far, fact.fields.member) }
    case 'ReEvaluationOrdered': {
      const { sitting, rescored } = fact.fields
      const returned = [...known.returned, ...rescored]
      return { ...known, stage: 'reviewed', since: fact.at, sitting, returned, far: [] }
    }
    case 'ReportDelivered':
      return fact.fields.changed ? { ...known, changed: fact.fields.sitting } : known
    default:
      return evolveCommittee(known, fact)
  }
}

const without = (members: readonly Reference[], member: Reference): readonly Reference[] =>
  members.filter(one => one !== member)

function evolveCommittee(known: RoundLot, fact: LotFact): RoundLot {
  switch (fact.type) {
    case 'CommitteeSeatedForLot':
      return { ...known, evaluation: fact.fields.evaluation }
    case 'CommitteeSeated': {
      const { members, sitting } = fact.fields
      return { ...known, members, sitting, since: fact.at }
    }
    case 'ChairElected':
      return { ...known, chair: fact.fields.chair }
    case 'ResponsivenessVoted':
      return { ...known, voted: [...known.voted, fact.fields.member] }
    case 'MemberLeft':
      return withoutMember(known, fact)
    case 'MemberReplaced': {
      const { member, left } = fact.fields
      const vacant = known.vacant.filter(one => one !== left)
      return { ...known, members: [...known.members, member], vacant, since: fact.at }
    }
    case 'CommitteeDissolved': {
      const { evaluation: _, chair: __, quotesCloseAt: ___, quotesRevealBy: ____, ...lot } = known
      const nobody = { members: [], vacant: [], toExplain: [], voted: [], scored: [], returned: [] }
      const unquoted = { sealedQuotes: 0, quotesClosed: false, far: [] }
      return {
        ...lot,
        ...nobody,
        ...unquoted,
        stage: 'qualified',
        sitting: fact.fields.sitting,
        since: fact.at,
      }
    }
    default:
      return known
  }
}

function evolveQuotes(
  known: RoundLot,
  fact: Extract<
    LotFact,
    {
      readonly type:
        'FinalQuotesInvited' | 'FinalQuoteOpened' | 'CorrectedQuoteAnswered' | 'FinalQuotesClosed'
    }
  >,
): RoundLot {
  switch (fact.type) {
    case 'FinalQuotesInvited': {
      const { closesAt: quotesCloseAt, revealBy: quotesRevealBy, bids } = fact.fields
      return { ...known, quotesCloseAt, quotesRevealBy, sealedQuotes: bids }
    }
    case 'FinalQuoteOpened': {
      const { answerBy } = fact.fields
      // A corrected sum is waited for like the quote itself.
      return answerBy === undefined
        ? { ...known, sealedQuotes: known.sealedQuotes - 1 }
        : { ...known, quotesRevealBy: later(known.quotesRevealBy, answerBy) }
    }
    case 'CorrectedQuoteAnswered':
      return { ...known, sealedQuotes: known.sealedQuotes - 1 }
    case 'FinalQuotesClosed': {
      const { toExplain, explainBy } = fact.fields
      return { ...known, quotesClosed: true, since: fact.at, toExplain, explainBy }
    }
  }
}

/** Instants are of one form, so that they compare as text. */
const later = (one: Instant | undefined, other: Instant): Instant =>
  one !== undefined && one > other ? one : other

/** What was begun in the last sitting is begun anew. */
function withoutMember(
  { chair, quotesCloseAt: _, quotesRevealBy: __, ...known }: RoundLot,
  { at, fields }: Extract<LotFact, { readonly type: 'MemberLeft' }>,
): RoundLot {
  const { member, sitting } = fields
  return {
    ...{ ...known, stage: 'qualified', since: at, sitting, sealedQuotes: 0, quotesClosed: false },
    far: [],
    members: without(known.members, member),
    voted: without(known.voted, member),
    vacant: [...known.vacant, member],
    ...(chair !== undefined && chair !== member && { chair }),
  }
}

function suspended(
  { lot, suspensions }: RoundLot,
  fact: Extract<LotFact, { readonly type: 'LotSuspended' | 'LotResumed' }>,
): readonly Suspended[] {
  return fact.type === 'LotSuspended'
    ? [...suspensions, { about: lot, since: fact.fields.since }]
    : suspensions.map((one, index) =>
        index === suspensions.findIndex(({ until }) => until === undefined)
          ? { ...one, until: fact.fields.until }
          : one,
      )
}
