import type { complaintCommands, complaintEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type ComplaintEvent = EventOf<typeof complaintEvents>
export type ComplaintInput<Command extends keyof typeof complaintCommands> = z.output<
  (typeof complaintCommands)[Command]
>

export const complaintLodged = happened<ComplaintEvent, 'ComplaintLodged'>('ComplaintLodged')
export const complaintCorrectionRequested = happened<
  ComplaintEvent,
  'ComplaintCorrectionRequested'
>('ComplaintCorrectionRequested')
export const complaintCorrected = happened<ComplaintEvent, 'ComplaintCorrected'>(
  'ComplaintCorrected',
)
export const complaintAccepted = happened<ComplaintEvent, 'ComplaintAccepted'>('ComplaintAccepted')
export const complaintRefused = happened<ComplaintEvent, 'ComplaintRefused'>('ComplaintRefused')
export const complaintRefusalServed = happened<ComplaintEvent, 'ComplaintRefusalServed'>(
  'ComplaintRefusalServed',
)
export const complaintCopiesSent = happened<ComplaintEvent, 'ComplaintCopiesSent'>(
  'ComplaintCopiesSent',
)
export const complaintAnswered = happened<ComplaintEvent, 'ComplaintAnswered'>('ComplaintAnswered')
export const examinationOrdered = happened<ComplaintEvent, 'ExaminationOrdered'>(
  'ExaminationOrdered',
)
export const examinationConcluded = happened<ComplaintEvent, 'ExaminationConcluded'>(
  'ExaminationConcluded',
)
export const complaintSuspensionOrdered = happened<ComplaintEvent, 'ComplaintSuspensionOrdered'>(
  'ComplaintSuspensionOrdered',
)
export const complaintSuspensionEnded = happened<ComplaintEvent, 'ComplaintSuspensionEnded'>(
  'ComplaintSuspensionEnded',
)
export const complaintWithdrawn = happened<ComplaintEvent, 'ComplaintWithdrawn'>(
  'ComplaintWithdrawn',
)
export const complaintDecided = happened<ComplaintEvent, 'ComplaintDecided'>('ComplaintDecided')
export const complaintDecisionPublished = happened<ComplaintEvent, 'ComplaintDecisionPublished'>(
  'ComplaintDecisionPublished',
)
export const complaintDatesReckonedAgain = happened<ComplaintEvent, 'ComplaintDatesReckonedAgain'>(
  'ComplaintDatesReckonedAgain',
)
