import { factsOf, reference } from '#libs/domain/deciding'
import type { AcceptanceEvent } from './events.js'

/** What procedures may know of an acceptance: of what, and how it ended. */
export const acceptanceFacts = factsOf<AcceptanceEvent>()({
  AcceptanceOpened: ({ project, lot, contract, trainingClass, assessmentBatch }) => ({
    project: reference(project),
    lot: reference(lot),
    contract: reference(contract),
    trainingClass: reference(trainingClass),
    assessmentBatch: reference(assessmentBatch),
  }),
  TraineeOpinionsRecorded: () => ({}),
  AcceptancePassed: ({ passedAt }) => ({ passedAt }),
  AcceptanceFailed: ({ failedAt }) => ({ failedAt }),
  AcceptancePublished: ({ publishedAt }) => ({ publishedAt }),
})
