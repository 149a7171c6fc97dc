import type { Instant } from '#libs/calendar'
import { count, factsOf, reference, word, type CaseFacts, type FactOf } from '#libs/domain/deciding'
import type { TrainingClassEvent } from './events.js'

/** What procedures may know of a class: its plan's instants and who answers; nobody on its roster. */
export const trainingClassFacts = factsOf<TrainingClassEvent>()({
  ClassFiled: ({ project, lot, contract, institution, replyBy, periods }) => ({
    project: reference(project),
    lot: reference(lot),
    contract: reference(contract),
    institution: reference(institution),
    replyBy: replyBy.end,
    periods: periods.map(({ period, startsAt, endsAt, teacher }) => ({
      period: reference(period),
      startsAt,
      endsAt,
      teacher: reference(teacher),
    })),
  }),
  ClassFilingApproved: () => ({}),
  ClassFilingReturned: () => ({}),
  ClassCommenced: ({ period }) => ({ period: reference(period) }),
  RollSubmitted: ({ period, colour }) => ({ period: reference(period), colour: word(colour) }),
  RollCorrected: ({ period, colour }) => ({ period: reference(period), colour: word(colour) }),
  ClassCompleted: ({ trainees }) => ({ trainees: count(trainees.length) }),
  ClassCancelled: () => ({}),
})

export type TrainingClassFact = FactOf<typeof trainingClassFacts>

/** One class period as its procedure waits for it. */
export interface PeriodView {
  readonly period: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly teacher: string
  readonly called: boolean
}

/** What the class's procedure sees. */
export interface TrainingClassView {
  readonly id: string | undefined
  readonly status: 'not-filed' | 'filed' | 'returned' | 'approved' | 'commenced' | 'over'
  readonly completed: boolean
  readonly project: string | undefined
  readonly filedAt: Instant | undefined
  readonly replyBy: Instant | undefined
  /** In order of their start. */
  readonly periods: readonly PeriodView[]
}

const initial: TrainingClassView = {
  ...{ id: undefined, project: undefined, filedAt: undefined, replyBy: undefined },
  ...{ status: 'not-filed', completed: false, periods: [] },
}

function evolve(view: TrainingClassView, fact: TrainingClassFact): TrainingClassView {
  switch (fact.type) {
    case 'ClassFiled': {
      const { project, replyBy, periods } = fact.fields
      const inOrder = periods.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
      return {
        ...view,
        ...{ id: idOf(fact), status: 'filed', project, replyBy, filedAt: fact.at },
        periods: inOrder.map(period => ({ ...period, called: false })),
      }
    }
    case 'ClassFilingApproved':
      return { ...view, status: 'approved' }
    case 'ClassFilingReturned':
      return { ...view, status: 'returned' }
    case 'ClassCommenced':
      return { ...view, status: 'commenced' }
    case 'RollSubmitted': {
      const { period } = fact.fields
      const called = view.periods.map(one =>
        one.period === period ? { ...one, called: true } : one,
      )
      return { ...view, periods: called }
    }
    case 'RollCorrected':
      return view
    case 'ClassCompleted':
      return { ...view, status: 'over', completed: true }
    case 'ClassCancelled':
      return { ...view, status: 'over' }
  }
}

/** The id in a stream's name, `training-class-<uuid>`. */
const idOf = ({ stream }: { readonly stream: string }): string => stream.slice(-36)

export const trainingClassCase: CaseFacts<TrainingClassView, TrainingClassFact> = {
  procedure: 'training-class',
  begins: ['ClassFiled'],
  hears: [
    ...(['ClassFiled', 'ClassFilingApproved', 'ClassFilingReturned', 'ClassCommenced'] as const),
    ...(['RollSubmitted', 'ClassCompleted', 'ClassCancelled'] as const),
  ],
  outcomes: ['ClassCompleted', 'ClassCancelled'],
  caseOf: idOf,
  initial,
  evolve,
  board: () => ({ phase: 'delivery' }),
}
