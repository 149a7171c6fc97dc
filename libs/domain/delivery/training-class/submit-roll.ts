import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { colourOf } from './colour-of.js'
import { rollSubmitted, type TrainingClassEvent, type TrainingClassInput } from './events.js'
import type { FiledTrainingClass, TrainingClass } from './state.js'

const evidenceRule = '两目录一系统'

/**
 * Submits the roll of one class period 考勤, once, for the whole roster. Judged by when it was
 * called, not by when it was uploaded. What was wrong is corrected afterwards, with a second person.
 */
export function submitRoll(
  trainingClass: TrainingClass,
  roll: TrainingClassInput<'submitRoll'>,
  { policy, at }: Deciding,
): Decided<TrainingClassEvent> {
  if (trainingClass.status !== 'commenced') return refuse(evidenceRule, 'class-not-running')
  const fault = rollFault(trainingClass, roll)
  if (fault) return fault
  return roll.calledAt > at
    ? refuse(evidenceRule, 'called-in-the-future')
    : [rollSubmitted({ ...roll, ...colourOf(roll.lines, policy) })]
}

function rollFault(
  { filing, rolls }: FiledTrainingClass,
  { period, calledAt, lines }: TrainingClassInput<'submitRoll'>,
): Refusal | undefined {
  const planned = filing.periods.find(one => one.period === period)
  if (!planned) return refuse(evidenceRule, 'period-not-planned')
  if (rolls[period])
    return refuse(evidenceRule, 'roll-already-submitted', { fix: 'correct-the-roll' })
  if (calledAt < planned.startsAt) {
    return refuse(evidenceRule, 'called-before-the-lesson', {
      detail: { startsAt: planned.startsAt },
    })
  }
  const called = lines.map(({ person }) => person).toSorted()
  const roster = filing.roster.map(({ person }) => person).toSorted()
  return called.join() === roster.join()
    ? undefined
    : refuse(evidenceRule, 'roll-is-not-the-roster', {
        detail: { called: called.length, roster: roster.length },
      })
}
