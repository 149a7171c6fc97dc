import { ownOrBureau, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { AssessmentBatchEvent } from './events.js'

export type ScheduledAssessment = DataOf<AssessmentBatchEvent, 'AssessmentScheduled'>

interface Batch {
  readonly scheduled: ScheduledAssessment
  readonly results: DataOf<AssessmentBatchEvent, 'AssessmentResultsRecorded'>['results']
  /** Number by person. */
  readonly certificates: Readonly<Record<string, string>>
  /** Numbers that the national register knows. */
  readonly verified: readonly string[]
}

export type AssessmentBatch =
  | { readonly status: 'not-scheduled' }
  | ({ readonly status: 'scheduled' | 'assessed' | 'certified' | 'verified' } & Batch)

function evolve(batch: AssessmentBatch, event: AssessmentBatchEvent): AssessmentBatch {
  if (event.type === 'AssessmentScheduled') {
    return {
      ...{ status: 'scheduled', scheduled: event.data },
      ...{ results: [], certificates: {}, verified: [] },
    }
  }
  if (batch.status === 'not-scheduled') return batch
  switch (event.type) {
    case 'AssessmentResultsRecorded':
      return { ...batch, status: 'assessed', results: event.data.results }
    case 'CertificatesRecorded': {
      const numbers = event.data.certificates.map(({ person, number }) => [person, number] as const)
      const certificates = { ...batch.certificates, ...Object.fromEntries(numbers) }
      return { ...batch, status: 'certified', certificates }
    }
    case 'CertificatesVerified':
      return { ...batch, status: 'verified', verified: [...batch.verified, ...event.data.found] }
  }
}

/** One sitting of an examination 考核批次 by the winner of the assessment lot. */
export const assessmentBatch: Aggregate<AssessmentBatch, AssessmentBatchEvent> = {
  context: 'delivery',
  name: 'assessment-batch',
  collection: 'assessment-batches',
  initial: { status: 'not-scheduled' },
  evolve,
  keyOf: (id, state) => (state.status === 'not-scheduled' ? id : state.scheduled.project),
  visibleTo: (actor, state) =>
    state.status !== 'not-scheduled' &&
    ownOrBureau(actor, [state.scheduled.assessmentBody, state.scheduled.trainer]),
}

/** Whether somebody passed and holds a certificate that the national register knows. */
export const isCertified = (batch: AssessmentBatch, person: string): boolean =>
  batch.status !== 'not-scheduled' && batch.verified.includes(batch.certificates[person] ?? '')
