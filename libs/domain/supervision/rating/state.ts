import type { CreditGrade } from '#libs/contracts'
import { ownOrBureau, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { RatingEvent } from './events.js'

export type Appraisal = DataOf<RatingEvent, 'ContractPerformanceAppraised'>
export type Finding = DataOf<RatingEvent, 'FindingRecorded'>
export type Rated = DataOf<RatingEvent, 'InstitutionRated'>
type Veto = DataOf<RatingEvent, 'VetoRecorded'>['veto']

export interface OpenRating {
  /** `rated`: on public display; what is recorded then asks for the points to be counted again. */
  readonly status: 'open' | 'rated' | 'published'
  readonly institution: string
  readonly year: number
  readonly appraisals: readonly Appraisal[]
  readonly findings: readonly Finding[]
  readonly vetoes: readonly Veto[]
  readonly rated?: Rated
  /** Objections that wait for an answer. */
  readonly objections: readonly string[]
  /** The grade in force: this year's once published, before that the earlier one on record. */
  readonly grade?: CreditGrade
}

export type Rating = { readonly status: 'not-opened' } | OpenRating

function evolveOpen(rating: OpenRating, event: RatingEvent): OpenRating {
  switch (event.type) {
    case 'EarlierGradeRecorded':
      return { ...rating, grade: event.data.grade }
    case 'ContractPerformanceAppraised':
      return { ...rating, appraisals: [...rating.appraisals, event.data] }
    case 'FindingRecorded':
      return { ...rating, findings: [...rating.findings, event.data] }
    case 'VetoRecorded':
      return { ...rating, vetoes: [...rating.vetoes, event.data.veto] }
    case 'InstitutionRated':
      return { ...rating, status: 'rated', rated: event.data }
    case 'RatingDatesReckonedAgain':
      return rating.rated ? { ...rating, rated: { ...rating.rated, ...event.data } } : rating
    case 'GradePublished':
      return { ...rating, status: 'published', grade: event.data.grade }
    default:
      return { ...rating, ...objectionsAfter(rating, event) }
  }
}

/** An objection that is upheld opens the file again: the points are counted anew. */
function objectionsAfter(rating: OpenRating, event: RatingEvent): Partial<OpenRating> {
  if (event.type === 'RatingObjected') {
    return { objections: [...rating.objections, event.data.objection] }
  }
  if (event.type !== 'ObjectionAnswered') return {}
  const objections = rating.objections.filter(one => one !== event.data.objection)
  return event.data.upheld ? { objections, status: 'open' } : { objections }
}

function evolve(rating: Rating, event: RatingEvent): Rating {
  if (event.type === 'RatingOpened') {
    const { institution, year } = event.data
    const empty = { appraisals: [], findings: [], vetoes: [], objections: [] }
    return { status: 'open', institution, year, ...empty }
  }
  return rating.status === 'not-opened' ? rating : evolveOpen(rating, event)
}

/** An institution's rating file 信用档案 of one year. */
export const rating: Aggregate<Rating, RatingEvent> = {
  context: 'supervision',
  name: 'rating',
  collection: 'ratings',
  initial: { status: 'not-opened' },
  evolve,
  keyOf: id => id,
  visibleTo: (actor, state) =>
    state.status !== 'not-opened' && ownOrBureau(actor, [state.institution]),
}
