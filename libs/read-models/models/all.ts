import type { AnyReadModel } from '../read-model.js'
import { clockJumps } from './clock-jumps.js'
import { duties } from './duties.js'
import {
  acceptances,
  annualQuotas,
  assessmentBatches,
  challenges,
  claims,
  complaints,
  contracts,
  earmarkedLedgers,
  institutions,
  numberSeriesList,
  officeholders,
  officialPapers,
  payments,
  performanceEvaluations,
  ratings,
  signingKeys,
  tenders,
  trainingClasses,
} from './objects.js'
import { projects } from './projects.js'
import { timeline } from './timeline.js'

/** Every read model there is. */
export const readModels: readonly AnyReadModel[] = [
  ...[projects, timeline, duties, clockJumps],
  ...[tenders, challenges, complaints, contracts, numberSeriesList, officialPapers],
  ...[trainingClasses, assessmentBatches, acceptances],
  ...[earmarkedLedgers, claims, payments, performanceEvaluations, ratings],
  ...[institutions, officeholders, signingKeys, annualQuotas],
]
