import type { Instant } from '#libs/calendar'
import type { CommitteeMember, EvaluationResult, ScoreLine, StatutoryEnd } from '#libs/contracts'
import type { Aggregate, DataOf, Reader } from '#libs/domain/deciding'
import type { EvaluationEvent } from './events.js'

type Reviewed = DataOf<EvaluationEvent, 'ResponsivenessReviewed'>
export type ResponsiveBid = Reviewed['responsive'][number]

export interface CommitteeFile {
  readonly project: string
  readonly tender: string
  readonly lot: string
  readonly members: readonly CommitteeMember[]
  readonly chair?: string
  /** The qualified bids. */
  readonly bids: readonly { readonly bid: string; readonly bidder: string }[]
}

export interface ScoringFile extends CommitteeFile {
  readonly responsive: readonly ResponsiveBid[]
  /** Bids whose price must still be explained, and by when. */
  readonly explaining: readonly string[]
  readonly explainBy?: Instant | undefined
  /** By member; a returned sheet is gone until it is handed in again. */
  readonly sheets: Readonly<Record<string, readonly ScoreLine[]>>
  /** Whose sheets were sent back, once each time. */
  readonly returned: readonly string[]
}

interface ResultFile extends ScoringFile {
  readonly results: readonly EvaluationResult[]
  /** The report is handed to the purchaser by then (条例§43). */
  readonly reportBy: StatutoryEnd
  readonly signed: readonly string[]
}

/** The evaluation of one lot by its committee 评标委员会. */
export type Evaluation =
  | { readonly status: 'not-seated' }
  | ({ readonly status: 'seated' } & CommitteeFile)
  | ({ readonly status: 'scoring' } & ScoringFile)
  | ({ readonly status: 'completed' } & ResultFile)
  | ({ readonly status: 'reported' } & ResultFile)
  | ({ readonly status: 'without-ranking' } & CommitteeFile)

export type Scoring = Extract<Evaluation, { readonly status: 'scoring' }>

function evolve(evaluation: Evaluation, event: EvaluationEvent): Evaluation {
  if (event.type === 'CommitteeSeated') {
    const { project, tender, lot, members, bids } = event.data
    return { status: 'seated', project, tender, lot, members, bids }
  }
  if (evaluation.status === 'not-seated') return evaluation
  if (event.type === 'ChairElected') return { ...evaluation, chair: event.data.person }
  if (event.type === 'ResponsivenessReviewed') return reviewed(evaluation, event.data)
  if (evaluation.status === 'scoring') return evolveScoring(evaluation, event)
  return evaluation.status === 'completed' ? evolveReport(evaluation, event) : evaluation
}

function reviewed(file: CommitteeFile, data: Reviewed): Evaluation {
  const { responsive, abnormallyLow, explainBy } = data
  const explaining = abnormallyLow.map(({ bid }) => bid)
  return data.evaluable
    ? { ...file, status: 'scoring', responsive, explaining, explainBy, sheets: {}, returned: [] }
    : { ...file, status: 'without-ranking' }
}

function evolveScoring(evaluation: Scoring, event: EvaluationEvent): Evaluation {
  switch (event.type) {
    case 'PriceExplanationJudged':
      return judged(evaluation, event.data)
    case 'ScoresSubmitted': {
      const { expert, scores } = event.data
      return { ...evaluation, sheets: { ...evaluation.sheets, [expert]: scores } }
    }
    case 'ScoresReturned': {
      const { [event.data.expert]: _, ...sheets } = evaluation.sheets
      return { ...evaluation, sheets, returned: [...evaluation.returned, event.data.expert] }
    }
    case 'EvaluationCompleted': {
      const { results, reportBy } = event.data
      return { ...evaluation, status: 'completed', results, reportBy, signed: [] }
    }
    default:
      return evaluation
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
  return { ...evaluation, responsive, explaining }
}

function evolveReport(
  evaluation: Extract<Evaluation, { readonly status: 'completed' }>,
  event: EvaluationEvent,
): Evaluation {
  switch (event.type) {
    case 'ReportSigned':
      return { ...evaluation, signed: [...evaluation.signed, event.data.expert] }
    case 'EvaluationDatesReckonedAgain':
      return { ...evaluation, reportBy: event.data.reportBy }
    case 'ReportDelivered':
      return { ...evaluation, status: 'reported' }
    default:
      return evaluation
  }
}

/** Which sheet of this member is the next, or stands: one more than were sent back. */
export const turnOf = ({ returned }: Pick<ScoringFile, 'returned'>, expert: string): number =>
  1 + returned.filter(one => one === expert).length

/** Who works on or watches over an evaluation; its members are secret from everybody else. */
const insiders: readonly string[] = [
  ...['procurement-officer', 'procurement-agency', 'signatory'],
  ...['supervisor', 'section-chief', 'auditor', 'procedure'],
]

const isMember = ({ id }: Reader, state: Evaluation): boolean =>
  'members' in state && state.members.some(({ person }) => person === id)

/** Until all have scored, each sees their own sheet alone (87§62: they judge independently). */
function withoutOthersSheets({ id }: Reader, state: Evaluation): Evaluation {
  if (state.status !== 'scoring') return state
  const own = Object.entries(state.sheets).filter(([expert]) => expert === id)
  return { ...state, sheets: Object.fromEntries(own) }
}

export const evaluation: Aggregate<Evaluation, EvaluationEvent> = {
  context: 'procurement',
  name: 'evaluation',
  collection: 'evaluations',
  initial: { status: 'not-seated' },
  evolve,
  keyOf: (id, state) => ('project' in state ? state.project : id),
  visibleTo: (reader, state) => insiders.includes(reader.role) || isMember(reader, state),
  shownTo: withoutOthersSheets,
}
