import type { EventOf, trainingClassCommands, trainingClassEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type TrainingClassEvent = EventOf<typeof trainingClassEvents>
export type TrainingClassInput<Command extends keyof typeof trainingClassCommands> = z.output<
  (typeof trainingClassCommands)[Command]
>

export const classFiled = happened<TrainingClassEvent, 'ClassFiled'>('ClassFiled')
export const classFilingApproved = happened<TrainingClassEvent, 'ClassFilingApproved'>(
  'ClassFilingApproved',
)
export const classFilingReturned = happened<TrainingClassEvent, 'ClassFilingReturned'>(
  'ClassFilingReturned',
)
export const classCommenced = happened<TrainingClassEvent, 'ClassCommenced'>('ClassCommenced')
export const rollSubmitted = happened<TrainingClassEvent, 'RollSubmitted'>('RollSubmitted')
export const rollCorrectionProposed = happened<TrainingClassEvent, 'RollCorrectionProposed'>(
  'RollCorrectionProposed',
)
export const rollCorrected = happened<TrainingClassEvent, 'RollCorrected'>('RollCorrected')
export const classCompleted = happened<TrainingClassEvent, 'ClassCompleted'>('ClassCompleted')
export const classCancelled = happened<TrainingClassEvent, 'ClassCancelled'>('ClassCancelled')
export const classDatesReckonedAgain = happened<TrainingClassEvent, 'ClassDatesReckonedAgain'>(
  'ClassDatesReckonedAgain',
)
