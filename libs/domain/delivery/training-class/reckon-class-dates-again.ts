import type { Decided, Deciding } from '#libs/domain/deciding'
import { endReckonedAgain } from '#libs/domain/procurement/reckoning'
import { classDatesReckonedAgain, type TrainingClassEvent } from './events.js'
import type { TrainingClass } from './state.js'

/** A year was published that the days for the office's reply reach into. */
export function reckonClassDatesAgain(
  trainingClass: TrainingClass,
  _: object,
  { calendar }: Deciding,
): Decided<TrainingClassEvent> {
  if (trainingClass.status !== 'filed') return []
  const replyBy = endReckonedAgain(trainingClass.filing.replyBy, calendar)
  return replyBy ? [classDatesReckonedAgain({ replyBy })] : []
}
