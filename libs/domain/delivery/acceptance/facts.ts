import { factsOf, reference, type FactOf } from '#libs/domain/deciding'
import type { AcceptanceEvent } from './events.js'

const ofClass = ({ trainingClass }: { readonly trainingClass: string }) => ({
  trainingClass: reference(trainingClass),
})

/** What procedures may know of an acceptance: of what, and how it ended. */
export const acceptanceFacts = factsOf<AcceptanceEvent>()({
  AcceptanceOpened: ({ project, lot, contract, trainingClass, assessmentBatch }) => ({
    project: reference(project),
    lot: reference(lot),
    contract: reference(contract),
    trainingClass: reference(trainingClass),
    assessmentBatch: reference(assessmentBatch),
  }),
  TraineeOpinionsRecorded: ofClass,
  AcceptancePassed: data => ({ ...ofClass(data), passedAt: data.passedAt }),
  AcceptanceFailed: data => ({ ...ofClass(data), failedAt: data.failedAt }),
  AcceptancePublished: data => ({ ...ofClass(data), publishedAt: data.publishedAt }),
})

export type AcceptanceFact = FactOf<typeof acceptanceFacts>
