import type { Instant } from '#libs/calendar'
import type { CaseFacts } from '#libs/domain/deciding'
import type { AcceptanceFact } from '#facts/delivery/acceptance'
import type { AssessmentBatchFact } from '#facts/delivery/assessment-batch'
import type { TrainingClassFact } from './facts.js'

/** A class's own facts, its examination's and its acceptance's: one procedure sees all three. */
type ClassCaseFact = TrainingClassFact | AssessmentBatchFact | AcceptanceFact

/** One class period as the procedure waits for its roll. */
export interface PeriodView {
  readonly period: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly teacher: string
}

/** What the class's procedure sees, from the filing to the published acceptance. */
export interface TrainingClassView {
  readonly institution: string | undefined
  readonly status: 'filed' | 'returned' | 'approved' | 'commenced' | 'completed' | 'cancelled'
  /** The filing that is to be answered, or made again: `filing/2`. */
  readonly turn: string | undefined
  readonly filedAt: Instant | undefined
  readonly returnedAt: Instant | undefined
  readonly replyBy: Instant | undefined
  /** In order of their start. */
  readonly periods: readonly PeriodView[]
  readonly completedAt: Instant | undefined
  /** 24:00 is not asked for: results follow the end of the examination. */
  readonly examinedAt: Instant | undefined
  readonly certifiedAt: Instant | undefined
  readonly verifiedAt: Instant | undefined
  readonly acceptedAt: Instant | undefined
}

const initial: TrainingClassView = {
  ...{ institution: undefined, status: 'filed', turn: undefined, filedAt: undefined },
  ...{ returnedAt: undefined, replyBy: undefined, periods: [], completedAt: undefined },
  ...{ examinedAt: undefined, certifiedAt: undefined, verifiedAt: undefined },
  acceptedAt: undefined,
}

function evolve(view: TrainingClassView, fact: ClassCaseFact): TrainingClassView {
  switch (fact.type) {
    case 'ClassFiled': {
      const { institution, turn, replyBy } = fact.fields
      const periods = inOrder(fact.fields.periods)
      const { at: filedAt } = fact
      return { ...view, status: 'filed', institution, turn, replyBy, periods, filedAt }
    }
    case 'ClassDatesReckonedAgain':
      return { ...view, replyBy: fact.fields.replyBy }
    case 'ClassFilingApproved':
      return { ...view, status: 'approved' }
    case 'ClassFilingReturned': {
      const turn = `filing/${String(fact.fields.next)}`
      return { ...view, status: 'returned', turn, returnedAt: fact.at }
    }
    case 'ClassCommenced':
      return { ...view, status: 'commenced' }
    case 'ClassCompleted':
      return { ...view, status: 'completed', completedAt: fact.at }
    case 'ClassCancelled':
      return { ...view, status: 'cancelled' }
    default:
      return { ...view, ...delivered(fact) }
  }
}

const inOrder = (periods: readonly PeriodView[]): readonly PeriodView[] =>
  periods.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))

/** What came of the class. */
function delivered(fact: ClassCaseFact): Partial<TrainingClassView> {
  switch (fact.type) {
    case 'AssessmentScheduled':
      return { examinedAt: fact.fields.endsAt }
    case 'CertificatesRecorded':
      return { certifiedAt: fact.at }
    case 'CertificatesVerified':
      return { verifiedAt: fact.at }
    case 'AcceptancePassed':
      return { acceptedAt: fact.fields.passedAt }
    default:
      return {}
  }
}

const phaseOf = (view: TrainingClassView): string => {
  if (view.verifiedAt) return 'acceptance'
  return view.status === 'completed' ? 'assessment' : 'delivery'
}

/** One class: the roster filed, answered, taught, examined, accepted. */
export const trainingClassCase: CaseFacts<TrainingClassView, ClassCaseFact> = {
  procedure: 'training-class',
  begins: ['ClassFiled'],
  hears: [
    ...(['ClassFiled', 'ClassFilingApproved', 'ClassFilingReturned', 'ClassCommenced'] as const),
    'ClassDatesReckonedAgain',
    ...(['RollSubmitted', 'ClassCompleted', 'ClassCancelled'] as const),
    ...(['AssessmentScheduled', 'AssessmentResultsRecorded', 'CertificatesRecorded'] as const),
    ...(['CertificatesVerified', 'AcceptanceOpened', 'TraineeOpinionsRecorded'] as const),
    ...(['AcceptancePassed', 'AcceptanceFailed', 'AcceptancePublished'] as const),
  ],
  outcomes: ['AcceptancePublished', 'ClassCancelled'],
  caseOf: ({ fields, stream }) =>
    'trainingClass' in fields ? fields.trainingClass : stream.slice(-36),
  initial,
  evolve,
  board: view => ({
    phase: phaseOf(view),
    ...(view.institution === undefined ? {} : { institution: view.institution }),
  }),
}
