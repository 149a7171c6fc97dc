import type { Instant } from '#libs/calendar'
import { factsOf, reference, type CaseFacts, type FactOf } from '#libs/domain/deciding'
import type { RatingEvent } from './events.js'

const turn = (round: number) => reference(`rating/${String(round)}`)

/** What procedures may know of a rating: that it moved and until when; no point, no grade. */
export const ratingFacts = factsOf<RatingEvent>()({
  RatingOpened: ({ institution, openedAt }) => ({ institution: reference(institution), openedAt }),
  ContractPerformanceAppraised: ({ contract, project }) => ({
    contract: reference(contract),
    project: reference(project),
  }),
  InstitutionRated: ({ round, ratedAt, displayEnds }) => ({
    turn: turn(round),
    ratedAt,
    displayEnds: displayEnds.end,
  }),
  RatingDatesReckonedAgain: ({ displayEnds }) => ({ displayEnds: displayEnds.end }),
  RatingObjected: ({ objection }) => ({ objection: reference(objection) }),
  ObjectionAnswered: ({ objection, round, upheld }) => ({
    objection: reference(objection),
    upheld,
    /** The rating that is owed where it was upheld. */
    next: turn(round + 1),
  }),
  GradePublished: ({ round, publishedAt }) => ({ turn: turn(round), publishedAt }),
})

export type RatingFact = FactOf<typeof ratingFacts>

interface Objection {
  readonly objection: string
  readonly madeAt: Instant
}

/** What the year's procedure sees of an institution's file. */
export interface RatingYearView {
  readonly institution: string | undefined
  readonly appraised: boolean
  /** The rating that is owed: `rating/2` after an objection was upheld; and since when. */
  readonly turn: string
  readonly since: Instant | undefined
  /** While the points stand on display. */
  readonly rated: boolean
  readonly displayEnds: Instant | undefined
  /** All that were ever made, in the order they came. */
  readonly objections: readonly Objection[]
  /** Those among them that wait for an answer. */
  readonly unanswered: readonly string[]
  readonly published: boolean
}

const initial: RatingYearView = {
  ...{ institution: undefined, appraised: false, turn: 'rating/1', since: undefined },
  ...{ rated: false, displayEnds: undefined, objections: [], unanswered: [] },
  published: false,
}

function evolve(view: RatingYearView, fact: RatingFact): RatingYearView {
  switch (fact.type) {
    case 'RatingOpened':
      return { ...view, institution: fact.fields.institution }
    case 'ContractPerformanceAppraised':
      return { ...view, appraised: true, since: view.since ?? fact.at }
    case 'InstitutionRated':
      return { ...view, rated: true, displayEnds: fact.fields.displayEnds }
    case 'RatingDatesReckonedAgain':
      return { ...view, displayEnds: fact.fields.displayEnds }
    case 'RatingObjected': {
      const { objection } = fact.fields
      return {
        ...view,
        objections: [...view.objections, { objection, madeAt: fact.at }],
        unanswered: [...view.unanswered, objection],
      }
    }
    case 'ObjectionAnswered': {
      const unanswered = view.unanswered.filter(one => one !== fact.fields.objection)
      if (!fact.fields.upheld) return { ...view, unanswered }
      return { ...view, unanswered, rated: false, turn: fact.fields.next, since: fact.at }
    }
    case 'GradePublished':
      return { ...view, published: true }
  }
}

export const ratingYearCase: CaseFacts<RatingYearView, RatingFact> = {
  procedure: 'rating-year',
  subject: 'rating',
  begins: ['RatingOpened'],
  hears: [
    ...(['RatingOpened', 'ContractPerformanceAppraised', 'InstitutionRated'] as const),
    ...(['RatingObjected', 'ObjectionAnswered', 'GradePublished'] as const),
    'RatingDatesReckonedAgain',
  ],
  outcomes: ['GradePublished'],
  caseOf: ({ stream }) => stream.slice(-36),
  initial,
  evolve,
  board: () => ({ phase: 'rating' }),
}
