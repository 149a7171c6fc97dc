import { count, factsOf, reference, type FactOf } from '#libs/domain/deciding'
import type { AssessmentBatchEvent } from './events.js'

/** What procedures may know of an examination: when, of which class; no result of anybody. */
export const assessmentBatchFacts = factsOf<AssessmentBatchEvent>()({
  AssessmentScheduled: ({ project, lot, trainingLot, trainingClass, startsAt, endsAt }) => ({
    project: reference(project),
    lot: reference(lot),
    trainingLot: reference(trainingLot),
    trainingClass: reference(trainingClass),
    startsAt,
    endsAt,
  }),
  AssessmentResultsRecorded: ({ trainingClass, occurredOn }) => ({
    trainingClass: reference(trainingClass),
    occurredOn,
  }),
  CertificatesRecorded: ({ trainingClass, certificates }) => ({
    trainingClass: reference(trainingClass),
    certificates: count(certificates.length),
  }),
  CertificatesVerified: ({ trainingClass, notFound }) => ({
    trainingClass: reference(trainingClass),
    allFound: notFound.length === 0,
  }),
})

export type AssessmentBatchFact = FactOf<typeof assessmentBatchFacts>
