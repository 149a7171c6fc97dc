import type { Instant } from '#libs/calendar'
import type {
  CollusionMarker,
  CommitteeMember,
  EvaluationResult,
  ScoreLine,
  StatutoryEnd,
} from '#libs/contracts'
import type { Aggregate, DataOf } from '#libs/domain/deciding'
import { answeredFor, unasked, type Comparison } from './comparison.js'
import type { EvaluationEvent } from './events.js'
import { evolveQuotes, isOfQuotes, type Quoting } from './quoting.js'
import { seatTaken, without, withoutMember } from './seats.js'
import { isShownEvaluation, withoutOthersOpinions } from './seen-by.js'

/** One member's opinion of the bids. */
export type Ballot = Omit<
  DataOf<EvaluationEvent, 'ResponsivenessVoted'>,
  'tender' | 'lot' | 'sitting' | 'expert'
>
/** A sum that was mended, as the bidder is asked to confirm it. */
type Correction = Pick<
  DataOf<EvaluationEvent, 'ArithmeticCorrected'>,
  'question' | 'bid' | 'price' | 'unitPrice' | 'answerBy'
>
type Reviewed = DataOf<EvaluationEvent, 'ResponsivenessReviewed'>
export type ResponsiveBid = Reviewed['responsive'][number]

interface OfLot {
  readonly project: string
  readonly tender: string
  readonly lot: string
  /** To which the tender is entrusted, where it is to one. */
  readonly agency?: string
}

/** A draw that was committed to, and what came of it. */
interface DrawFile extends Pick<
  DataOf<EvaluationEvent, 'DrawCommitted'>,
  'seedCommitment' | 'experts' | 'candidates'
> {
  readonly drawn: readonly string[]
  readonly substitutes: readonly string[]
}

export interface CommitteeFile extends OfLot {
  /** Which sitting of which committee: the lot where it is the first. */
  readonly sitting: string
  /** Seats that somebody has left, and nobody has taken yet or ever. */
  readonly vacant: readonly CommitteeMember[]
  /** Whoever has left, their seat taken or not: they do not come back. */
  readonly gone: readonly string[]
  /** Of a draw here: who comes next, in the order of the draw. */
  readonly substitutes?: readonly string[]
  readonly members: readonly CommitteeMember[]
  readonly chair?: string
  /** The qualified bids. */
  readonly bids: readonly { readonly bid: string; readonly bidder: string }[]
  /** What makes bids look as if one hand had made them; each is voted on. */
  readonly markers: readonly CollusionMarker[]
  /** By member. */
  readonly ballots: Readonly<Record<string, Ballot>>
  readonly corrections: readonly Correction[]
  /** What became of prices that had to be explained, by bid. */
  readonly judged: Readonly<Record<string, boolean>>
  /** By member; a returned sheet is gone until it is handed in again. */
  readonly sheets: Readonly<Record<string, readonly ScoreLine[]>>
  /** Whose sheets were sent back, once each time. */
  readonly returned: readonly string[]
  /** The ranking before it was ordered that the committee evaluate again. */
  readonly before?: readonly Place[] | undefined
  /** Absent until all sheets were in for the first time. */
  readonly comparison?: Comparison | undefined
}

export interface ScoringFile extends CommitteeFile {
  /** Absent while none are asked for; an open tender has none. */
  readonly quoting?: Quoting | undefined
  readonly responsive: readonly ResponsiveBid[]
  /** Bids whose price must still be explained, and by when. */
  readonly explaining: readonly string[]
  readonly explainBy?: Instant | undefined
}

/** A bid's place in a ranking. */
type Place = Pick<EvaluationResult, 'bid' | 'rank'>

interface ResultFile extends ScoringFile {
  readonly completedAt: Instant
  readonly results: readonly EvaluationResult[]
  /** The report is handed to the purchaser by then (条例§43). */
  readonly reportBy: StatutoryEnd
  readonly signed: readonly string[]
}

/** A re-evaluation changed the result: finance is still to be told of it, or has been (87§64). */
type Changed = 'to-tell' | 'told'

/** The evaluation of one lot by its committee 评标委员会. */
export type Evaluation =
  | { readonly status: 'not-seated' }
  | ({ readonly status: 'drawing'; readonly draw: DrawFile } & OfLot)
  | ({ readonly status: 'seated' } & CommitteeFile)
  | ({ readonly status: 'scoring' } & ScoringFile)
  | ({ readonly status: 'completed' } & ResultFile)
  | ({ readonly status: 'reported'; readonly changed?: Changed } & ResultFile)
  | ({ readonly status: 'without-ranking' } & CommitteeFile)

export type Scoring = Extract<Evaluation, { readonly status: 'scoring' }>
/** Added up, signed or not, delivered or not. */
export type Ranked = Extract<Evaluation, { readonly status: 'completed' | 'reported' }>
export type Drawing = Extract<Evaluation, { readonly status: 'drawing' }>
/** From its seating until the report is delivered. */
export type AtWork = Extract<Evaluation, { readonly status: 'seated' | 'scoring' | 'completed' }>

function evolve(evaluation: Evaluation, event: EvaluationEvent): Evaluation {
  if (event.type === 'CommitteeSeated') return seated(evaluation, event.data)
  switch (evaluation.status) {
    case 'not-seated':
    case 'drawing':
      return evolveDraw(evaluation, event)
    case 'reported':
      return evolveReported(evaluation, event)
    case 'without-ranking':
      return evaluation
    default:
      return evolveAtWork(evaluation, event)
  }
}

/** Who comes and goes first, then what the committee is at. */
function evolveAtWork(evaluation: AtWork, event: EvaluationEvent): Evaluation {
  switch (evaluation.status) {
    case 'seated':
      return evolveCommittee(evaluation, event) ?? evolveReview(evaluation, event)
    case 'scoring':
      return evolveCommittee(evaluation, event) ?? evolveScoring(evaluation, event)
    case 'completed':
      return evolveCommittee(evaluation, event) ?? evolveReport(evaluation, event)
  }
}

function evolveDraw(evaluation: Evaluation, event: EvaluationEvent): Evaluation {
  if (event.type === 'DrawCommitted') {
    const { project, tender, lot, seedCommitment, experts, candidates } = event.data
    const draw = { seedCommitment, experts, candidates, drawn: [], substitutes: [] }
    return { status: 'drawing', project, tender, lot, ...entrustedIn(event.data), draw }
  }
  if (event.type !== 'ExpertsDrawn' || evaluation.status !== 'drawing') return evaluation
  const { drawn, substitutes } = event.data
  return { ...evaluation, draw: { ...evaluation.draw, drawn, substitutes } }
}

function seated(before: Evaluation, data: DataOf<EvaluationEvent, 'CommitteeSeated'>): Evaluation {
  const { project, tender, lot, members, bids, sitting } = data
  return {
    ...entrustedIn(data),
    ...{ status: 'seated', project, tender, lot, members, bids, sitting: sitting ?? lot },
    ...{ vacant: [], gone: [], markers: [], ballots: {}, corrections: [] },
    ...{ judged: {}, sheets: {}, returned: [] },
    ...(before.status === 'drawing' && { substitutes: before.draw.substitutes }),
  }
}

const entrustedIn = ({ agency }: { readonly agency?: string | undefined }) =>
  agency === undefined ? {} : { agency }

/** Who comes and goes, whatever the committee is at; undefined where the event says nothing of it. */
function evolveCommittee(evaluation: AtWork, event: EvaluationEvent): Evaluation | undefined {
  switch (event.type) {
    case 'MemberLeft':
      return withoutMember(evaluation, event.data)
    case 'ResponsivenessReviewed':
      return reviewed(evaluation, event.data)
    case 'CommitteeDissolved':
    case 'EvaluationStopped':
      return { ...evaluation, status: 'without-ranking' }
    default:
      return undefined
  }
}

type Seated = Extract<Evaluation, { readonly status: 'seated' }>

function evolveReview(evaluation: Seated, event: EvaluationEvent): Seated {
  switch (event.type) {
    case 'ChairElected':
      return { ...evaluation, chair: event.data.person }
    case 'CollusionMarkersPut':
      return { ...evaluation, markers: event.data.markers }
    case 'ResponsivenessVoted': {
      const { tender: _, lot: __, sitting: ___, expert, ...ballot } = event.data
      return { ...evaluation, ballots: { ...evaluation.ballots, [expert]: ballot } }
    }
    case 'MemberReplaced':
      return { ...evaluation, ...seatTaken(evaluation, event.data) }
    case 'ArithmeticCorrected':
      return { ...evaluation, corrections: [...evaluation.corrections, event.data] }
    default:
      return evaluation
  }
}

function reviewed(file: AtWork, data: Reviewed): Evaluation {
  const { responsive, abnormallyLow, explainBy, rescored = [] } = data
  const explaining = abnormallyLow.map(({ bid }) => bid)
  if (!data.evaluable) return { ...file, status: 'without-ranking' }
  return {
    // Another sitting asks for its own final quotes.
    ...{ ...file, status: 'scoring', responsive, explaining, explainBy, quoting: undefined },
    sheets: Object.fromEntries(
      Object.entries(file.sheets).filter(([expert]) => !rescored.includes(expert)),
    ),
    returned: [...file.returned, ...rescored],
    comparison: unasked(file.comparison),
  }
}

function evolveScoring(evaluation: Scoring, event: EvaluationEvent): Evaluation {
  switch (event.type) {
    case 'PriceExplanationJudged':
      return judged(evaluation, event.data)
    case 'FinalQuotesClosed':
      return quotesClosed(evaluation, event.data)
    case 'ScoresSubmitted': {
      const { expert, scores } = event.data
      return { ...evaluation, sheets: { ...evaluation.sheets, [expert]: scores } }
    }
    case 'ScoresReturned':
      return withoutSheet(evaluation, event.data)
    case 'EvaluationCompleted': {
      const { completedAt, results, reportBy } = event.data
      return { ...evaluation, status: 'completed', completedAt, results, reportBy, signed: [] }
    }
    default:
      return evolveCompared(evaluation, event)
  }
}

function evolveCompared(evaluation: Scoring, event: EvaluationEvent): Scoring {
  if (isOfQuotes(event)) return { ...evaluation, quoting: evolveQuotes(evaluation.quoting, event) }
  switch (event.type) {
    case 'ScoresCompared': {
      const { comparison: nth, outliers } = event.data
      const explained = evaluation.comparison?.explained ?? []
      return { ...evaluation, comparison: { nth, outliers, explained } }
    }
    case 'OutliersAnswered':
      return afterAnswers(evaluation, event.data)
    default:
      return evaluation
  }
}

/** The sheet as its author has corrected it, with the reasons for what stands. */
export const afterAnswers = (
  evaluation: Scoring,
  answered: DataOf<EvaluationEvent, 'OutliersAnswered'>,
): Scoring => ({ ...evaluation, ...answeredFor(evaluation, answered) })

/** From here on a bid's price is its final quote; who gave none is no bidder any more. */
function quotesClosed(
  evaluation: Scoring,
  { quoted, abnormallyLow, explainBy, evaluable }: DataOf<EvaluationEvent, 'FinalQuotesClosed'>,
): Evaluation {
  if (!evaluable) return { ...evaluation, status: 'without-ranking' }
  const responsive = evaluation.responsive.flatMap(bid => {
    const quote = quoted.find(one => one.bid === bid.bid)
    return quote ? [{ ...bid, price: quote.price, unitPrice: quote.unitPrice }] : []
  })
  const explaining = abnormallyLow.map(({ bid }) => bid)
  return { ...evaluation, responsive, explaining, explainBy, quoting: { status: 'closed' } }
}

function withoutSheet(
  evaluation: Scoring,
  { expert, sitting }: DataOf<EvaluationEvent, 'ScoresReturned'>,
): Scoring {
  return {
    ...evaluation,
    sitting: sitting ?? evaluation.sitting,
    sheets: without(evaluation.sheets, expert),
    returned: [...evaluation.returned, expert],
    comparison: unasked(evaluation.comparison, expert),
  }
}

function judged(
  evaluation: Scoring,
  { bid, convincing, evaluable }: DataOf<EvaluationEvent, 'PriceExplanationJudged'>,
): Evaluation {
  const explaining = evaluation.explaining.filter(one => one !== bid)
  if (!evaluable) return { ...evaluation, status: 'without-ranking' }
  const responsive = convincing
    ? evaluation.responsive
    : evaluation.responsive.filter(one => one.bid !== bid)
  const known = { ...evaluation.judged, [bid]: convincing }
  return { ...evaluation, responsive, explaining, judged: known }
}

function evolveReport(
  evaluation: Extract<Evaluation, { readonly status: 'completed' }>,
  event: EvaluationEvent,
): Evaluation {
  switch (event.type) {
    case 'ScoresReturned': {
      return withoutSheet({ ...withoutResult(evaluation), status: 'scoring' }, event.data)
    }
    case 'ReportSigned':
    case 'AgreementDeemed':
      return { ...evaluation, signed: [...evaluation.signed, event.data.expert] }
    case 'EvaluationDatesReckonedAgain':
      return { ...evaluation, reportBy: event.data.reportBy }
    case 'ReportDelivered':
      return {
        ...{ ...evaluation, status: 'reported' },
        ...(event.data.changed === true && { changed: 'to-tell' }),
      }
    case 'ReEvaluationOrdered':
      return evaluatedAgain(evaluation, event.data)
    default:
      return evaluation
  }
}

function evolveReported(
  evaluation: Extract<Evaluation, { readonly status: 'reported' }>,
  event: EvaluationEvent,
): Evaluation {
  switch (event.type) {
    case 'ReEvaluationOrdered':
      return evaluatedAgain(evaluation, event.data)
    case 'ReEvaluationReported':
      return { ...evaluation, changed: 'told' }
    default:
      return evaluation
  }
}

const withoutResult = <File extends ResultFile>(evaluation: File) => {
  const { completedAt: _, results: __, reportBy: ___, signed: ____, ...file } = evaluation
  return file
}

/** The sheets of those named are gone, what was found before is kept to be compared with. */
function evaluatedAgain(
  evaluation: Ranked,
  { experts, sitting }: DataOf<EvaluationEvent, 'ReEvaluationOrdered'>,
): Scoring {
  const { changed: _, ...ranked } = { changed: undefined, ...evaluation }
  const file = withoutResult(ranked)
  return {
    ...{ ...file, status: 'scoring', sitting },
    sheets: Object.fromEntries(
      Object.entries(file.sheets).filter(([expert]) => !experts.includes(expert)),
    ),
    returned: [...file.returned, ...experts],
    comparison: unasked(file.comparison),
    before: ranked.results.map(({ bid, rank }) => ({ bid, rank })),
  }
}

/** Which sheet of this member is the next, or stands: one more than were sent back. */
export const turnOf = ({ returned }: Pick<CommitteeFile, 'returned'>, expert: string): number =>
  1 + returned.filter(one => one === expert).length

/** The first sitting of a lot goes without saying. */
export const inSitting = ({ lot, sitting }: Pick<CommitteeFile, 'lot' | 'sitting'>) =>
  sitting === lot ? {} : { sitting }

export const evaluation: Aggregate<Evaluation, EvaluationEvent> = {
  context: 'procurement',
  name: 'evaluation',
  collection: 'evaluations',
  initial: { status: 'not-seated' },
  evolve,
  keyOf: (id, state) => ('project' in state ? state.project : id),
  visibleTo: isShownEvaluation,
  shownTo: withoutOthersOpinions,
}
