import type { Decided, Deciding } from '#libs/domain/deciding'
import { reckonedAgain } from '#libs/domain/procurement/reckoning'
import { classDatesReckonedAgain, type TrainingClassEvent } from './events.js'
import type { TrainingClass } from './state.js'

/** A year was published that the days for the office's reply reach into. */
export function reckonClassDatesAgain(
  trainingClass: TrainingClass,
  _: object,
  { calendar }: Deciding,
): Decided<TrainingClassEvent> {
  if (trainingClass.status !== 'filed') return []
  const replyBy = reckonedAgain({ replyBy: trainingClass.filing.replyBy }, calendar)?.replyBy
  return replyBy ? [classDatesReckonedAgain({ replyBy })] : []
}
