import type { assessmentBatchCommands, assessmentBatchEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type AssessmentBatchEvent = EventOf<typeof assessmentBatchEvents>
export type AssessmentBatchInput<Command extends keyof typeof assessmentBatchCommands> = z.output<
  (typeof assessmentBatchCommands)[Command]
>

export const assessmentScheduled = happened<AssessmentBatchEvent, 'AssessmentScheduled'>(
  'AssessmentScheduled',
)
export const assessmentResultsRecorded = happened<
  AssessmentBatchEvent,
  'AssessmentResultsRecorded'
>('AssessmentResultsRecorded')
export const certificatesRecorded = happened<AssessmentBatchEvent, 'CertificatesRecorded'>(
  'CertificatesRecorded',
)
export const certificatesVerified = happened<AssessmentBatchEvent, 'CertificatesVerified'>(
  'CertificatesVerified',
)
