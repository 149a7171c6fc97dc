import type { Attendance, RollColour } from '#libs/contracts'
import { ownOrBureau, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { TrainingClassEvent } from './events.js'

export type FiledClass = DataOf<TrainingClassEvent, 'ClassFiled'>
export type CompletedClass = DataOf<TrainingClassEvent, 'ClassCompleted'>
export type RollCorrection = DataOf<TrainingClassEvent, 'RollCorrectionProposed'>

/** Who came to one class period, as it stands after corrections. */
export interface Roll {
  readonly lines: readonly Attendance[]
  readonly colour: RollColour
}

interface Running {
  readonly filing: FiledClass
  /** By class period. */
  readonly rolls: Readonly<Record<string, Roll>>
  readonly corrections: Readonly<Record<string, RollCorrection>>
}

export type TrainingClass =
  | { readonly status: 'not-filed' }
  | ({ readonly status: 'filed' | 'approved' | 'returned' | 'commenced' | 'cancelled' } & Running)
  | ({ readonly status: 'completed'; readonly completed: CompletedClass } & Running)

export type FiledTrainingClass = Exclude<TrainingClass, { readonly status: 'not-filed' }>

const withRoll = (running: FiledTrainingClass, period: string, roll: Roll): FiledTrainingClass => ({
  ...running,
  rolls: { ...running.rolls, [period]: roll },
})

function evolveStatus(filed: FiledTrainingClass, event: TrainingClassEvent): FiledTrainingClass {
  const { filing, rolls, corrections } = filed
  const running = { filing, rolls, corrections }
  switch (event.type) {
    case 'ClassFilingApproved':
      return { ...running, status: 'approved' }
    case 'ClassDatesReckonedAgain':
      return { ...filed, filing: { ...filing, ...event.data } }
    case 'ClassFilingReturned':
      return { ...running, status: 'returned' }
    case 'ClassCommenced':
      return { ...running, status: 'commenced' }
    case 'ClassCompleted':
      return { ...running, status: 'completed', completed: event.data }
    case 'ClassCancelled':
      return { ...running, status: 'cancelled' }
    default:
      return filed
  }
}

function evolve(trainingClass: TrainingClass, event: TrainingClassEvent): TrainingClass {
  if (event.type === 'ClassFiled') {
    return { status: 'filed', filing: event.data, rolls: {}, corrections: {} }
  }
  if (trainingClass.status === 'not-filed') return trainingClass
  switch (event.type) {
    case 'RollSubmitted':
      return withRoll(trainingClass, event.data.period, event.data)
    case 'RollCorrectionProposed': {
      const { corrections } = trainingClass
      return {
        ...trainingClass,
        corrections: { ...corrections, [event.data.correction]: event.data },
      }
    }
    case 'RollCorrected': {
      const { correction, period, lines, colour } = event.data
      const { [correction]: _, ...corrections } = trainingClass.corrections
      const before = trainingClass.rolls[period]?.lines ?? []
      const roll = { lines: amended(before, lines), colour }
      return withRoll({ ...trainingClass, corrections }, period, roll)
    }
    default:
      return evolveStatus(trainingClass, event)
  }
}

/** The lines of a roll with some of them replaced. */
export const amended = (
  before: readonly Attendance[],
  lines: readonly Attendance[],
): readonly Attendance[] =>
  before.map(line => lines.find(({ person }) => person === line.person) ?? line)

/** One run of a training 班级, one roster 一期一档. */
export const trainingClass: Aggregate<TrainingClass, TrainingClassEvent> = {
  context: 'delivery',
  name: 'training-class',
  collection: 'training-classes',
  initial: { status: 'not-filed' },
  evolve,
  keyOf: (id, state) => (state.status === 'not-filed' ? id : state.filing.project),
  anchors: state => (state.status === 'not-filed' ? {} : { 'class-filed': state.filing.filedAt }),
  visibleTo: (actor, state) =>
    state.status !== 'not-filed' && ownOrBureau(actor, [state.filing.institution]),
}
