import { count, factsOf, reference, word, type FactOf } from '#libs/domain/deciding'
import type { TrainingClassEvent } from './events.js'

export { trainingClassCase, type PeriodView, type TrainingClassView } from './class-view.js'

const turn = (filing: number) => reference(`filing/${String(filing)}`)

/** What procedures may know of a class: its plan's instants and who answers; nobody on its roster. */
export const trainingClassFacts = factsOf<TrainingClassEvent>()({
  ClassFiled: ({ project, lot, contract, institution, filing, replyBy, periods }) => ({
    project: reference(project),
    lot: reference(lot),
    contract: reference(contract),
    institution: reference(institution),
    /** What the duty to answer is about: it is owed again after a return. */
    turn: turn(filing),
    replyBy: replyBy.end,
    periods: periods.map(({ period, startsAt, endsAt, teacher }) => ({
      period: reference(period),
      startsAt,
      endsAt,
      teacher: reference(teacher),
    })),
  }),
  ClassDatesReckonedAgain: ({ replyBy }) => ({ replyBy: replyBy.end }),
  ClassFilingApproved: ({ filing }) => ({ turn: turn(filing) }),
  /** `next` counts the filing that is owed now; a fact that named its turn would be about it too. */
  ClassFilingReturned: ({ filing }) => ({ turn: turn(filing), next: count(filing + 1) }),
  ClassCommenced: ({ period }) => ({ period: reference(period) }),
  RollSubmitted: ({ period, colour }) => ({ period: reference(period), colour: word(colour) }),
  RollCorrected: ({ period, colour }) => ({ period: reference(period), colour: word(colour) }),
  ClassCompleted: ({ trainees }) => ({ trainees: count(trainees.length) }),
  ClassCancelled: () => ({}),
})

export type TrainingClassFact = FactOf<typeof trainingClassFacts>
