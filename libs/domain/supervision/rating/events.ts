import type { EventOf, ratingCommands, ratingEvents } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type RatingEvent = EventOf<typeof ratingEvents>
export type RatingInput<Command extends keyof typeof ratingCommands> = z.output<
  (typeof ratingCommands)[Command]
>

export const ratingOpened = happened<RatingEvent, 'RatingOpened'>('RatingOpened')
export const earlierGradeRecorded = happened<RatingEvent, 'EarlierGradeRecorded'>(
  'EarlierGradeRecorded',
)
export const contractPerformanceAppraised = happened<RatingEvent, 'ContractPerformanceAppraised'>(
  'ContractPerformanceAppraised',
)
export const findingRecorded = happened<RatingEvent, 'FindingRecorded'>('FindingRecorded')
export const vetoRecorded = happened<RatingEvent, 'VetoRecorded'>('VetoRecorded')
export const institutionRated = happened<RatingEvent, 'InstitutionRated'>('InstitutionRated')
export const ratingObjected = happened<RatingEvent, 'RatingObjected'>('RatingObjected')
export const objectionAnswered = happened<RatingEvent, 'ObjectionAnswered'>('ObjectionAnswered')
export const ratingDatesReckonedAgain = happened<RatingEvent, 'RatingDatesReckonedAgain'>(
  'RatingDatesReckonedAgain',
)
export const gradePublished = happened<RatingEvent, 'GradePublished'>('GradePublished')
