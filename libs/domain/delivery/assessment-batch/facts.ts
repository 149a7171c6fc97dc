import { count, factsOf, reference } from '#libs/domain/deciding'
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
  AssessmentResultsRecorded: ({ occurredOn }) => ({ occurredOn }),
  CertificatesRecorded: ({ certificates }) => ({ certificates: count(certificates.length) }),
  CertificatesVerified: ({ notFound }) => ({ allFound: notFound.length === 0 }),
})
