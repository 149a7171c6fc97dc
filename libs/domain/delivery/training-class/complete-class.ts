import { later, type Instant } from '#libs/calendar'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { attended } from './colour-of.js'
import { classCompleted, type TrainingClassEvent, type TrainingClassInput } from './events.js'
import type { FiledTrainingClass, TrainingClass } from './state.js'

/**
 * Closes a class whose periods were all held and called. Each trainee's hours are counted from the
 * rolls; whether they reach the floor is decided here, once, for every claim that follows.
 */
export function completeClass(
  trainingClass: TrainingClass,
  _: TrainingClassInput<'completeClass'>,
  { at, policy }: Deciding,
): Decided<TrainingClassEvent> {
  if (trainingClass.status !== 'commenced') return refuse('两目录一系统', 'class-not-running')
  const { traineeFloor } = policy.attendance
  if (traineeFloor === 'unset') {
    return refuse('本县规定 attendance.traineeFloor', 'figure-not-confirmed', {
      detail: { key: 'attendance.traineeFloor' },
      fix: 'confirm-the-figure',
    })
  }
  const fault = openEnds(trainingClass, at)
  return fault ?? [completed(trainingClass, traineeFloor * 100, at)]
}

function openEnds(
  { filing, rolls, corrections }: FiledTrainingClass,
  at: Instant,
): Refusal | undefined {
  const last = filing.periods.map(({ endsAt }) => endsAt).reduce(later)
  if (at < last) return refuse('两目录一系统', 'last-lesson-not-over', { detail: { endsAt: last } })
  const missing = filing.periods.filter(({ period }) => !rolls[period]).length
  if (missing > 0) {
    return refuse('两目录一系统', 'rolls-missing', {
      detail: { missing },
      fix: 'submit-the-rolls',
      who: 'class-teacher',
    })
  }
  const waiting = Object.keys(corrections).length
  return waiting > 0
    ? refuse('两目录一系统', 'corrections-waiting', { detail: { waiting } })
    : undefined
}

function completed({ filing, rolls }: FiledTrainingClass, floor: number, at: Instant) {
  const { lessonHours } = filing
  const trainees = filing.roster.map(({ person }) => {
    const hours = filing.periods
      .filter(({ period }) =>
        rolls[period]?.lines.some(line => line.person === person && attended(line)),
      )
      .reduce((sum, { lessons }) => sum + lessons, 0)
    const share = Math.floor((hours * 10_000) / lessonHours)
    return { person, lessonHours: hours, share, reachesFloor: share >= floor }
  })
  const coloured = (colour: string) =>
    Object.values(rolls).filter(roll => roll.colour === colour).length
  const colours = { yellow: coloured('yellow'), red: coloured('red') }
  return classCompleted({ completedAt: at, lessonHours, trainees, floor, ...colours })
}
